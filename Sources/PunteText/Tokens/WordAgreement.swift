/// A stretch of a sentence that is aligned by its sort and its place, not by what it says: any number, any
/// name.
public struct AlignedSlot: Sendable, Hashable {
    /// UTF-8 offsets in the sentence; all tokens in them count as one.
    public var range: Range<Int>
    /// What it is: it may render any slot of the other sentence that shares one of these.
    public var sorts: [UInt16]
    /// Whether its words are compared as well.
    public var keepsWords: Bool

    /// Creates a slot.
    public init(range: Range<Int>, sorts: [UInt16], keepsWords: Bool = false) {
        self.range = range
        self.sorts = sorts
        self.keepsWords = keepsWords
    }
}

/// How probable it is of each two tokens of two sentences that they render each other.
public struct WordAgreement: Sendable {
    /// UTF-8 offsets of the English tokens.
    public let english: [Range<Int>]
    /// UTF-8 offsets of the Romanian tokens.
    public let romanian: [Range<Int>]
    /// The probabilities, 0…1, the Romanian tokens one after the other.
    private let values: [Float]

    /// Creates the agreement of two sentences.
    ///
    /// - Parameters:
    ///   - english: UTF-8 offsets of the English tokens.
    ///   - romanian: UTF-8 offsets of the Romanian tokens.
    ///   - values: a probability for each two of them, the Romanian tokens one after the other.
    public init(english: [Range<Int>], romanian: [Range<Int>], values: [Float]) {
        (self.english, self.romanian, self.values) = (english, romanian, values)
    }

    /// The probability that the tokens with these indices render each other.
    public subscript(romanian row: Int, english column: Int) -> Float {
        values[row * english.count + column]
    }
}
