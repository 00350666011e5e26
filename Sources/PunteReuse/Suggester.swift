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

    /// - Parameters:
    ///   - matcher: Nil when there is no memory yet.
    ///   - side: The language of the articles to come.
    public init(
        matcher: Matcher?, glossary: Glossary, from side: Side, options: Options = Options()
    ) {
        self.matcher = matcher
        self.glossary = glossary
        self.side = side
        self.options = options
        recognizer = TermRecognizer(glossary, language: side.language)
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
            let suggestion = Suggestion(
                sentence: sentences[index],
                matches: try matches(
                    for: text, before: index > 0 ? sentences[index - 1].text : "",
                    after: index + 1 < sentences.count ? sentences[index + 1].text : ""),
                terms: terms(in: text), repetitionOf: first[text])
            if first[text] == nil { first[text] = index }
            return suggestion
        }
    }

    private func matches(for text: String, before: String, after: String) throws -> [Match] {
        try matcher?.matches(
            for: text, from: side, threshold: options.threshold, limit: options.limit,
            filter: options.filter, before: before, after: after) ?? []
    }

    /// Units are left to the quantities they belong to: "year" alone is no news to a translator.
    private func terms(in text: String) -> [SuggestedTerm] {
        recognizer.matches(in: text).compactMap { match in
            let term = glossary[match.term]
            guard term.kind != .unit, let target = term.preferred(in: side.other.language) else {
                return nil
            }
            return SuggestedTerm(
                range: match.range, source: text.utf8Slice(match.range), target: target,
                kind: term.kind, note: term.note)
        }
    }
}

extension String {
    /// The part between two UTF-8 offsets that stand at character boundaries.
    func utf8Slice(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}
