public import PunteMemory

/// A match in the memory, and the translation that can be made of it.
public struct ReuseMatch: Sendable {
    /// How far the stored translation can be used for the new sentence.
    public enum Kind: String, Sendable {
        /// The stored sentence is the same, and so is at least one of its neighbours.
        case context
        /// The stored sentence is the same.
        case exact
        /// The sentences differ in facts alone, which were replaced under proof.
        case repaired
        /// The stored sentence is similar.
        case fuzzy
        /// The stored pair is not one-to-one, so its translation says more or less than this sentence.
        case part
    }

    /// The match as the memory found it.
    public var match: Match
    /// The stored translation with the facts of the new sentence; nil where there is no proof.
    public var repair: Repair?
    /// The reason why there is no repair; nil for exact matches and for parts.
    public var refusal: RepairRefusal?
    /// UTF-8 offsets in the stored translation of the words that render the differences between the
    /// sentences: the places to look at.
    public var affected: [Range<Int>] = []

    package init(match: Match, repair: Repair? = nil, refusal: RepairRefusal? = nil) {
        self.match = match
        self.repair = repair
        self.refusal = refusal
    }

    /// How far the stored translation can be used.
    public var kind: Kind {
        if match.segment.isUneven { return .part }
        if match.score > 100 { return .context }
        if match.score == 100 { return .exact }
        return repair?.isComplete == true ? .repaired : .fuzzy
    }

    /// The translation to begin with: the repaired one where there is a repair, else the stored one.
    public var target: String { repair?.text ?? match.target }

    /// Maximum score of a match of the kind ``Kind/part``, in points.
    public static let partLimit = 74

    /// The score in whole points, 0–102; at most ``partLimit`` for parts.
    public var points: Int {
        kind == .part ? min(Int(match.score), Self.partLimit) : Int(match.score)
    }
}
