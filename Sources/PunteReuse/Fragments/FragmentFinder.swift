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
        public var minimumWords = ReuseParameters.Fragments.minimumWords
        /// The minimum agreement, 0–1, if at least two segments have the translation.
        public var minimumAgreement = ReuseParameters.Fragments.minimumAgreement
        /// The minimum agreement, 0–1, if a single segment has the translation.
        public var minimumAgreementAlone = ReuseParameters.Fragments.minimumAgreementAlone
        /// The minimum share of linked words, 0–1, if at least two segments have the translation.
        public var minimumLinked = ReuseParameters.Fragments.minimumLinked
        /// The minimum share of linked words, 0–1, if a single segment has the translation.
        public var minimumLinkedAlone = ReuseParameters.Fragments.minimumLinkedAlone
        /// The maximum number of fragments for a sentence.
        public var limit = ReuseParameters.Fragments.limit

        /// Creates options with the default thresholds.
        public init() {}
    }

    /// The match score, in points, from which on a sentence needs no fragments.
    public static let unneededScore = ReuseParameters.Fragments.unneededScore

    /// The language of the sentences in which phrases are looked for.
    public let side: Side
    private let options: Options
    private let matcher: Matcher
    /// The segments that may provide a translation.
    public var filter: SegmentFilter
    private let sourceWords: TextAnalyzer
    private let targetWords: TextAnalyzer
    private let aligner: LazyAligner
    private let sourceBoundary: PhraseBoundary
    private let targetBoundary: PhraseBoundary
    private let opening: PhraseOpening
    let meaning: PhraseMeaning
    private let transfer = PhraseTransfer()
    private let phraseLead = PhraseLead()
    /// What a word can render whatever the memory has learned.
    private lazy var dictionary = try? LexiconRenderings(.shipped())
    /// The words and links of the segments that were used last, by segment id.
    private var alignments: [Int64: Aligned] = [:]

    /// The words of a segment, and the links that decide where a phrase ends.
    struct Aligned {
        var source: ClauseText
        var target: ClauseText
        var links: [DirectedWordLink]
    }

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
        sourceBoundary = PhraseBoundary(side)
        targetBoundary = PhraseBoundary(side.other)
        opening = PhraseOpening(side.other)
        meaning = PhraseMeaning(from: side)
        sourceWords = try TextAnalyzer(language: side.language)
        targetWords = try TextAnalyzer(language: side.other.language)
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int { sourceWords.vocabulary.count + targetWords.vocabulary.count }

    /// Returns the fragments of a sentence in their order, without overlaps; longer ones are preferred.
    ///
    /// Drafts are not used as translations.
    ///
    /// - Throws: ``PunteMemory/MemoryError``, ``PunteAlignment/AlignmentFileError``.
    public func fragments(in text: String) throws -> [Fragment] {
        let phrases = try matcher.sharedPhrases(
            with: text, from: side, minimumWords: options.minimumWords, filter: filter)
        guard !phrases.isEmpty else { return [] }
        let sentence = ClauseText(text, words: try words(of: side, in: text), side: side)
        var found: [Fragment] = []
        for phrase in phrases {
            guard found.count < options.limit else { break }
            if found.contains(where: { $0.range.overlaps(phrase.range) }) { continue }
            if let fragment = try fragment(of: phrase, in: sentence) { found.append(fragment) }
        }
        // Where one clause ends, another may begin.
        let closed = Set(found.filter(\.isClause).map(\.range.upperBound))
        for phrase in closed.isEmpty ? [] : phrases {
            guard let clause = try clause(of: phrase, in: sentence, behind: closed) else {
                continue
            }
            let others = found.filter { $0.range.overlaps(clause.range) }
            let replaces = others.allSatisfy {
                !$0.isClause && clause.range.lowerBound <= $0.range.lowerBound
                    && $0.range.upperBound <= clause.range.upperBound
            }
            guard replaces, found.count - others.count < options.limit else { continue }
            found.removeAll(where: others.contains)
            found.append(clause)
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A translation of a part of a phrase in one segment.
    private struct Candidate {
        var place: SharedPhrase.Place
        var pair: PhrasePair
        var target: String
        /// The number of bytes before the part that belong to it.
        var lead: Int
    }

    /// A part of a phrase that a sentence shares with stored segments.
    private struct Part {
        var phrase: SharedPhrase
        /// UTF-8 offset of the part in the phrase.
        var offset: Int
        /// UTF-8 offsets of the part in the sentence.
        var range: Range<Int>
        /// The part as the sentence has it.
        var source: String
        /// The text before the part.
        var before: String
        /// The words of the phrase before the part.
        var lead: [String]
    }

    /// Returns the fragment of the longest part of a phrase that has a certain translation; of equal ones a clause.
    private func fragment(of phrase: SharedPhrase, in sentence: ClauseText) throws -> Fragment? {
        let clause = try clause(of: phrase, in: sentence, behind: [])
        let text = sentence.text
        let words = sentence.words.filter { phrase.range.overlaps($0.range) }
        let known = clause.map { clause in words.count { clause.range.overlaps($0.range) } } ?? 0
        // The whole run, then shorter and shorter parts of it.
        let least = max(options.minimumWords, known + 1)
        for length in stride(from: words.count, through: least, by: -1) {
            for start in 0...(words.count - length) {
                let part = words[start..<start + length]
                guard let first = part.first?.range, let last = part.last?.range,
                    part.filter({ !$0.isFunction }).count
                        >= ReuseParameters.Fragments.minimumContentWords
                else { continue }
                let range = first.lowerBound..<last.upperBound
                guard sourceBoundary.isUnit(range, in: text) else { continue }
                let shared = Part(
                    phrase: phrase, offset: first.lowerBound - phrase.range.lowerBound,
                    range: range, source: text.utf8Slice(range),
                    before: text.utf8Slice(0..<range.lowerBound),
                    lead: words[..<start].map { text.utf8Slice($0.range) })
                if let found = try best(of: shared) { return found }
            }
        }
        return clause
    }

    /// Returns the translation that most segments show; nil when it is not certain enough.
    private func best(of part: Part) throws -> Fragment? {
        var byTarget: [String: [Candidate]] = [:]
        for place in part.phrase.places
        where place.segment.status != .draft && PhraseEvidence.isSure(place.segment) {
            guard let candidate = try candidate(for: part, at: place) else { continue }
            byTarget[NormalForm.folded(candidate.target), default: []].append(candidate)
        }
        let ranked = byTarget.values.sorted {
            ($1.count, Self.agreement($1), $0[0].target)
                < ($0.count, Self.agreement($0), $1[0].target)
        }
        guard let chosen = ranked.first,
            let shown = chosen.max(by: { $0.pair.agreement < $1.pair.agreement })
        else { return nil }
        let attestations = PhraseEvidence.count(
            chosen.map { NormalForm.folded($0.place.segment.text(side)) })
        let isSure =
            attestations > 1
            ? Self.agreement(chosen) >= options.minimumAgreement
                && shown.pair.linked >= options.minimumLinked
            : shown.pair.agreement >= options.minimumAgreementAlone
                && shown.pair.linked >= options.minimumLinkedAlone
        let isDoubted = attestations < ReuseParameters.Fragments.undoubtedAttestations
        guard isSure, try !isDoubted || isConfirmed(part.source, shown.target),
            attestations > 1 || !isBound(part.source, shown.target)
        else { return nil }
        let start = shown.place.range.lowerBound + part.offset - shown.lead
        let range = part.range.lowerBound - shown.lead..<part.range.upperBound
        let source =
            String(part.before.utf8Slice(range.lowerBound..<part.before.utf8.count))
            + part.source
        return Fragment(
            range: range, source: source,
            target: adapted(shown.target, to: source, at: range.lowerBound),
            segment: shown.place.segment, sourceRange: start..<start + range.count,
            targetRange: shown.pair.target,
            attestations: attestations, agreement: Self.agreement(chosen), isClause: false)
    }

    /// Returns whether the translation of a phrase may hold in its own sentence alone: a preposition begins
    /// it, which what stands before chose, or it says how something was said.
    ///
    /// A preposition in both languages, before no name, is mostly that of a time or a manner, which is the same
    /// everywhere: *by the end of the year*, but not the eighth country *in the European Union*.
    private func isBound(_ source: String, _ target: String) -> Bool {
        let texts = side == .english ? (source, target) : (target, source)
        let (english, romanian) = (
            PhraseBoundary.words(of: texts.0), PhraseBoundary.words(of: texts.1)
        )
        func opens(_ words: [String], _ side: Side) -> Bool {
            words.first.map {
                FunctionWords.words(of: side).contains(
                    bare: NormalForm.bare($0), in: [.preposition])
            } ?? false
        }
        if english.contains(where: ReportingVerbs.contains) { return true }
        let hasName = english.dropFirst().contains { $0.first?.isUppercase == true }
        return opens(english, .english) != opens(romanian, .romanian)
            || opens(english, .english) && hasName
    }

    /// Returns a translation with a first letter as the phrase has it: a capital only where its sentence begins.
    ///
    /// - Parameters:
    ///   - target: the translation.
    ///   - source: the phrase.
    ///   - offset: the place of the phrase in its sentence.
    /// - Returns: the translation.
    func adapted(_ target: String, to source: String, at offset: Int) -> String {
        if offset == 0, source.first?.isUppercase == true { return target.capitalizedFirst }
        guard side == .english else { return target }
        // The article before a name has no capital: the *Central Bank*.
        let core = source.split(separator: " ").drop { EnglishArticles.contains($0) }.first
        return transfer.adapted(target, to: core.map(String.init) ?? source)
    }

    /// Returns whether the dictionary has a rendering for nearly all words of a phrase, names and verbs of saying
    /// left out: of a free translation the links of words hold what the articles alone made them hold.
    func isConfirmed(_ source: String, _ target: String) throws -> Bool {
        guard let dictionary else { return true }
        let texts = side == .english ? (source, target) : (target, source)
        let (english, romanian) = (
            try words(of: .english, in: texts.0).map { texts.0.utf8Slice($0.range) },
            try words(of: .romanian, in: texts.1).map { texts.1.utf8Slice($0.range) }
        )
        let told = try words(of: side, in: source).filter { !$0.isFunction }
            .map { source.utf8Slice($0.range) }
            .filter { $0.first?.isLowercase == true && !ReportingVerbs.contains($0) }
        let missing = told.filter { word in
            side == .english
                ? !romanian.contains {
                    Self.areAlike($0, word) || dictionary.canRender($0, anyOf: [word])
                }
                : !english.contains { Self.areAlike($0, word) }
                    && !dictionary.canRender(word, anyOf: english)
        }.count
        return missing * ReuseParameters.Fragments.wordsForOneUnknown <= told.count
    }

    /// Returns whether two words begin alike, as the lexicon does not list: *minister*, „miniștrii”.
    private static func areAlike(_ first: String, _ second: String) -> Bool {
        let count = ReuseParameters.Fragments.lettersOfLikeWords
        return NormalForm.bare(first).prefix(count) == NormalForm.bare(second).prefix(count)
    }

    /// Returns the mean agreement of candidates.
    private static func agreement(_ candidates: [Candidate]) -> Double {
        candidates.reduce(0) { $0 + $1.pair.agreement } / Double(max(1, candidates.count))
    }

    /// Returns the translation of a part in one segment; nil when the segment spells it otherwise.
    private func candidate(
        for part: Part, at place: SharedPhrase.Place
    ) throws -> Candidate? {
        let stored = place.segment.text(side)
        let start = place.range.lowerBound + part.offset
        let range = start..<start + part.range.count
        // Spelled otherwise, the run has other offsets.
        guard range.upperBound <= stored.utf8.count,
            NormalForm.folded(stored.utf8Slice(range)) == NormalForm.folded(part.source)
        else { return nil }
        let translation = place.segment.text(side.other)
        let aligned = try alignment(of: place.segment)
        let words = aligned.target.words
        guard
            var pair = PhrasePair(
                range, aligned.links,
                source: aligned.source.words.filter { range.overlaps($0.range) }, target: words)
        else { return nil }
        pair.target = opening.completed(
            pair.target, words: words.map(\.range), in: translation, rendering: part.source)
        guard let completed = completed(part, pair.target, words, in: translation) else {
            return nil
        }
        pair.target = completed.target
        let source =
            part.before.utf8Slice(
                part.before.utf8.count - completed.lead..<part.before.utf8.count) + part.source
        let before = part.before.utf8Slice(0..<part.before.utf8.count - completed.lead)
        let target = translation.utf8Slice(pair.target)
        guard targetBoundary.isUnit(pair.target, in: translation),
            meaning.agrees(source, target),
            side == .romanian
                || transfer.fits(target, for: source, after: before)
                    && EnglishArticles.endsAlike(
                        before, stored.utf8Slice(0..<max(0, start - completed.lead)))
        else { return nil }
        return Candidate(place: place, pair: pair, target: target, lead: completed.lead)
    }

    /// Returns a part with the article and auxiliaries before it, which the aligner links with nothing.
    ///
    /// - Parameters:
    ///   - part: the part.
    ///   - target: its counterpart.
    ///   - words: the words of the translation.
    ///   - translation: the translation.
    /// - Returns: the number of bytes before the part that belong to it, and the completed counterpart; nil where
    ///   the part is none without a word that its sentence does not share.
    private func completed(
        _ part: Part, _ target: Range<Int>, _ words: [PhrasePair.Word], in translation: String
    ) -> (lead: Int, target: Range<Int>)? {
        guard side == .english, part.before.last == " " else { return (0, target) }
        let spelled = words.map { translation.utf8Slice($0.range) }
        guard
            let first = words.firstIndex(where: { $0.range.lowerBound == target.lowerBound }),
            let lead = phraseLead.completed(
                part.source, before: PhraseBoundary.words(of: part.before),
                shared: part.lead.count, target: first, of: spelled)
        else { return nil }
        let taken = part.lead.suffix(lead.words)
        let bytes = taken.reduce(0) { $0 + $1.utf8.count + 1 }
        guard bytes == 0 || part.before.hasSuffix(taken.joined(separator: " ") + " ") else {
            return (0, target)
        }
        return (bytes, words[lead.target].range.lowerBound..<target.upperBound)
    }

    /// Returns the words and the telling links of a segment.
    func alignment(of segment: StoredSegment) throws -> Aligned {
        if let known = alignments[segment.id] { return known }
        let found = try aligner.align(english: segment.english, romanian: segment.romanian)
        // Weak links and those of articles do not decide where a phrase ends.
        let telling = found.filter {
            $0.score >= ReuseParameters.Fragments.minimumLinkScore
                && !EnglishArticles.contains(segment.english.utf8Slice($0.english))
        }
        func text(_ side: Side) throws -> ClauseText {
            let text = segment.text(side)
            return ClauseText(text, words: try words(of: side, in: text), side: side)
        }
        let aligned = Aligned(
            source: try text(side), target: try text(side.other),
            links: telling.map { DirectedWordLink($0, from: side) })
        if alignments.count > ReuseParameters.Fragments.rememberedSegments {
            alignments.removeAll()
        }
        alignments[segment.id] = aligned
        return aligned
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
