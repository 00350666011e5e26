public import PunteLanguage

/// A segment in which a pattern occurs.
public struct ConcordanceHit: Sendable, Hashable {
    /// The segment.
    public var segment: StoredSegment
    /// The occurrences in the English text, as UTF-8 offsets.
    public var english: [Range<Int>]
    /// The occurrences in the Romanian text, as UTF-8 offsets.
    public var romanian: [Range<Int>]
    /// The words of the other side that co-occur with the pattern in many hits, as UTF-8 offsets.
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

    /// Returns the occurrences in the text of one side, as UTF-8 offsets.
    public func ranges(_ side: Side) -> [Range<Int>] { side == .english ? english : romanian }
}

/// The result of a ``ConcordanceQuery``.
public struct ConcordanceResult: Sendable, Hashable {
    /// The number of segments in which the pattern occurs, including those that are not returned.
    public var total: Int
    /// The segments found, newest first.
    public var hits: [ConcordanceHit]
}
