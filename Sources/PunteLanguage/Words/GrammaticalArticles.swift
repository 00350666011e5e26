/// The articles of English, from `Resources/en/articles.tsv`.
///
/// They have no counterpart in Romanian that is a word of its own.
package enum EnglishArticles {
    /// The definite article.
    package static let definite = first("definite")
    /// The indefinite article before a consonant.
    package static let indefinite = first("indefinite")
    /// The indefinite article before a vowel.
    package static let indefiniteBeforeVowel = first("before-vowel")

    /// Returns whether a word is an article, whatever its case.
    package static func contains(_ word: some StringProtocol) -> Bool {
        [definite, indefinite, indefiniteBeforeVowel].contains(NormalForm.folded(String(word)))
    }

    /// Returns whether the numeral at the beginning of a text is pronounced with a vowel first.
    ///
    /// Examples are `an 8`, `an 18,000` and `an eighth`.
    package static func isSpokenWithVowel(_ text: String) -> Bool {
        let numeral = text.drop { !$0.isNumber && !$0.isLetter }
        guard numeral.first?.isNumber == true else {
            let word = numeral.lowercased()
            return forms("vowel-numeral").contains(where: word.hasPrefix)
        }
        let leading = numeral.prefix { $0.isNumber }
        if forms("vowel-first-digit").contains(String(leading.prefix(1))) { return true }
        guard forms("vowel-digits").contains(String(leading)) else { return false }
        let rest = numeral.dropFirst(leading.count)
        return rest.first != "," || rest.dropFirst().prefix { $0.isNumber }.count == 3
    }

    private static let table: [String: [String]] = {
        var forms: [String: [String]] = [:]
        for row in DataTable(LanguageData.En.articles).rows where row.count > 1 {
            forms[row[0]] = row[1].split(separator: " ").map(String.init)
        }
        return forms
    }()

    private static func forms(_ kind: String) -> [String] { table[kind] ?? [] }

    private static func first(_ kind: String) -> String { forms(kind).first ?? "" }
}

/// The articles of Romanian that are words of their own, from `Resources/ro/articles.tsv`.
package enum RomanianArticles {
    /// The function of an article.
    package enum Kind: String, Sendable {
        /// The indefinite article: „un milion”.
        case indefinite
        /// The possessive article: „un lider al opoziției”.
        case possessive
        /// The article before the name of a person: „lui Putin”.
        case person
    }

    /// Returns the form of an article for a gender and number.
    ///
    /// A neuter noun takes the masculine form in the singular and the feminine form in the plural.
    package static func form(
        _ kind: Kind, isFeminine: Bool = false, isPlural: Bool = false
    ) -> String {
        let key = [kind.rawValue, isFeminine ? "f" : "m", isPlural ? "pl" : "sg"]
        return table[key] ?? ""
    }

    /// Returns whether a word is a singular form of an article.
    package static func isSingular(_ kind: Kind, _ word: ArraySlice<UInt8>) -> Bool {
        [false, true].contains { word.elementsEqual(form(kind, isFeminine: $0).utf8) }
    }

    private static let table: [[String]: String] = {
        var forms: [[String]: String] = [:]
        for row in DataTable(LanguageData.Ro.articles).rows where row.count > 3 {
            forms[Array(row[..<3])] = row[3]
        }
        return forms
    }()
}
