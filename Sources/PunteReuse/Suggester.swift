public import PunteGlossary
public import PunteMemory
public import PunteText

/// Finds what a memory and a glossary offer for the sentences of a new article.
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

    public let side: Side
    public let options: Options
    private let matcher: Matcher?
    private let glossary: Glossary
    private let recognizer: TermRecognizer
    private let repairer: Repairer
    private let fragmentFinder: FragmentFinder?

    /// - Parameters:
    ///   - matcher: Nil when there is no memory yet.
    ///   - side: The language of the articles to come.
    /// - Throws: `ICUError` when ICU lacks a language's data.
    public init(
        matcher: Matcher?, glossary: Glossary, from side: Side, options: Options = Options()
    ) throws {
        self.matcher = matcher
        self.glossary = glossary
        self.side = side
        self.options = options
        repairer = try Repairer(from: side, glossary: glossary)
        recognizer = TermRecognizer(glossary, language: side.language)
        fragmentFinder = try matcher.map {
            try FragmentFinder(matcher: $0, from: side, filter: options.filter)
        }
    }

    /// A suggestion for each sentence, in their order. The neighbours of a sentence in the article
    /// are its context.
    ///
    /// - Throws: ``PunteMemory/MemoryError``.
    public func suggestions(for article: Article) throws -> [Suggestion] {
        var first: [String: Int] = [:]
        let sentences = article.sentences
        return try sentences.indices.map { index in
            let text = sentences[index].text
            var suggestion = Suggestion(
                sentence: sentences[index],
                matches: try matches(
                    for: text, before: index > 0 ? sentences[index - 1].text : "",
                    after: index + 1 < sentences.count ? sentences[index + 1].text : ""),
                terms: terms(in: text), repetitionOf: first[text])
            if suggestion.score < FragmentFinder.leastUnneeded, suggestion.repetitionOf == nil {
                suggestion.fragments = try fragmentFinder?.fragments(in: text) ?? []
            }
            if first[text] == nil { first[text] = index }
            return suggestion
        }
    }

    /// Best first; a repaired match comes before one that is like it but not repaired, and a part
    /// of a longer segment last.
    private func matches(
        for text: String, before: String, after: String
    ) throws -> [ReuseMatch] {
        let found =
            try matcher?.matches(
                for: text, from: side, threshold: options.threshold, limit: options.limit,
                filter: options.filter, before: before, after: after) ?? []
        let matches = try found.map { try reuse($0, for: text) }
        func rank(_ match: ReuseMatch) -> Int {
            switch match.kind {
            case .context, .exact, .repaired: 0
            case .fuzzy: 1
            case .part: 2
            }
        }
        return (0...2).flatMap { place in matches.filter { rank($0) == place } }
    }

    private func reuse(_ match: Match, for text: String) throws -> ReuseMatch {
        guard match.score < 100, !match.segment.isPart else { return ReuseMatch(match: match) }
        switch try repairer.repair(text, stored: match.source, translation: match.target) {
        case .success(let repair): return ReuseMatch(match: match, repair: repair)
        case .failure(let refusal): return ReuseMatch(match: match, refusal: refusal)
        }
    }

    /// Units are left to the quantities they belong to: "year" alone is no news to a translator.
    private func terms(in text: String) -> [SuggestedTerm] {
        recognizer.matches(in: text).compactMap { match in
            let term = glossary[match.term]
            guard term.kind != .unit, let target = target(of: term, for: match.designation),
                term.kind != .other || target != match.designation.text
            else { return nil }
            return SuggestedTerm(
                range: match.range, source: text.utf8Slice(match.range), target: target,
                kind: term.kind, note: term.note)
        }
    }

    /// An acronym where the sentence has one and the other language has one too: U.N. is ONU.
    private func target(of term: Term, for designation: Designation) -> String? {
        let language = side.other.language
        guard designation.text.isAcronym else { return term.preferred(in: language) }
        let acronym = term.designations(in: language).first {
            $0.status != .deprecated && $0.text.isAcronym
        }
        return acronym?.text ?? term.preferred(in: language)
    }
}

extension String {
    /// Capitals alone, with or without full stops: `UN`, `S.U.A.`
    fileprivate var isAcronym: Bool {
        count > 1 && allSatisfy { $0.isUppercase || $0 == "." }
    }
}

extension String {
    /// The part between two UTF-8 offsets that stand at character boundaries.
    func utf8Slice(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}
