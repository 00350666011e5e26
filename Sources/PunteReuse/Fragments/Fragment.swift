public import PunteMemory

/// A phrase of at least three words in a sentence, with a translation from stored segments.
///
/// A fragment is a suggestion that is shown beside the sentence. Fragments are never combined,
/// because the words between them and the grammatical case that each needs are not known.
public struct Fragment: Sendable, Hashable {
    /// The UTF-8 offsets of the phrase in the sentence.
    public var range: Range<Int>
    /// The phrase as written in the sentence.
    public var source: String
    /// The translation of the phrase as written in the segment, with a small first letter where the phrase has one.
    public var target: String
    /// A segment that contains the phrase and its translation.
    public var segment: StoredSegment
    /// The UTF-8 offsets of the phrase in the segment.
    public var sourceRange: Range<Int>
    /// The UTF-8 offsets of the translation in the segment.
    public var targetRange: Range<Int>
    /// The number of segments, with different sentences, that translate the phrase in this way.
    public var attestations: Int
    /// The mean agreement of the two directions of word alignment on the words of the phrase, 0–1.
    public var agreement: Double
    /// Whether the phrase is a clause, and so is its translation.
    public var isClause: Bool
}
