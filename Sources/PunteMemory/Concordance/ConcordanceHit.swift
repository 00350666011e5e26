public import PunteLanguage

/// A segment in which a pattern occurs.
public struct ConcordanceHit: Sendable, Hashable {
    /// The segment.
    public var segment: StoredSegment
    /// The occurrences in the English text, as UTF-8 offsets.
    public var english: [Range<Int>]
    /// The occurrences in the Romanian text, as UTF-8 offsets.
    public var romanian: [Range<Int>]
    /// Words of the other side that co-occur with the pattern throughout the hits, as UTF-8 offsets.
    public var counterparts: [Range<Int>]
    /// The side whose words are ``counterparts``; nil when the pattern occurs on both.
    public var counterpartSide: Side?
    /// The articles that the segment comes from; nil for imported segments.
    public var source: Source?

    /// A pair of articles. Title, outlet, date and address are those of the Romanian article where it
    /// has them, else of the English one.
    public struct Source: Sendable, Hashable {
        /// Id of the ``StoredPair``.
        public var pair: Int64
        /// The title.
        public var title: String?
        /// The outlet that published it.
        public var outlet: String?
        /// The date, in ISO 8601 where the article gave it so.
        public var date: String?
        /// The address.
        public var url: String?
    }

    /// Returns the occurrences in the text of one side, as UTF-8 offsets.
    public func ranges(_ side: Side) -> [Range<Int>] { side == .english ? english : romanian }
}

/// The answer to a ``ConcordanceQuery``.
public struct ConcordanceResult: Sendable, Hashable {
    /// The number of segments in which the pattern occurs, returned or not.
    public var total: Int
    /// The segments, the newest first.
    public var hits: [ConcordanceHit]
}
