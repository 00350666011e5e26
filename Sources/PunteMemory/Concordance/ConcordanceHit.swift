public import PunteLanguage

/// A segment in which a pattern occurs.
public struct ConcordanceHit: Sendable, Hashable {
    public var segment: StoredSegment
    /// Where the words of the pattern stand, as UTF-8 offsets.
    public var english: [Range<Int>]
    public var romanian: [Range<Int>]
    /// Words of the other side that go with the pattern throughout the hits.
    public var counterparts: [Range<Int>]
    /// The side whose words are ``counterparts``; nil when the pattern occurs on both.
    public var counterpartSide: Side?
    public var source: Source?

    /// The pair of articles that the segment stands in.
    public struct Source: Sendable, Hashable {
        public var pair: Int64
        public var title: String?
        public var outlet: String?
        public var date: String?
        public var url: String?
    }

    public func ranges(_ side: Side) -> [Range<Int>] { side == .english ? english : romanian }
}

/// What a concordance found.
public struct ConcordanceResult: Sendable, Hashable {
    /// Segments in which the pattern occurs, shown or not.
    public var total: Int
    public var hits: [ConcordanceHit]
}
