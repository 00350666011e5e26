internal import PunteLanguage
internal import PunteText

/// Finds terms of two or three common words that occur together: supply chain, lanț de aprovizionare.
///
/// An English phrase is proposed when it occurs in enough pairs, its words hold together (the phrase
/// makes up a fifth of the uses of its rarest word) and one Romanian phrase occurs in the same pairs, by
/// Dice's coefficient. Of nested phrases the longer one is taken when it is nearly as frequent. The
/// thresholds are those of ``GlossaryParameters/Extraction``.
struct PhraseExtractor {
    /// A phrase of one language, in all its forms.
    private struct Phrase {
        /// The number of times that each spelling was seen.
        var forms: [String: Int]
        /// Indices of the pairs that have the phrase, ascending.
        var segments: [UInt32]
        /// The hashes of its words.
        var words: [UInt64]

        /// The most frequent spelling; of equal ones the shortest, which has the fewest endings.
        var text: String {
            forms.min {
                ($1.value, $0.key.utf8.count, $0.key) < ($0.value, $1.key.utf8.count, $1.key)
            }?
            .key ?? ""
        }
    }

    private static let minimumPairs = GlossaryParameters.Extraction.minimumPhrasePairs
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

    /// Counts the phrases of a pair.
    mutating func add(
        english source: CheckedPair.Text, romanian target: CheckedPair.Text,
        context: Candidate.Context
    ) {
        let segment = UInt32(contexts.count)
        contexts.append(context)
        for word in Set(source.words.map(\.hash)) { wordCounts[word, default: 0] += 1 }
        let free = source.words.indices.map { isContent($0, of: source, besides: englishStops) }
        for start in source.words.indices where free[start] {
            var end = start + 1
            let limit = start + GlossaryParameters.Extraction.maximumEnglishWords
            while end < min(limit, source.words.count), source.words[end].gap == .joining,
                free[end]
            {
                Self.add(start...end, of: source, in: .english, segment: segment, to: &english)
                end += 1
            }
        }
        let maximum = GlossaryParameters.Extraction.maximumRomanianWords
        for start in target.words.indices
        where isContent(start, of: target, besides: romanianStops) {
            for end in (start + 1)..<max(start + 1, min(start + maximum, target.words.count)) {
                guard target.words[end].gap == .joining else { break }
                if isContent(end, of: target, besides: romanianStops) {
                    Self.add(
                        start...end, of: target, in: .romanian, segment: segment, to: &romanian)
                } else if !links.contains(target.words[end].hash) {
                    break
                }
            }
        }
    }

    /// Returns whether a word may be part of a phrase.
    ///
    /// It must have three bytes or more, no capital except at the start of a sentence, and be neither a
    /// stop word nor part of a known term.
    ///
    /// - Parameters:
    ///   - index: index of the word.
    ///   - text: the text that has it.
    ///   - stops: the hashes of the stop words.
    /// - Returns: whether it may be.
    private func isContent(
        _ index: Int, of text: CheckedPair.Text, besides stops: Set<UInt64>
    ) -> Bool {
        let word = text.words[index]
        return word.kind == .letters && word.range.count > 2 && !stops.contains(word.hash)
            && (!text.isCapital(index) || text.isInitial(index))
            && !text.terms.contains { $0.range.overlaps(word.range) }
    }

    /// Counts one occurrence of a phrase.
    private static func add(
        _ span: ClosedRange<Int>, of text: CheckedPair.Text, in side: Side, segment: UInt32,
        to phrases: inout [UInt64: Phrase]
    ) {
        let range =
            Int(text.words[span.lowerBound].start)..<Int(text.words[span.upperBound].end)
        let first = text.word(span.lowerBound)
        let written =
            text.isCapital(span.lowerBound)
            ? first.lowercased() + text.excerpt(range).dropFirst(first.count) : text.excerpt(range)
        let stem = side == .romanian ? NamePair.romanianStem(of: written) : written
        let key = FNVHash(stem.utf8).value
        var phrase =
            phrases[key]
            ?? Phrase(forms: [:], segments: [], words: span.map { text.words[$0].hash })
        phrase.forms[written, default: 0] += 1
        if phrase.segments.last != segment { phrase.segments.append(segment) }
        phrases[key] = phrase
    }

    /// Returns the phrases that meet all conditions, in no order.
    func candidates() -> [Candidate] {
        let sources = english.values.filter {
            $0.segments.count >= Self.minimumPairs && isCohesive($0)
        }
        let wanted = Set(sources.flatMap(\.segments))
        var inSegment: [UInt32: [UInt64]] = [:]
        for (key, phrase) in romanian where phrase.segments.count >= Self.minimumPairs {
            for segment in phrase.segments where wanted.contains(segment) {
                inSegment[segment, default: []].append(key)
            }
        }
        let found = sources.compactMap { candidate(for: $0, romanian: inSegment) }
        let percent = GlossaryParameters.Extraction.nestedPhrasePercent
        return found.filter { candidate in
            !found.contains { other in
                other.english != candidate.english && other.count * 100 >= candidate.count * percent
                    && (other.english.hasPrefix(candidate.english + " ")
                        || other.english.hasSuffix(" " + candidate.english))
            }
        }
    }

    /// Returns whether the phrase makes up a fifth of the uses of its rarest word.
    private func isCohesive(_ phrase: Phrase) -> Bool {
        let rarest = phrase.words.map { wordCounts[$0] ?? 1 }.min() ?? 1
        return phrase.segments.count * GlossaryParameters.Extraction.cohesionDivisor >= rarest
    }

    /// Returns the candidate of an English phrase with the Romanian phrase that suits it best.
    ///
    /// - Parameters:
    ///   - source: the English phrase.
    ///   - inSegment: the keys of the Romanian phrases of each pair.
    /// - Returns: nil when no Romanian phrase occurs in the same pairs.
    private func candidate(
        for source: Phrase, romanian inSegment: [UInt32: [UInt64]]
    ) -> Candidate? {
        var counts: [UInt64: Int] = [:]
        for segment in source.segments {
            for key in inSegment[segment] ?? [] { counts[key, default: 0] += 1 }
        }
        var best: (phrase: Phrase, count: Int, dice: Double)?
        for (key, count) in counts where count >= Self.minimumPairs {
            guard let target = romanian[key] else { continue }
            let dice =
                2 * Double(count) / Double(source.segments.count + target.segments.count)
            let isBetter =
                best.map {
                    (dice, target.words.count, target.text) > (
                        $0.dice, $0.phrase.words.count, $0.phrase.text
                    )
                } ?? true
            if dice >= GlossaryParameters.Extraction.minimumTermDice, isBetter {
                best = (target, count, dice)
            }
        }
        guard let best else { return nil }
        return Candidate(
            kind: .other, english: source.text, romanian: best.phrase.text, forms: [],
            count: best.count,
            score: GlossaryParameters.Extraction.score(best.dice, of: .cooccurrence, best.count),
            evidence: .cooccurrence,
            contexts: source.segments.prefix(Candidate.maximumContexts)
                .map { contexts[Int($0)] })
    }
}
