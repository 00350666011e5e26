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
