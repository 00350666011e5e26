/// The properties of Romanian nouns and adjectives that their endings indicate.
///
/// They are used where no paradigm decides, and come from `Resources/ro/noun-endings.tsv`.
package struct NounEndings: Sendable {
    /// The property that an ending indicates; the table describes each.
    package enum Role: String, CaseIterable, Sendable {
        case definiteMasculine = "definite-masculine"
        case definiteMasculineInE = "definite-masculine-in-e"
        case definiteFeminine = "definite-feminine"
        case definitePlural = "definite-plural"
        case definitePluralMasculine = "definite-plural-masculine"
        case bareFeminine = "bare-feminine"
        case definite
        case suffixedArticle = "suffixed-article"
        case addedArticle = "added-article"
        case obliqueSingular = "oblique-singular"
        case obliquePlural = "oblique-plural"
        case obliqueFeminine = "oblique-feminine"
        case oblique
        case genitiveName = "genitive-name"
        case genitiveHead = "genitive-head"
        case feminineAdjective = "feminine-adjective"
        case noAdjective = "no-adjective"
        case `case`
        case beforeNoua = "before-noua"
        case femininePlace = "feminine-place"
        case eitherGender = "either-gender"
        case feminineInE = "feminine-in-e"
        case subject, action
    }

    /// The endings of Romanian, read once.
    package static let romanian = NounEndings()

    private var bytes: [Role: [[UInt8]]] = [:]
    private var texts: [Role: [String]] = [:]

    private init() {
        for row in DataTable(LanguageData.Ro.nounEndings).rows where row.count > 1 {
            guard let role = Role(rawValue: row[0]) else { continue }
            let endings = row[1].split(separator: " ").map(String.init)
            texts[role] = endings
            bytes[role] = endings.map { Array($0.utf8) }
        }
    }

    /// Returns the endings of a role, in the order of the table.
    package func endings(_ role: Role) -> [String] { texts[role] ?? [] }

    /// Returns whether a word ends in one of the endings of a role.
    package func has(_ role: Role, _ word: some StringProtocol) -> Bool {
        endings(role).contains(where: word.hasSuffix)
    }

    /// Returns whether a word in UTF-8 ends in one of the endings of a role.
    package func has(_ role: Role, _ word: ArraySlice<UInt8>) -> Bool {
        (bytes[role] ?? []).contains { ending in
            word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
        }
    }
}

/// The rules that derive the base form of a Romanian name from an inflected form.
///
/// They come from `Resources/ro/lemma-endings.tsv`.
package struct LemmaEndings: Sendable {
    /// An ending and the endings that replace it in the base form.
    package struct Rule: Sendable {
        /// The ending of the inflected form.
        package let ending: String
        /// The alternative endings of the base form; an empty string for a base form without
        /// ending.
        package let bases: [String]
    }

    /// The rules of Romanian, read once.
    package static let romanian = LemmaEndings()

    /// The rules for a name of one word; all that match may be tried.
    package let names: [Rule]
    /// The rules for the first word of a longer name, whose base form has its article; the first
    /// match is used.
    package let heads: [Rule]

    private init() {
        let rows = DataTable(LanguageData.Ro.lemmaEndings).rows.filter { $0.count > 2 }
        func rules(_ part: String) -> [Rule] {
            rows.filter { $0[0] == part }.map { row in
                Rule(
                    ending: row[1],
                    bases: row[2].split(separator: "/").map { $0 == "0" ? "" : String($0) })
            }
        }
        names = rules("name")
        heads = rules("head")
    }
}

/// The regular plural of English, from the first ending of `Resources/en/plurals.tsv`.
package enum EnglishPlural {
    /// The ending of a regular plural.
    package static let ending =
        DataTable(LanguageData.En.plurals).rows
        .first { $0.count > 2 && $0[0] == "ending" && $0[1].isEmpty }?[2] ?? ""

    /// Returns a word without the regular plural ending; nil for a word that does not have it.
    package static func singular(_ word: String) -> String? {
        word.stem(before: ending, minimum: 0).map(String.init)
    }
}
