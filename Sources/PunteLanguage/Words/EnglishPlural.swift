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
