internal import PunteLanguage
internal import PunteText

/// English words that were left standing in the Romanian.
struct UntranslatedRule: CheckRule {
    static let name = "untranslated"
    static let summary = "Stretches of English in the Romanian."

    /// The fewest words in a row that count.
    private let least = 4

    func findings(in pair: CheckedPair) -> [Finding] {
        let source = pair.english.words.map(\.hash)
        let target = pair.romanian.words.map(\.hash)
        var result: [Finding] = []
        var start = 0
        while start + least <= target.count {
            let length = longestRun(target, from: start, in: source)
            guard length >= least, isEnglish(start..<(start + length), pair.romanian) else {
                start += 1
                continue
            }
            let range =
                Int(
                    pair.romanian.words[start].start)..<Int(
                    pair.romanian.words[start + length - 1].end)
            result.append(
                finding(
                    in: pair, romanian: range, "the same words as in the English",
                    advice: "translate them, or put a title in quotation marks"))
            start += length
        }
        return result
    }

    private func longestRun(_ words: [UInt64], from start: Int, in source: [UInt64]) -> Int {
        var best = 0
        for place in source.indices where source[place] == words[start] {
            var length = 0
            while start + length < words.count, place + length < source.count,
                words[start + length] == source[place + length]
            {
                length += 1
            }
            best = max(best, length)
        }
        return best
    }

    private func isEnglish(_ range: Range<Int>, _ text: CheckedPair.Text) -> Bool {
        let small = range.count { !text.isCapital($0) }
        let english = FrequentWords.unmistakablyEnglish
        return small * 2 > range.count
            && range.count { english.contains(text.word($0).lowercased()) } >= 2
    }
}
