internal import PunteLanguage
internal import PunteText

/// Finds units that the glossary lacks: words that stand behind the same number in both languages,
/// and behind a decimal at least once, since people and houses are counted whole.
///
/// An English and a Romanian word count in two pairs or more, where Dice's coefficient of their uses
/// behind numbers is at least 0.75.
struct UnitExtractor {
    private struct Counted {
        /// The number as written, with a full stop for its decimals and nothing for its thousands.
        var value: String
        var word: Int
        var isDecimal: Bool
    }

    private struct Tally {
        var count = 0
        var decimals = 0
        var english: [String: Int] = [:]
        var romanian: [String: Int] = [:]
        var contexts: [Candidate.Context] = []
    }

    private static let least = 2
    private static let leastDice = 0.75
    private var tallies: [NamePair: Tally] = [:]
    private var englishCounts: [String: Int] = [:]
    private var romanianCounts: [String: Int] = [:]

    mutating func add(
        _ source: CheckedPair.Text, _ target: CheckedPair.Text, _ context: Candidate.Context
    ) {
        let left = Self.counted(source, in: .english)
        guard !left.isEmpty else { return }
        let right = Self.counted(target, in: .romanian)
        for number in left { englishCounts[Self.stem(source.word(number.word)), default: 0] += 1 }
        for number in right {
            romanianCounts[TermExtractor.stem(target.word(number.word)), default: 0] += 1
        }
        for number in left {
            guard let other = right.first(where: { $0.value == number.value }) else { continue }
            let (english, romanian) = (source.word(number.word), target.word(other.word))
            let pair = NamePair(
                english: Self.stem(english), romanian: TermExtractor.stem(romanian))
            var tally = tallies[pair] ?? Tally()
            tally.count += 1
            tally.decimals += number.isDecimal ? 1 : 0
            tally.english[english, default: 0] += 1
            tally.romanian[romanian, default: 0] += 1
            if tally.contexts.count < 3 { tally.contexts.append(context) }
            tallies[pair] = tally
        }
    }

    func candidates() -> [Candidate] {
        tallies.compactMap { pair, tally in
            let total =
                (englishCounts[pair.english] ?? 0) + (romanianCounts[pair.romanian] ?? 0)
            let dice = 2 * Double(tally.count) / Double(max(1, total))
            guard tally.count >= Self.least, tally.decimals > 0, dice >= Self.leastDice else {
                return nil
            }
            let (english, romanian) = (Self.ranked(tally.english), Self.ranked(tally.romanian))
            guard let name = english.first, let other = romanian.first else { return nil }
            return Candidate(
                kind: .unit, english: name, romanian: other, forms: Array(romanian.dropFirst()),
                count: tally.count, score: dice * 0.85 * (1 - 1 / Double(tally.count + 2)),
                evidence: .company, contexts: tally.contexts)
        }
    }

    /// The most frequent first.
    private static func ranked(_ forms: [String: Int]) -> [String] {
        forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private static func stem(_ english: String) -> String {
        let word = NormalForm.bare(english)
        return word.count > 3 ? EnglishPlural.singular(word) ?? word : word
    }

    /// The words behind numbers in digits that no known term covers and that are no part of the number
    /// (million); „de” is passed over.
    private static func counted(_ text: CheckedPair.Text, in side: Side) -> [Counted] {
        let comma = UInt8(ascii: ",")
        let stop = UInt8(ascii: ".")
        let (decimal, thousands) = side == .romanian ? (comma, stop) : (stop, comma)
        var result: [Counted] = []
        var index = 0
        while index < text.words.count {
            guard text.words[index].kind == .digits else {
                index += 1
                continue
            }
            var value = text.word(index)
            var isDecimal = false
            var next = index + 1
            while next < text.words.count, text.words[next].kind == .digits,
                text.words[next].range.lowerBound == text.words[next - 1].range.upperBound + 1
            {
                let sign = text.bytes[text.words[next].range.lowerBound - 1]
                guard sign == decimal || sign == thousands else { break }
                isDecimal = isDecimal || sign == decimal
                value += (sign == decimal ? "." : "") + text.word(next)
                next += 1
            }
            index = next
            if next < text.words.count, text.word(next) == CountedNouns.romanian.link,
                text.words[next].gap == .joining
            {
                next += 1
            }
            guard next < text.words.count, text.words[next].kind == .letters,
                text.words[next].gap == .joining, text.words[next].range.count > 2,
                !text.isCapital(next),
                !NameWords.standard.has(text.word(next), .scale, in: side),
                !text.terms.contains(where: { $0.range.overlaps(text.words[next].range) })
            else { continue }
            result.append(Counted(value: value, word: next, isDecimal: isDecimal))
        }
        return result
    }
}
