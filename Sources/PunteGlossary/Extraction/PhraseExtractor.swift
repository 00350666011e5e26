internal import PunteLanguage
internal import PunteText

/// Finds terms of two or three small words (supply chain – lanț de aprovizionare) by the company
/// that they keep over many pairs.
///
/// An English phrase counts when it stands in at least four pairs, its words hold together (the
/// phrase makes up a fifth of the uses of its rarest word) and one Romanian phrase stands in the
/// same pairs: Dice's coefficient at least 0.75. Of nested phrases the longer one is taken when it
/// is as frequent.
struct PhraseExtractor {
    private struct Phrase {
        /// How often each spelling was seen.
        var forms: [String: Int]
        var segments: [UInt32]
        /// Hashes of its words.
        var words: [UInt64]

        /// The spelling seen most; of equals the shortest, which has the fewest endings.
        var text: String {
            forms.min {
                ($1.value, $0.key.utf8.count, $0.key) < ($0.value, $1.key.utf8.count, $1.key)
            }?
            .key ?? ""
        }
    }

    private static let least = 4
    private var english: [UInt64: Phrase] = [:]
    private var romanian: [UInt64: Phrase] = [:]
    private var wordCounts: [UInt64: Int] = [:]
    private var contexts: [Candidate.Context] = []
    private let englishStops: Set<UInt64>
    private let romanianStops: Set<UInt64>
    private let links: Set<UInt64>

    init() {
        func hashes(of words: Set<String>) -> Set<UInt64> {
            Set(words.flatMap { WordScanner.words(of: Array($0.utf8)).map(\.hash) })
        }
        englishStops = hashes(of: FrequentWords.phraseStops(of: .english))
        romanianStops = hashes(of: FrequentWords.phraseStops(of: .romanian))
        links = hashes(of: FrequentWords.termLinks(of: .romanian))
    }

    mutating func add(
        _ source: CheckedPair.Text, _ target: CheckedPair.Text, _ context: Candidate.Context
    ) {
        let segment = UInt32(contexts.count)
        contexts.append(context)
        for word in Set(source.words.map(\.hash)) { wordCounts[word, default: 0] += 1 }
        let free = source.words.indices.map { isContent($0, source, englishStops) }
        for start in source.words.indices where free[start] {
            var end = start + 1
            while end < min(start + 3, source.words.count), source.words[end].gap == .joining,
                free[end]
            {
                Self.add(start...end, source, segment, in: .english, to: &english)
                end += 1
            }
        }
        for start in target.words.indices where isContent(start, target, romanianStops) {
            for end in (start + 1)..<max(start + 1, min(start + 4, target.words.count)) {
                guard target.words[end].gap == .joining else { break }
                if isContent(end, target, romanianStops) {
                    Self.add(start...end, target, segment, in: .romanian, to: &romanian)
                } else if !links.contains(target.words[end].hash) {
                    break
                }
            }
        }
    }

    /// A small word of three letters and more, or the first of a sentence, that is no part of a
    /// known term.
    private func isContent(
        _ index: Int, _ text: CheckedPair.Text, _ stops: Set<UInt64>
    ) -> Bool {
        let word = text.words[index]
        return word.kind == .letters && word.range.count > 2 && !stops.contains(word.hash)
            && (!text.isCapital(index) || text.isInitial(index))
            && !text.terms.contains { $0.range.overlaps(word.range) }
    }

    private static func add(
        _ span: ClosedRange<Int>, _ text: CheckedPair.Text, _ segment: UInt32, in side: Side,
        to phrases: inout [UInt64: Phrase]
    ) {
        let range =
            Int(text.words[span.lowerBound].start)..<Int(text.words[span.upperBound].end)
        let first = text.word(span.lowerBound)
        let written =
            text.isCapital(span.lowerBound)
            ? first.lowercased() + text.excerpt(range).dropFirst(first.count) : text.excerpt(range)
        let key = FNVHash((side == .romanian ? TermExtractor.stem(written) : written).utf8).value
        var phrase =
            phrases[key]
            ?? Phrase(forms: [:], segments: [], words: span.map { text.words[$0].hash })
        phrase.forms[written, default: 0] += 1
        if phrase.segments.last != segment { phrase.segments.append(segment) }
        phrases[key] = phrase
    }

    func candidates() -> [Candidate] {
        let sources = english.values.filter { $0.segments.count >= Self.least && isCohesive($0) }
        let wanted = Set(sources.flatMap(\.segments))
        var inSegment: [UInt32: [UInt64]] = [:]
        for (key, phrase) in romanian where phrase.segments.count >= Self.least {
            for segment in phrase.segments where wanted.contains(segment) {
                inSegment[segment, default: []].append(key)
            }
        }
        let found = sources.compactMap { candidate($0, inSegment) }
        return found.filter { candidate in
            !found.contains { other in
                other.english != candidate.english && other.count * 10 >= candidate.count * 8
                    && (other.english.hasPrefix(candidate.english + " ")
                        || other.english.hasSuffix(" " + candidate.english))
            }
        }
    }

    private func isCohesive(_ phrase: Phrase) -> Bool {
        let rarest = phrase.words.map { wordCounts[$0] ?? 1 }.min() ?? 1
        return phrase.segments.count * 5 >= rarest
    }

    private func candidate(_ source: Phrase, _ inSegment: [UInt32: [UInt64]]) -> Candidate? {
        var counts: [UInt64: Int] = [:]
        for segment in source.segments {
            for key in inSegment[segment] ?? [] { counts[key, default: 0] += 1 }
        }
        var best: (phrase: Phrase, count: Int, dice: Double)?
        for (key, count) in counts where count >= Self.least {
            guard let target = romanian[key] else { continue }
            let dice =
                2 * Double(count) / Double(source.segments.count + target.segments.count)
            let isBetter =
                best.map {
                    (dice, target.words.count, target.text) > (
                        $0.dice, $0.phrase.words.count, $0.phrase.text
                    )
                } ?? true
            if dice >= 0.75, isBetter { best = (target, count, dice) }
        }
        guard let best else { return nil }
        return Candidate(
            kind: .other, english: source.text, romanian: best.phrase.text, forms: [],
            count: best.count, score: best.dice * 0.85 * (1 - 1 / Double(best.count + 2)),
            evidence: .company,
            contexts: source.segments.prefix(3).map { contexts[Int($0)] })
    }
}
