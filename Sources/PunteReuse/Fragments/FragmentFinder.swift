internal import PunteAlignment
public import PunteLanguage
public import PunteMemory
internal import PunteText

/// Finds phrases of a sentence whose translation occurs in the memory.
///
/// The index of the memory gives the longest runs of words that the sentence shares with stored
/// segments. The word alignment of those segments gives the counterpart of each run
/// (``PhrasePair``). A translation is accepted if two segments with different sentences have it, or
/// if a single segment has it and nearly every word has a strong link.
///
/// One instance serves one thread; the lexicon is opened at its first use.
public final class FragmentFinder {
    /// The thresholds of the search.
    public struct Options: Sendable, Hashable {
        /// The minimum number of words in a fragment.
        public var leastWords = 3
        /// The minimum agreement, 0–1, if at least two segments have the translation.
        public var leastAgreement = 0.35
        /// The minimum agreement, 0–1, if a single segment has the translation.
        public var leastAgreementAlone = 0.6
        /// The minimum share of linked words, 0–1, if a single segment has the translation.
        public var leastLinkedAlone = 0.85
        /// The maximum number of fragments for a sentence.
        public var limit = 6

        /// Creates options with the default thresholds.
        public init() {}
    }

    /// The match score from which on a sentence needs no fragments.
    public static let leastUnneeded = 85

    /// The minimum number of content words in a part of a run that may be a fragment.
    private static let leastContentWords = 2

    /// The minimum score of a link between words, 0–1.
    private static let leastLink = 0.3

    /// The language of the sentences in which phrases are looked for.
    public let side: Side
    private let options: Options
    private let matcher: Matcher
    /// The segments that may provide a translation.
    public var filter: SegmentFilter
    private let sourceWords: TextAnalyzer
    private let targetWords: TextAnalyzer
    private let aligner: LazyAligner
    /// The word links of the segments that were used last, by segment id.
    private var links: [Int64: [DirectedWordLink]] = [:]

    /// Creates a finder that uses the index of a memory.
    ///
    /// - Parameters:
    ///   - matcher: a matcher of the memory.
    ///   - memory: the memory whose confirmed segments update the lexicon; nil for the shipped
    ///     lexicon.
    ///   - side: the language of the sentences in which phrases are looked for.
    ///   - filter: the segments that may provide a translation.
    ///   - options: the thresholds of the search.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public convenience init(
        matcher: Matcher, memory: Memory? = nil, from side: Side,
        filter: SegmentFilter = SegmentFilter(), options: Options = Options()
    ) throws {
        try self.init(
            matcher: matcher, aligner: LazyAligner(memory), from: side, filter: filter,
            options: options)
    }

    init(
        matcher: Matcher, aligner: LazyAligner, from side: Side, filter: SegmentFilter,
        options: Options = Options()
    ) throws {
        self.aligner = aligner
        self.matcher = matcher
        self.side = side
        self.filter = filter
        self.options = options
        sourceWords = try TextAnalyzer(language: side.language)
        targetWords = try TextAnalyzer(language: side.other.language)
    }

    /// Returns the fragments of a sentence in their order, without overlaps; longer ones are preferred.
    ///
    /// - Throws: ``PunteMemory/MemoryError``, ``PunteAlignment/AlignmentFileError``.
    public func fragments(in text: String) throws -> [Fragment] {
        let phrases = try matcher.sharedPhrases(
            with: text, from: side, minimumWords: options.leastWords, filter: filter)
        var found: [Fragment] = []
        for phrase in phrases {
            guard found.count < options.limit else { break }
            if found.contains(where: { $0.range.overlaps(phrase.range) }) { continue }
            if let fragment = try fragment(phrase, text) { found.append(fragment) }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private struct Candidate {
        var place: SharedPhrase.Place
        var pair: PhrasePair
        var target: String
    }

    private func fragment(_ phrase: SharedPhrase, _ text: String) throws -> Fragment? {
        let words = try words(of: side, in: text).filter { phrase.range.overlaps($0.range) }
        // The whole run, then shorter and shorter parts of it.
        for length in stride(from: words.count, through: options.leastWords, by: -1) {
            for start in 0...(words.count - length) {
                let part = words[start..<start + length]
                guard let first = part.first?.range, let last = part.last?.range,
                    part.filter({ !$0.isFunction }).count >= Self.leastContentWords
                else { continue }
                let offset = first.lowerBound - phrase.range.lowerBound
                let range = first.lowerBound..<last.upperBound
                if let found = try best(phrase, offset, range, text) { return found }
            }
        }
        return nil
    }

    /// Returns the translation of a part of a phrase that most segments have.
    private func best(
        _ phrase: SharedPhrase, _ offset: Int, _ range: Range<Int>, _ text: String
    ) throws -> Fragment? {
        let source = text.utf8Slice(range)
        var byTarget: [String: [Candidate]] = [:]
        for place in phrase.places {
            guard let candidate = try candidate(place, offset, range.count, source) else {
                continue
            }
            byTarget[NormalForm.folded(candidate.target), default: []].append(candidate)
        }
        let ranked = byTarget.values.sorted {
            ($1.count, Self.agreement($1), $0[0].target)
                < ($0.count, Self.agreement($0), $1[0].target)
        }
        guard let chosen = ranked.first,
            let shown = chosen.max(by: { $0.pair.agreement < $1.pair.agreement })
        else { return nil }
        let attestations = Set(
            chosen.map { NormalForm.folded($0.place.segment.text(side)) }
        ).count
        let isSure =
            attestations > 1
            ? Self.agreement(chosen) >= options.leastAgreement
            : shown.pair.agreement >= options.leastAgreementAlone
                && shown.pair.linked >= options.leastLinkedAlone
        guard isSure else { return nil }
        let start = shown.place.range.lowerBound + offset
        return Fragment(
            range: range, source: source, target: shown.target, segment: shown.place.segment,
            sourceRange: start..<start + range.count, targetRange: shown.pair.target,
            attestations: attestations, agreement: Self.agreement(chosen))
    }

    private static func agreement(_ candidates: [Candidate]) -> Double {
        candidates.reduce(0) { $0 + $1.pair.agreement } / Double(max(1, candidates.count))
    }

    private func candidate(
        _ place: SharedPhrase.Place, _ offset: Int, _ length: Int, _ source: String
    ) throws -> Candidate? {
        let stored = place.segment.text(side)
        let start = place.range.lowerBound + offset
        // Spelled otherwise, the run has other offsets.
        guard start + length <= stored.utf8.count,
            NormalForm.folded(stored.utf8Slice(start..<start + length))
                == NormalForm.folded(source)
        else { return nil }
        let range = start..<start + length
        let translation = place.segment.text(side.other)
        guard
            let pair = PhrasePair(
                range, try links(of: place.segment),
                source: try words(of: side, in: stored).filter { range.overlaps($0.range) },
                target: try words(of: side.other, in: translation))
        else { return nil }
        return Candidate(
            place: place, pair: pair, target: translation.utf8Slice(pair.target))
    }

    private func links(of segment: StoredSegment) throws -> [DirectedWordLink] {
        if let known = links[segment.id] { return known }
        let found = try aligner.align(english: segment.english, romanian: segment.romanian)
        // Links that grew beside others, and those of articles, do not say where a phrase ends.
        let telling = found.filter {
            $0.score >= Self.leastLink
                && !EnglishArticles.contains(segment.english.utf8Slice($0.english))
        }
        let links = telling.map { link in
            side == .english
                ? DirectedWordLink(source: link.english, target: link.romanian, score: link.score)
                : DirectedWordLink(source: link.romanian, target: link.english, score: link.score)
        }
        if self.links.count > 5000 { self.links.removeAll() }
        self.links[segment.id] = links
        return links
    }

    /// Returns the words and numbers of a text, without punctuation.
    private func words(of side: Side, in text: String) throws -> [PhrasePair.Word] {
        let analyzer = side == self.side ? sourceWords : targetWords
        let functionWords = FunctionWords.words(of: side)
        return try analyzer.tokens(in: text).compactMap { token in
            guard token.kind == .word || token.kind == .number else { return nil }
            return PhrasePair.Word(
                range: token.range,
                isFunction: functionWords.contains(bare: analyzer.vocabulary[token.bare]))
        }
    }
}
