/// The English nouns that name no concept of a subject field, from `Resources/en/general-nouns.tsv`.
package enum GeneralNouns {
    private static let lists: (nouns: Set<String>, qualities: Set<String>) = {
        var nouns: Set<String> = []
        var qualities: Set<String> = []
        for row in DataTable(LanguageData.En.generalNouns).rows where row.count == 2 {
            let words = row[1].split(separator: " ").map(String.init)
            if row[0] == "quality" { qualities.formUnion(words) } else { nouns.formUnion(words) }
        }
        return (nouns, qualities)
    }()

    /// Returns whether an adjective or participle makes no term of the noun behind it.
    package static func isQuality(_ word: String) -> Bool { lists.qualities.contains(word) }

    /// Returns whether a noun in its dictionary form is a general one.
    package static func contains(_ lemma: String) -> Bool { lists.nouns.contains(lemma) }
}
