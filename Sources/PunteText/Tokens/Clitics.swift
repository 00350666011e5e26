internal import PunteLanguage

/// Finds the words that a hyphen joins to their neighbour: `s-a`, `N-am`, `într-un`, `d-lui`,
/// `uitându-se`.
///
/// The tokens stay unchanged; the result says which groups of tokens make one word. The clitics are
/// in `clitics.tsv`.
public struct Clitics: Sendable {
    private let clitics: Set<String>

    /// The clitics of Romanian.
    public static let romanian = Clitics()

    private init() {
        clitics = Set(DataTable(LanguageData.Ro.clitics).words.map(NormalForm.bare))
    }

    /// Returns the words of a text as ranges of token indices.
    ///
    /// - Parameters:
    ///   - tokens: the tokens of a text, in order.
    ///   - vocabulary: the vocabulary that their ids belong to.
    /// - Returns: Ranges that cover all tokens in order: three or more tokens where clitics are
    ///   joined, otherwise one.
    /// - Complexity: Linear in the number of tokens.
    public func words(of tokens: [Token], in vocabulary: Vocabulary) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while isJoined(at: end, in: tokens, vocabulary) { end += 2 }
            words.append(start..<end)
            start = end
        }
        return words
    }

    /// Returns whether the token at an index is a hyphen that joins a clitic to its word.
    private func isJoined(at hyphen: Int, in tokens: [Token], _ vocabulary: Vocabulary) -> Bool {
        guard hyphen + 1 < tokens.count else { return false }
        let (before, mark, after) = (tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1])
        guard before.kind == .word, after.kind == .word, mark.kind == .punctuation,
            before.range.upperBound == mark.range.lowerBound,
            mark.range.upperBound == after.range.lowerBound, vocabulary[mark.folded] == "-"
        else { return false }
        return clitics.contains(vocabulary[before.bare])
            || clitics.contains(vocabulary[after.bare])
    }
}
