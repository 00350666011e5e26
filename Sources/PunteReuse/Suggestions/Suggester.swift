public import PunteGlossary
public import PunteLanguage
public import PunteMemory
public import PunteText

/// Finds what a memory and a glossary offer for a new article.
///
/// One instance serves one thread.
public final class Suggester {
    public struct Options: Sendable {
        /// The least score of a match, 50–100.
        public var threshold: Double
        /// The largest number of matches for a sentence.
        public var limit: Int
        public var filter: SegmentFilter

        public init(
            threshold: Double = 70, limit: Int = 3, filter: SegmentFilter = SegmentFilter()
        ) {
            self.threshold = threshold
            self.limit = limit
            self.filter = filter
        }
    }

    /// Matches that are looked at for a sentence to tell which articles it stands in.
    private static let breadth = 5

    public let side: Side
    public let options: Options
    private let matcher: Matcher?
    private let archive: ArticleArchive?
    private let terms: TermSuggester
    private let repairer: Repairer
    private let fragmentFinder: FragmentFinder?
    private let counterparts: Counterparts
    private let counter: VolumeCounter

    /// - Parameters:
    ///   - memory: Nil when there is none yet.
    ///   - side: The language of the articles to come.
    /// - Throws: ``PunteMemory/MemoryError``; `ICUError` when ICU lacks a language's data.
    public init(
        memory: Memory?, glossary: CompiledGlossary, from side: Side, options: Options = Options()
    ) throws {
        matcher = try memory?.matcher()
        archive = memory.map { ArticleArchive($0, side: side) }
        self.side = side
        self.options = options
        repairer = try Repairer(from: side, glossary: glossary.glossary)
        let aligner = LazyAligner(memory)
        fragmentFinder = try matcher.map {
            try FragmentFinder(
                matcher: $0, aligner: aligner, from: side, filter: options.filter)
        }
        terms = TermSuggester(glossary, from: side)
        counterparts = Counterparts(from: side, aligner: aligner)
        counter = try VolumeCounter(language: side.language)
    }

    /// As ``init(memory:glossary:from:options:)-(_,CompiledGlossary,_,_)``, making all forms first.
    public convenience init(
        memory: Memory?, glossary: Glossary, from side: Side, options: Options = Options()
    ) throws {
        try self.init(
            memory: memory, glossary: CompiledGlossary(glossary), from: side, options: options)
    }

    /// What is known of an article, sentence by sentence and as a whole. The neighbours of a
    /// sentence in the article are its context.
    ///
    /// - Parameters:
    ///   - translations: By position, for the sentences that have one already; they are counted, not
    ///     looked up.
    ///   - progress: Called with the number of sentences that are done.
    /// - Throws: ``PunteMemory/MemoryError``.
    public func reuse(
        of article: Article, translations: [Int: String] = [:],
        progress: (Int) -> Void = { _ in }
    ) throws -> ArticleReuse {
        var suggestions: [Suggestion] = []
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
                matches: try ranked(matches, for: text), terms: terms.terms(in: text),
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
            threshold: options.threshold, limit: max(options.limit, Self.breadth),
            filter: options.filter, before: before < 0 ? "" : sentences[before].text,
            after: after < sentences.count ? sentences[after].text : "") ?? []
    }

    /// Best first; a repaired match comes before one that is like it but not repaired, and a part
    /// of a longer segment last.
    private func ranked(_ found: [Match], for text: String) throws -> [ReuseMatch] {
        let matches = try found.map { try reuse($0, for: text) }
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

    private func reuse(_ match: Match, for text: String) throws -> ReuseMatch {
        guard match.score < 100, !match.segment.isUneven else { return ReuseMatch(match: match) }
        switch try repairer.repair(text, stored: match.source, translation: match.target) {
        case .success(let repair): return ReuseMatch(match: match, repair: repair)
        case .failure(let refusal): return ReuseMatch(match: match, refusal: refusal)
        }
    }

    private func joined(_ suggestions: [Suggestion]) throws -> [JoinedMatch] {
        let sentences = suggestions.map(\.sentence)
        let found = try JoinedSentences(suggestions: suggestions).windows.compactMap { window in
            let text = sentences[window].map(\.text).joined(separator: " ")
            let matches = try matches(for: sentences, window).filter { !$0.segment.isUneven }
            return try ranked(matches, for: text).first.map {
                JoinedMatch(sentences: window, text: text, match: $0)
            }
        }
        return JoinedSentences.chosen(found, suggestions)
    }

    private func findFragments(_ suggestion: inout Suggestion) throws {
        guard suggestion.score < FragmentFinder.leastUnneeded, suggestion.repetitionOf == nil,
            suggestion.translation == nil
        else { return }
        suggestion.fragments = try fragmentFinder?.fragments(in: suggestion.sentence.text) ?? []
    }

    /// Marks what in the translations renders the differences.
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
