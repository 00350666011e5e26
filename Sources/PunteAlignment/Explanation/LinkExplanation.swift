/// Why two groups of sentences were linked, in the quantities that the model judges by: which words
/// of each side the other accounts for, similarity and its rivals, the place among the other links.
public struct LinkExplanation: Sendable, Hashable {
    /// A word of one of the texts.
    public struct Word: Sendable, Hashable {
        /// As it stands in the text.
        public var text: String
        /// Number of its sentence.
        public var sentence: Int
        /// Its place in the sentence, in UTF-8 bytes.
        public var range: Range<Int>
        /// How telling it is, 0…1 (see ``Lexicon/weight(ofSource:)``).
        public var weight: Double
    }

    /// Two words of which one accounts for the other.
    public struct Tie: Sendable, Hashable {
        public enum Kind: String, Sendable {
            /// The lexicon has the one as a translation of the other.
            case lexicon
            /// The same spelling.
            case same
            /// Spellings that begin alike, as names in two transliterations do.
            case alike
            /// The same number.
            case number
        }

        public var source: Word
        public var target: Word
        public var kind: Kind
        /// How surely they render each other, 0…1.
        public var weight: Double
        /// The share of the weight of all words of both sides that it accounts for, 0…1.
        public var share: Double
    }

    /// A sentence outside the link that resembles one side of it.
    public struct Rival: Sendable, Hashable {
        public var sentence: Int
        /// Cosine, 0…1, to be compared with ``LinkExplanation/similarity``.
        public var similarity: Double
    }

    /// The greatest share first.
    public var ties: [Tie] = []
    /// Cosine of the neighbouring sentences of both sides, 0…1.
    public var similarity = 0.0
    /// Share of the weight of the source words that the target side accounts for, 0…1.
    public var sourceCoverage = 0.0
    public var targetCoverage = 0.0
    /// Words that nothing of the other side accounts for, the most telling first.
    public var sourceUnaccounted: [Word] = []
    public var targetUnaccounted: [Word] = []
    /// Numbers that the other side does not have, in the order of the text.
    public var sourceNumbers: [Word] = []
    public var targetNumbers: [Word] = []
    /// The source sentence outside the link most similar to its target side, when it comes near.
    public var sourceRival: Rival?
    public var targetRival: Rival?
    /// Whether the link before (by target sentence) ends where this one begins, in both texts.
    public var followsLink = false
    /// Whether the link after begins where this one ends, in both texts.
    public var precedesLink = false

    public init() {}
}
