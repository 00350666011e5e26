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
