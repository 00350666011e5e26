internal import PunteLanguage
internal import PunteText

/// Reports English words that were left in the Romanian.
struct UntranslatedRule: CheckRule {
    static let name = "untranslated"
    static let summary = "Stretches of English in the Romanian."

    private let minimumWords = GlossaryParameters.Checks.minimumUntranslatedWords

    func findings(in pair: CheckedPair) -> [Finding] {
        let source = pair.english.words.map(\.hash)
        let target = pair.romanian.words.map(\.hash)
        var result: [Finding] = []
        var start = 0
        while start + minimumWords <= target.count {
            let length = longestRun(target, from: start, in: source)
            guard length >= minimumWords,
                isEnglish(start..<(start + length), in: pair.romanian)
            else {
                start += 1
                continue
            }
            let words = pair.romanian.words[start..<(start + length)]
            let range = Int(words[start].start)..<Int(words[start + length - 1].end)
            result.append(
                finding(
                    in: pair, romanian: range, "the same words as in the English",
                    advice: "translate them, or put a title in quotation marks"))
            start += length
        }
        return result
    }

    /// Returns the length of the longest run of words from an index on that the source has as well.
    private func longestRun(_ words: [UInt64], from start: Int, in source: [UInt64]) -> Int {
        var best = 0
        for index in source.indices where source[index] == words[start] {
            var length = 0
            while start + length < words.count, index + length < source.count,
                words[start + length] == source[index + length]
            {
                length += 1
            }
            best = max(best, length)
        }
        return best
    }

    /// Returns whether most words are without capitals and some of them are certainly English.
    private func isEnglish(_ range: Range<Int>, in text: CheckedPair.Text) -> Bool {
        let small = range.count { !text.isCapital($0) }
        let english = FrequentWords.unmistakablyEnglish
        return small * 2 > range.count
            && range.count { english.contains(text.word($0).lowercased()) }
                >= GlossaryParameters.Checks.minimumEnglishWords
    }
}
