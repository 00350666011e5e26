internal import PunteLanguage

/// Reports words that stand twice in a row.
struct DoubledRule: RomanianRule {
    static let name = "doubled"
    static let summary = "The same word twice in a row."

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters, let next = text.wordAfterSpace(index),
            text.words[next].hash == text.words[index].hash, !text.isCapital(next)
        else { return nil }
        let word = text.lowercased(index)
        guard word == text.lowercased(next), !GrammarWords.romanian.has(.repeated, word),
            !text.isJoined(next, next + 1), !text.isJoined(index - 1, index),
            text.wordAfterSpace(next).map(text.lowercased) != word,
            !isDoubled(word, in: pair.english)
        else { return nil }
        return finding(on: index...next, in: pair, right: text.word(index), "the same word twice")
    }

    private func isDoubled(_ word: String, in text: CheckedPair.Text) -> Bool {
        text.words.indices.dropLast().contains {
            text.lowercased($0) == word && text.lowercased($0 + 1) == word
        }
    }
}
