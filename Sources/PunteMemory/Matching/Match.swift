public import PunteLanguage

/// A stored segment that is similar to a text, with its score and the differences.
///
/// ```swift
/// let matcher = try memory.matcher()
/// for match in try matcher.matches(for: "20 de răniți", from: .romanian) {
///     print(match.score, match.target)  // 90.0 24 injured
/// }
/// ```
public struct Match: Sendable, Hashable {
    /// The text that was looked up; ``TokenEdit/query`` holds UTF-8 offsets in it.
    public var query: String
    /// The similarity, 0–100; 101 if the text is equal and one neighbour is too, 102 with both
    /// neighbours.
    public var score: Double
    /// The stored segment.
    public var segment: StoredSegment
    /// The side of the segment that was compared.
    public var side: Side
    /// The differences and common tokens of the two texts, in order.
    public var edits: [TokenEdit]
    /// The kinds of differences in spelling alone; see ``SpellingDifference/penalty``.
    public var spelling: [SpellingDifference]

    /// Creates a match from its parts.
    public init(
        query: String, score: Double, segment: StoredSegment, side: Side, edits: [TokenEdit],
        spelling: [SpellingDifference]
    ) {
        self.query = query
        self.score = score
        self.segment = segment
        self.side = side
        self.edits = edits
        self.spelling = spelling
    }

    /// The rank of the match among those with the same score.
    package var standing: Standing { Standing(of: segment) }

    /// The stored text that was compared; ``TokenEdit/stored`` holds UTF-8 offsets in it.
    public var source: String { segment.text(side) }

    /// The stored translation.
    public var target: String { segment.text(side.other) }

    /// The edits in which the texts differ.
    public var differences: [TokenEdit] { edits.filter { $0.kind != .same } }
}

/// The rank of a segment among those that match equally well.
///
/// The status decides, then the time of the last change, then the id. The order in which segments
/// were stored has no influence before that.
package struct Standing: Sendable, Hashable, Comparable {
    private let status: Int
    private let changed: Int64
    private let id: Int64

    /// Creates the rank of a segment.
    package init(of segment: StoredSegment) {
        self.init(status: segment.status, changed: segment.changed, id: segment.id)
    }

    init(status: StoredSegment.Status, changed: Int64, id: Int64) {
        self.status =
            switch status {
            case .confirmed: 4
            case .aligned: 3
            case .imported: 2
            case .draft: 1
            case .rejected: 0
            }
        self.changed = changed
        self.id = id
    }

    /// Returns whether the right segment is preferred to the left one.
    package static func < (left: Standing, right: Standing) -> Bool {
        (left.status, left.changed, left.id) < (right.status, right.changed, right.id)
    }
}

/// One step from the looked-up text to the stored one: a token of either text or of both.
public struct TokenEdit: Sendable, Hashable {
    /// The relation between the two tokens.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// The same token in the same spelling.
        case same
        /// Another form of the same word, which costs a third of the word's weight.
        case spelling
        /// Another form of the same word: ⅓ of its weight.
        case form
        /// Another number, which costs a fifth of a content word.
        case number
        /// Another word, which costs the weight of the heavier word.
        case replaced
        /// A token that only the looked-up text has, which costs its weight.
        case added
        /// A token that only the stored text has, which costs its weight.
        case missing
    }

    /// The relation between the two tokens.
    public var kind: Kind
    /// The UTF-8 offsets in the text that was looked up; nil for ``Kind/missing``.
    public var query: Range<Int>?
    /// The UTF-8 offsets in the stored text; nil for ``Kind/added``.
    public var stored: Range<Int>?
    /// The number of points by which the edit lowers the score.
    public var cost: Double

    /// Creates an edit from its parts.
    public init(kind: Kind, query: Range<Int>?, stored: Range<Int>?, cost: Double) {
        self.kind = kind
        self.query = query
        self.stored = stored
        self.cost = cost
    }
}
