public import PunteMemory

/// A phrase of at least three words in a sentence whose translation stored segments show.
///
/// A fragment is an offer beside the sentence. Fragments are never put together: the words between
/// them, and the case that each needs, are not known.
public struct Fragment: Sendable, Hashable {
    /// UTF-8 offsets of the phrase in the sentence.
    public var range: Range<Int>
    /// The phrase as the sentence writes it.
    public var source: String
    /// The translation of the phrase as the segment writes it.
    public var target: String
    /// A segment that shows the translation.
    public var segment: StoredSegment
    /// UTF-8 offsets of the phrase in the segment.
    public var sourceRange: Range<Int>
    /// UTF-8 offsets of the translation in the segment.
    public var targetRange: Range<Int>
    /// The number of segments with different sentences that translate the phrase in this way.
    public var attestations: Int
    /// Mean agreement of the two directions of the word alignment on the words of the phrase, 0–1.
    public var agreement: Double
}
