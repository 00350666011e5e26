public import PunteLanguage

/// A segment that is like a text, and why.
public struct Match: Sendable, Hashable {
    /// 0–100; 101 when the text is exact and one neighbour is too, 102 with both.
    public var score: Double
    public var segment: StoredSegment
    /// The side of the segment that was compared.
    public var side: Side
    /// The two texts token by token, in their order.
    public var edits: [TokenEdit]
    /// Differences of spelling alone; see ``SpellingDifference/penalty``.
    public var spelling: [SpellingDifference]

    public init(
        score: Double, segment: StoredSegment, side: Side, edits: [TokenEdit],
        spelling: [SpellingDifference]
    ) {
        self.score = score
        self.segment = segment
        self.side = side
        self.edits = edits
        self.spelling = spelling
    }

    /// What the segment says on the compared side.
    public var source: String { segment.text(side) }

    /// What the segment offers as a translation.
    public var target: String { segment.text(side.other) }

    /// The edits that tell the texts apart.
    public var differences: [TokenEdit] { edits.filter { $0.kind != .same } }
}

/// A token of the text that was looked up, one of the stored text, and how they stand to each other.
public struct TokenEdit: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case same
        /// The same word in another spelling.
        case spelling
        /// Another form of the same word: ⅓ of its weight.
        case form
        /// One number for another: ⅕.
        case number
        /// Another word: the weight of the heavier one.
        case replaced
        /// In the text that was looked up, not in the stored one: its weight.
        case added
        /// In the stored text, not in the one that was looked up: its weight.
        case missing
    }

    public var kind: Kind
    /// UTF-8 offsets in the text that was looked up; nil for `missing`.
    public var query: Range<Int>?
    /// UTF-8 offsets in the stored text; nil for `added`.
    public var stored: Range<Int>?
    /// In points of the score.
    public var cost: Double

    public init(kind: Kind, query: Range<Int>?, stored: Range<Int>?, cost: Double) {
        self.kind = kind
        self.query = query
        self.stored = stored
        self.cost = cost
    }
}
