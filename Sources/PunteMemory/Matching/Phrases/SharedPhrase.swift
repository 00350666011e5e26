/// A run of words that a text has in common with stored segments.
public struct SharedPhrase: Sendable, Hashable {
    /// A segment in which the run stands.
    public struct Place: Sendable, Hashable {
        public var segment: StoredSegment
        /// UTF-8 offsets of the run in the segment's text of the looked-up side.
        public var range: Range<Int>
    }

    /// UTF-8 offsets of the run in the text.
    public var range: Range<Int>
    /// Words and numbers in it.
    public var words: Int
    /// Where it is stored, short segments first.
    public var places: [Place]
}
