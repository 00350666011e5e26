/// The English nouns that name no concept of a subject field, from `Resources/en/general-nouns.tsv`.
package enum GeneralNouns {
    private static let words: Set<String> = {
        var words: Set<String> = []
        for row in DataTable(LanguageData.En.generalNouns).rows
        where row.count == 2 && row[0] != quality {
            words.formUnion(row[1].split(separator: " ").map(String.init))
        }
        return words
    }()

    private static let quality = "quality"

    private static let qualities = Set(
        DataTable(LanguageData.En.generalNouns).rows.filter { $0.count == 2 && $0[0] == quality }
            .flatMap { $0[1].split(separator: " ").map(String.init) })

    /// Returns whether an adjective or participle makes no term of the noun behind it.
    package static func isQuality(_ word: String) -> Bool { qualities.contains(word) }

    /// Returns whether a noun in its dictionary form is a general one.
    package static func contains(_ lemma: String) -> Bool { words.contains(lemma) }
}
