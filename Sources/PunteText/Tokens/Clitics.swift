internal import PunteLanguage

/// Words that a hyphen joins to their neighbour: `s-a`, `N-am`, `într-un`, `d-lui`, `uitându-se`.
///
/// Tokens stay as they are, the parts of such a word among them; a group tells which of them are
/// one word. The clitics are in `Resources/clitics.tsv`.
public struct Clitics: Sendable {
    private let clitics: Set<String>

    public static let romanian = Clitics()

    private init() {
        clitics = Set(DataTable(LanguageData.Ro.clitics).words.map(NormalForm.bare))
    }

    /// The words of a text as ranges of its tokens, in order: three or more tokens where clitics are
    /// joined, one elsewhere. Linear in the number of tokens.
    public func words(of tokens: [Token], in vocabulary: Vocabulary) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while joins(tokens, end, in: vocabulary) { end += 2 }
            words.append(start..<end)
            start = end
        }
        return words
    }

    /// Whether the hyphen at a place and the word behind it go on with the word before it.
    private func joins(_ tokens: [Token], _ hyphen: Int, in vocabulary: Vocabulary) -> Bool {
        guard hyphen + 1 < tokens.count else { return false }
        let (before, sign, after) = (tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1])
        guard before.kind == .word, after.kind == .word, sign.kind == .punctuation,
            before.range.upperBound == sign.range.lowerBound,
            sign.range.upperBound == after.range.lowerBound, vocabulary[sign.folded] == "-"
        else { return false }
        return clitics.contains(vocabulary[before.bare])
            || clitics.contains(vocabulary[after.bare])
    }
}
