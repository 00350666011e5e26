public import PunteLanguage

/// What to search for in running text.
///
/// Words side by side must all occur in a segment, in any place. Case and diacritics are ignored by
/// default.
///
/// | pattern | finds |
/// |---|---|
/// | `peace talks` | segments with both words |
/// | `"peace talks"` | segments with the phrase |
/// | `lemma:spune`, `lemma:"a spune"` | all forms of a word; with *a* or *to*, of the verb |
/// | `negoci*`, `*tate`, `wom?n` | words with any letters for `*` and one for `?` |
/// | `talks OR negotiations` | segments with either |
/// | `talks NOT peace`, `talks -peace` | segments with the first and without the second |
/// | `(talks OR summit) Kyiv` | what the brackets say |
/// | `talks near/5 Kyiv` | both with at most five words between them, in any order |
/// | `/\d+ de euro/` | a regular expression over a text, beside other words or alone |
/// | `en:talks ro:negocieri` | segments in which both sides match |
/// | `en:talks -ro:discuții` | segments in which the usual translation was not used |
public struct ConcordanceQuery: Sendable, Hashable {
    /// The words and phrases to search for.
    public var pattern: String
    /// The side to search in; nil for both.
    public var side: Side?
    /// Whether all inflected forms of each word are found.
    public var allForms: Bool
    /// Whether letters with and without diacritics are distinguished, such as ș and s.
    public var respectsDiacritics: Bool
    /// Whether capitals are distinguished from small letters.
    public var respectsCase: Bool
    /// The segments to search.
    public var filter: SegmentFilter
    /// The order of the hits.
    public var order: Order
    /// Whether the hits are drawn at random; the same ones each time.
    public var isSample: Bool

    /// An order of hits.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// The newest segments first.
        case newest
        /// By the words before the match, the nearest first.
        case left
        /// By the words after the match.
        case right
    }

    /// Creates a query; by default it finds the exact words in both languages.
    public init(
        _ pattern: String, side: Side? = nil, allForms: Bool = false,
        respectsDiacritics: Bool = false, respectsCase: Bool = false,
        filter: SegmentFilter = SegmentFilter(), order: Order = .newest, isSample: Bool = false
    ) {
        self.pattern = pattern
        self.side = side
        self.allForms = allForms
        self.respectsDiacritics = respectsDiacritics
        self.respectsCase = respectsCase
        self.filter = filter
        self.order = order
        self.isSample = isSample
    }

    /// Checks the pattern.
    ///
    /// - Throws: ``ConcordanceSyntaxError`` that says where the pattern is wrong.
    public func check() throws { _ = try ConcordanceParser.expression(pattern) }

    /// Whether the index alone cannot say which segments match.
    var needsReading: Bool { respectsDiacritics || respectsCase }
}

/// A segment in which a pattern occurs.
public struct ConcordanceHit: Sendable, Hashable {
    /// The segment.
    public var segment: StoredSegment
    /// The occurrences in the English text, as UTF-8 offsets.
    public var english: [Range<Int>]
    /// The occurrences in the Romanian text, as UTF-8 offsets.
    public var romanian: [Range<Int>]
    /// The words of the other side that translate the match, as UTF-8 offsets; none before they are
    /// looked for.
    public var counterparts: [Range<Int>]
    /// The side that ``counterparts`` belongs to; nil if the pattern occurs on both sides.
    public var counterpartSide: Side?
    /// The articles that the segment comes from; nil for imported segments.
    public var source: Source?

    /// A pair of articles.
    ///
    /// Title, outlet, date and address are those of the Romanian article, or of the English one if
    /// it has none.
    public struct Source: Sendable, Hashable {
        /// The id of the ``StoredPair``.
        public var pair: Int64
        /// The title of the article.
        public var title: String?
        /// The outlet that published the article.
        public var outlet: String?
        /// The date of the article, in ISO 8601 if the article gave it in this format.
        public var date: String?
        /// The web address of the article.
        public var url: String?
    }

    /// Creates a hit.
    ///
    /// - Parameters:
    ///   - segment: the segment.
    ///   - english: the occurrences in the English text, as UTF-8 offsets.
    ///   - romanian: the occurrences in the Romanian text, as UTF-8 offsets.
    ///   - source: the articles that the segment comes from.
    public init(
        segment: StoredSegment, english: [Range<Int>], romanian: [Range<Int>],
        source: Source? = nil
    ) {
        self.segment = segment
        self.english = english
        self.romanian = romanian
        self.source = source
        counterparts = []
    }

    /// Returns the occurrences in the text of one side, as UTF-8 offsets.
    public func ranges(_ side: Side) -> [Range<Int>] { side == .english ? english : romanian }

    /// Returns the occurrences in the text of one side, as they are written.
    package func matches(_ side: Side) -> [String] {
        ranges(side).map { segment.text(side).utf8Slice($0) }
    }

    /// The side whose match is shown in its context.
    package var keywordSide: Side { english.isEmpty ? .romanian : .english }

    /// The words that translate the match, as they are written.
    package var counterpartWords: [String] {
        counterpartSide.map { side in
            counterparts.map { segment.text(side).utf8Slice($0) }
        } ?? []
    }
}

/// The result of a ``ConcordanceQuery``.
public struct ConcordanceResult: Sendable, Hashable {
    /// The number of segments in which the pattern occurs, including those that are not returned.
    public var total: Int
    /// The segments found, in the order of the query.
    public var hits: [ConcordanceHit]
}
