internal import PunteLanguage
internal import PunteText

/// Finds units that the glossary lacks: words that follow the same number in both languages.
///
/// They must follow a decimal at least once, since people and houses are counted whole. An English and a
/// Romanian word are proposed when they do so in two pairs or more, and Dice's coefficient of their uses
/// after numbers is at least ``GlossaryParameters/Extraction/minimumTermDice``.
struct UnitExtractor {
    /// A word that follows a number.
    private struct Counted {
        /// The number, with a full stop for its decimals and nothing for its thousands.
        var value: String
        /// Index of the word.
        var word: Int
        /// Whether the number has decimals.
        var isDecimal: Bool
    }

    /// The counts for an English and a Romanian word.
    private struct Tally {
        var count = 0
        var decimals = 0
        var english: [String: Int] = [:]
        var romanian: [String: Int] = [:]
        var contexts: [Candidate.Context] = []
    }

    private var tallies: [NamePair: Tally] = [:]
    private var englishCounts: [String: Int] = [:]
    private var romanianCounts: [String: Int] = [:]

    /// Counts the words after the numbers of a pair.
    mutating func add(
        english source: CheckedPair.Text, romanian target: CheckedPair.Text,
        context: Candidate.Context
    ) {
        let left = Self.counted(in: source, side: .english)
        guard !left.isEmpty else { return }
        let right = Self.counted(in: target, side: .romanian)
        for number in left {
            englishCounts[Self.englishStem(of: source.word(number.word)), default: 0] += 1
        }
        for number in right {
            romanianCounts[NamePair.romanianStem(of: target.word(number.word)), default: 0] += 1
        }
        for number in left {
            guard let other = right.first(where: { $0.value == number.value }) else { continue }
            let (english, romanian) = (source.word(number.word), target.word(other.word))
            let pair = NamePair(
                english: Self.englishStem(of: english),
                romanian: NamePair.romanianStem(of: romanian))
            var tally = tallies[pair] ?? Tally()
            tally.count += 1
            tally.decimals += number.isDecimal ? 1 : 0
            tally.english[english, default: 0] += 1
            tally.romanian[romanian, default: 0] += 1
            if tally.contexts.count < Candidate.maximumContexts {
                tally.contexts.append(context)
            }
            tallies[pair] = tally
        }
    }

    /// Returns the units that meet all conditions, in no order.
    func candidates() -> [Candidate] {
        let parameters = GlossaryParameters.Extraction.self
        return tallies.compactMap { pair, tally in
            let total =
                (englishCounts[pair.english] ?? 0) + (romanianCounts[pair.romanian] ?? 0)
            let dice = 2 * Double(tally.count) / Double(max(1, total))
            guard tally.count >= parameters.minimumUnitPairs, tally.decimals > 0,
                dice >= parameters.minimumTermDice
            else { return nil }
            let (english, romanian) = (tally.english.byCount, tally.romanian.byCount)
            guard let name = english.first, let other = romanian.first else { return nil }
            return Candidate(
                kind: .unit, english: name, romanian: other, forms: Array(romanian.dropFirst()),
                count: tally.count,
                score: parameters.score(dice, of: .cooccurrence, tally.count),
                evidence: .cooccurrence, contexts: tally.contexts)
        }
    }

    /// Returns an English word in bare form, without the ending of the plural.
    private static func englishStem(of english: String) -> String {
        let word = NormalForm.bare(english)
        return word.count > GlossaryParameters.Names.maximumShortWord
            ? EnglishPlural.singular(word) ?? word : word
    }

    /// Returns the words after numbers in digits; „de” between the two is skipped.
    ///
    /// Words of known terms and words that belong to the number (million) are left out.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - side: its language.
    /// - Returns: the words in the order of the text.
    private static func counted(in text: CheckedPair.Text, side: Side) -> [Counted] {
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
                let mark = text.bytes[text.words[next].range.lowerBound - 1]
                guard mark == decimal || mark == thousands else { break }
                isDecimal = isDecimal || mark == decimal
                value += (mark == decimal ? "." : "") + text.word(next)
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
