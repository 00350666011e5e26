/// The articles of Romanian that are words of their own, from `Resources/ro/articles.tsv`.
package enum RomanianArticles {
    /// What an article does.
    package enum Kind: String, Sendable {
        /// „un milion”
        case indefinite
        /// „un lider al opoziției”
        case possessive
        /// „lui Putin”
        case person
    }

    /// Returns an article; a neuter noun has that of the masculine in the singular, that of the
    /// feminine in the plural.
    package static func form(
        _ kind: Kind, isFeminine: Bool = false, isPlural: Bool = false
    ) -> String {
        let key = [kind.rawValue, isFeminine ? "f" : "m", isPlural ? "pl" : "sg"]
        return table[key] ?? ""
    }

    /// Returns whether a word is an article of a kind in the singular.
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
