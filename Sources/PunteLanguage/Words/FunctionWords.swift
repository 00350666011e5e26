/// The words of a language that carry grammar rather than news: articles, prepositions,
/// auxiliaries and the like, from `Resources/both/function-words.tsv`.
///
/// Negations are not among them: they change what a sentence says.
package struct FunctionWords: Sendable {
    /// The words in bare form.
    package let all: Set<String>

    /// Returns the function words of a language.
    package static func words(of side: Side) -> FunctionWords {
        side == .english ? english : romanian
    }

    private static let english = FunctionWords(.english)
    private static let romanian = FunctionWords(.romanian)

    private init(_ side: Side) {
        let words = DataTable(LanguageData.Both.functionWords).groupedWords(of: side.rawValue)
        all = Set(words.map(NormalForm.bare))
    }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a function word.
    package func contains(bare word: String) -> Bool { all.contains(word) }
}
