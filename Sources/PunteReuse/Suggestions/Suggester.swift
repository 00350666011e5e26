internal import PunteAlignment
public import PunteGlossary
public import PunteLanguage
public import PunteMemory
public import PunteText

/// Finds translations and terms for a new article in a memory and a glossary.
///
/// One instance serves one thread.
public final class Suggester {
    /// The segments to search, and the number of matches to keep.
    public struct Options: Sendable {
        /// The minimum score of a match, 50–100.
        public var threshold: Double
        /// The maximum number of matches for a sentence.
        public var limit: Int
        /// The segments that may match.
        public var filter: SegmentFilter
        /// The minimum score, 50–102, of a match that is filled in as a translation; nil for none.
        ///
        /// From 100 on, the stored sentence equals the new one.
        public var accept: Int?
        /// The house style of Romanian quantities that are repaired; nil for that of the stored
        /// sentences.
        public var style: HouseStyle?

        /// Creates options; the defaults are those of `punte suggest`.
        public init(
            threshold: Double = ReuseParameters.Suggestions.threshold,
            limit: Int = ReuseParameters.Suggestions.limit,
            filter: SegmentFilter = SegmentFilter(), accept: Int? = nil, style: HouseStyle? = nil
        ) {
            self.accept = accept
            self.style = style
            self.threshold = threshold
            self.limit = limit
            self.filter = filter
        }
    }

    /// The language of the new articles.
    public let side: Side
    /// The segments to search, and the number of matches to keep.
    public let options: Options
    private let matcher: Matcher?
    private let archive: ArticleArchive?
    private let terms: TermSuggester
    private let repairer: Repairer
    private let acceptance: Acceptance?
    private let fragmentFinder: FragmentFinder?
    private let counterparts: Counterparts
    private let counter: VolumeCounter
    private let aligner: LazyAligner

    /// Creates a suggester that uses a memory and a glossary.
    ///
    /// - Parameters:
    ///   - memory: the memory to search; nil when there is none yet.
    ///   - glossary: the terms to recognise, with their forms.
    ///   - side: the language of the new articles.
    ///   - options: the segments to search, and the number of matches to keep.
    /// - Throws: ``PunteMemory/MemoryError``; `ICUError` when ICU lacks a language's data.
    public init(
        memory: Memory?, glossary: CompiledGlossary, from side: Side, options: Options = Options()
    ) throws {
        matcher = try memory?.matcher()
        archive = memory.map { ArticleArchive($0, side: side) }
        self.side = side
        self.options = options
        repairer = try Repairer(from: side, glossary: glossary, style: options.style)
        aligner = LazyAligner(memory)
        acceptance = options.accept.map { [aligner] in
            Acceptance(score: $0, side: side, glossary: glossary, aligner: aligner)
        }
        fragmentFinder = try matcher.map { [aligner] in
            try FragmentFinder(
                matcher: $0, aligner: aligner, from: side, filter: options.filter)
        }
        terms = TermSuggester(
            glossary, from: side,
            usage: memory.map {
                TermUsage($0, glossary, from: side, filter: options.filter)
            })
        counterparts = Counterparts(from: side, aligner: aligner)
        counter = try VolumeCounter(language: side.language)
    }

    /// Creates a suggester after inflecting all terms of the glossary.
    ///
    /// This takes a tenth of a second for two thousand terms.
    public convenience init(
        memory: Memory?, glossary: Glossary, from side: Side, options: Options = Options()
    ) throws {
        try self.init(
            memory: memory, glossary: CompiledGlossary(glossary), from: side, options: options)
    }

    /// The number of words that were met so far, in the texts and in what the memory has for them, and
    /// are kept for the next texts.
    package var wordCount: Int {
        let ofMemory = [matcher?.wordCount, fragmentFinder?.wordCount, archive?.wordCount]
        return ofMemory.reduce(0) { $0 + ($1 ?? 0) } + repairer.wordCount + counter.wordCount
            + aligner.wordCount
    }

    /// Returns suggestions for an article, sentence by sentence and as a whole.
    ///
    /// The neighbours of a sentence in the article are its context.
    ///
    /// - Parameters:
    ///   - article: the new article, in the language ``side``.
    ///   - translations: existing translations, by the index of their sentence; such sentences are
    ///     counted but not looked up.
    ///   - progress: a function that is called with the number of sentences done.
    /// - Returns: The suggestions for the whole article.
    /// - Throws: ``PunteMemory/MemoryError``.
    /// - Complexity: One look-up for each sentence, and one for each window of neighbouring
    ///   sentences that may be one stored segment.
    public func reuse(
        of article: Article, translations: [Int: String] = [:],
        progress: (Int) -> Void = { _ in }
    ) throws -> ArticleReuse {
        var suggestions: [Suggestion] = []
        let hints = try terms.terms(in: article.sentences.map(\.text))
        var found: [[Match]] = []
        suggestions.reserveCapacity(article.sentences.count)
        var first: [String: Int] = [:]
        for (index, sentence) in article.sentences.enumerated() {
            let text = sentence.text
            let matches =
                translations[index] == nil
                ? try self.matches(for: article.sentences, index..<index + 1) : []
            var suggestion = Suggestion(
                sentence: sentence,
                matches: try ranked(matches), terms: hints[index],
                repetitionOf: first[text], translation: translations[index])
            suggestion.volume = try counter.volume(of: text)
            suggestions.append(suggestion)
            found.append(matches)
            if first[text] == nil { first[text] = index }
            progress(index + 1)
        }
        for joined in try joined(suggestions) {
            for index in joined.sentences { suggestions[index].joined = joined }
        }
        for index in suggestions.indices {
            try mark(&suggestions[index])
            try findFragments(&suggestions[index])
            try acceptance?.accept(&suggestions[index])
        }
        var result = ArticleReuse(article: article, suggestions: suggestions)
        guard let archive else { return result }
        result.paragraphs = try archive.paragraphs(suggestions)
        result.resemblances = try archive.resemblances(suggestions.map(\.volume), found)
        result.version = try result.resemblances.first.flatMap {
            try archive.version($0, of: article)
        }
        return result
    }

    private func matches(for sentences: [Sentence], _ window: Range<Int>) throws -> [Match] {
        let (before, after) = (window.lowerBound - 1, window.upperBound)
        return try matcher?.matches(
            for: sentences[window].map(\.text).joined(separator: " "), from: side,
            threshold: options.threshold,
            limit: max(options.limit, ReuseParameters.Suggestions.minimumFetched),
            filter: options.filter, before: before < 0 ? "" : sentences[before].text,
            after: after < sentences.count ? sentences[after].text : "") ?? []
    }

    /// Returns the matches with their repairs, best first.
    ///
    /// Exact and repaired matches come before fuzzy matches, and these before parts of longer
    /// segments.
    private func ranked(_ found: [Match]) throws -> [ReuseMatch] {
        let matches = try found.map(reuse)
        func rank(_ match: ReuseMatch) -> Int {
            switch match.kind {
            case .context, .exact, .repaired: 0
            case .fuzzy: 1
            case .part: 2
            }
        }
        let inOrder = (0...2).flatMap { place in matches.filter { rank($0) == place } }
        return Array(inOrder.prefix(options.limit))
    }

    private func reuse(_ match: Match) throws -> ReuseMatch {
        guard match.score < 100, !match.segment.isUneven else { return ReuseMatch(match: match) }
        switch try repairer.repair(
            match.query, stored: match.source, translation: match.target)
        {
        case .success(let repair): return ReuseMatch(match: match, repair: repair)
        case .failure(let refusal): return ReuseMatch(match: match, refusal: refusal)
        }
    }

    private func joined(_ suggestions: [Suggestion]) throws -> [JoinedMatch] {
        let sentences = suggestions.map(\.sentence)
        let found = try JoinedSentences(suggestions: suggestions).windows.compactMap { window in
            let text = sentences[window].map(\.text).joined(separator: " ")
            let matches = try matches(for: sentences, window).filter { !$0.segment.isUneven }
            return try ranked(matches).first.map {
                JoinedMatch(sentences: window, text: text, match: $0)
            }
        }
        return JoinedSentences.chosen(found, suggestions)
    }

    private func findFragments(_ suggestion: inout Suggestion) throws {
        guard suggestion.score < FragmentFinder.unneededScore, suggestion.repetitionOf == nil,
            suggestion.translation == nil
        else { return }
        suggestion.fragments = try fragmentFinder?.fragments(in: suggestion.sentence.text) ?? []
    }

    /// Sets the offsets of the words in the stored translations that translate the differences.
    private func mark(_ suggestion: inout Suggestion) throws {
        for index in suggestion.matches.indices where suggestion.matches[index].kind == .fuzzy {
            suggestion.matches[index].affected = try counterparts.affected(
                suggestion.matches[index].match)
        }
        if let joined = suggestion.joined, joined.match.kind == .fuzzy {
            suggestion.joined?.match.affected = try counterparts.affected(joined.match.match)
        }
    }
}

/// Finds the words of a stored translation that translate the differences between two sentences.
///
/// It uses word alignment.
private final class Counterparts {
    private let side: Side
    private let aligner: LazyAligner
    private let quantities: (source: QuantityRecognizer, target: QuantityRecognizer)
    private let negations: (source: NegationFinder, target: NegationFinder)
    private let agreement: SubjectAgreement

    init(from side: Side, aligner: LazyAligner) {
        self.side = side
        agreement = SubjectAgreement(from: side)
        negations = (NegationFinder(side), NegationFinder(side.other))
        self.aligner = aligner
        quantities = (
            QuantityRecognizer(language: side.language),
            QuantityRecognizer(language: side.other.language)
        )
    }

    /// Returns the UTF-8 offsets in the stored translation of the words that translate the
    /// differences of a match, and of the quantities in which it differs.
    ///
    /// The ranges are in ascending order; neighbouring words form one range.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError`, `ICUError`.
    func affected(_ match: Match) throws -> [Range<Int>] {
        let changed = match.differences.filter { $0.kind != .spelling }.compactMap(\.stored)
        guard !changed.isEmpty else { return [] }
        let links = try aligner.align(
            english: match.segment.english, romanian: match.segment.romanian)
        var ranges: [Range<Int>] = []
        for link in links.map({ DirectedWordLink($0, from: side) })
        where changed.contains(where: { $0.overlaps(link.source) }) {
            ranges.append(link.target)
        }
        // A sign has no word of its own in the translation: `$` is a part of an amount.
        let target = quantities.target.quantities(in: match.target)
        for quantity in quantities.source.quantities(in: match.source)
        where changed.contains(where: { $0.overlaps(quantity.range) }) {
            ranges += target.filter { quantity.agreement(with: $0) != nil }.map(\.range)
        }
        // A negation is often several words, of which the aligner links one: *not*, „nu … niciun”.
        let isChanged = { (negation: Range<Int>) in
            changed.contains { $0.overlaps(negation) }
        }
        if negations.source.ranges(in: match.source).contains(where: isChanged) {
            ranges += negations.target.ranges(in: match.target)
        }
        ranges += agreement.verbs(
            of: match, links: links.map { DirectedWordLink($0, from: side) })
        return merged(ranges, in: match.target)
    }

    /// Returns the ranges in ascending order, joined if only white space or one small word separates them: „compania de
    /// electricitate”.
    private func merged(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let last = result.last else {
                result.append(range)
                continue
            }
            let isNear =
                range.lowerBound <= last.upperBound
                || isSmall(text.utf8Slice(last.upperBound..<range.lowerBound))
            if isNear {
                result[result.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    private func isSmall(_ gap: String) -> Bool {
        let words = gap.split(whereSeparator: \.isWhitespace)
        return words.isEmpty
            || words.count == 1
                && FunctionWords.words(of: side.other).contains(
                    bare: NormalForm.bare(String(words[0])), in: [.preposition, .article])
    }
}

/// Finds windows of neighbouring sentences that may be one stored segment.
///
/// For a stored link of several sentences, each sentence alone is found as a *part*. When parts are
/// found, the sentence and its neighbours are looked up as one text, so that the whole stored pair
/// is offered.
private struct JoinedSentences {
    let suggestions: [Suggestion]

    /// The windows that should be looked up, as indices of sentences.
    ///
    /// A window is two sentences of which one is a part of a longer segment, or three sentences
    /// that are parts of the same segment.
    var windows: [Range<Int>] {
        var result: [Range<Int>] = []
        for start in suggestions.indices {
            for length in 2...ReuseParameters.Suggestions.maximumJoined
            where start + length <= suggestions.count {
                let window = start..<start + length
                if isWorthwhile(window) { result.append(window) }
            }
        }
        return result
    }

    private func isWorthwhile(_ window: Range<Int>) -> Bool {
        let sentences = suggestions[window]
        guard sentences.allSatisfy({ $0.translation == nil && $0.score < 100 }),
            Set(sentences.map(\.sentence.paragraph)).count == 1,
            Set(sentences.map(\.sentence.kind)).count == 1
        else { return false }
        let parts = sentences.map { $0.matches.first { $0.kind == .part }?.match }
        guard window.count > 2 else { return parts.contains { $0 != nil } }
        // The parts of one segment have its whole other side, or clauses of the same article.
        return parts.allSatisfy { part in
            guard let part, let first = parts[0] else { return false }
            return part.target == first.target
                || part.segment.place != nil
                    && part.segment.place?.pair == first.segment.place?.pair
        }
    }

    /// Returns the joined matches that score higher than each of their sentences alone.
    ///
    /// Of overlapping ones, only the one with the highest score is returned.
    static func chosen(_ joined: [JoinedMatch], _ suggestions: [Suggestion]) -> [JoinedMatch] {
        let useful = joined.filter { joined in
            let alone = suggestions[joined.sentences].map(\.score).min() ?? 0
            return joined.match.points > alone
        }
        var taken: Set<Int> = []
        return useful.sorted {
            ($0.match.match.score, $1.sentences.lowerBound) > (
                $1.match.match.score, $0.sentences.lowerBound
            )
        }
        .filter { joined in
            guard taken.isDisjoint(with: joined.sentences) else { return false }
            taken.formUnion(joined.sentences)
            return true
        }
    }
}
