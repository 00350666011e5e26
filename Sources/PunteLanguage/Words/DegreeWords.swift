/// The words that say how much of what follows them: *more*, „foarte”.
///
/// They come from `Resources/both/degree-words.tsv`.
package enum DegreeWords {
    private static let words: [Side: Set<String>] = Dictionary(
        uniqueKeysWithValues: DataTable(LanguageData.Both.degreeWords).rows.compactMap { row in
            guard row.count == 2, let side = Side(rawValue: row[0]) else { return nil }
            return (side, Set(row[1].split(separator: " ").map { NormalForm.bare(String($0)) }))
        })

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is one of them.
    package static func contains(bare word: String, of side: Side) -> Bool {
        words[side]?.contains(word) ?? false
    }
}
