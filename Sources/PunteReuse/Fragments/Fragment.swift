public import PunteMemory

/// A phrase of a sentence whose translation stored segments show: at least three words.
///
/// A fragment is an offer beside the sentence. It is never put together with others: what stands
/// between them, and the case in which they stand, is not known.
public struct Fragment: Sendable, Hashable {
    /// UTF-8 offsets of the phrase in the sentence.
    public var range: Range<Int>
    /// The phrase as the sentence writes it.
    public var source: String
    /// Its translation as the segment has it.
    public var target: String
    /// A segment that shows it.
    public var segment: StoredSegment
    /// UTF-8 offsets of the phrase in the segment.
    public var sourceRange: Range<Int>
    /// UTF-8 offsets of the translation in the segment.
    public var targetRange: Range<Int>
    /// How many segments with different sentences translate the phrase so.
    public var attestations: Int
    /// How much both directions of the word alignment agree on the words of the phrase, 0…1.
    public var agreement: Double
}
