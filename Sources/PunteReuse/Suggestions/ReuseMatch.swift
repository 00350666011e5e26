public import PunteMemory

/// A match and what can be made of it.
public struct ReuseMatch: Sendable {
    public enum Kind: String, Sendable {
        /// The same sentence with a neighbour that is the same too.
        case context
        /// The same sentence.
        case exact
        /// Differs in facts alone, which were replaced under proof.
        case repaired
        case fuzzy
        /// Of a pair whose sides do not say the same: one sentence of several whose translation is
        /// one, or a translation that leaves something out or adds it.
        case part
    }

    public var match: Match
    public var repair: Repair?
    /// Why there is no repair; nil for exact matches and for parts.
    public var refusal: RepairRefusal?
    /// What in the translation renders the words in which the sentences differ, as UTF-8 offsets in
    /// the stored translation: the places to look at.
    public var affected: [Range<Int>] = []

    public init(match: Match, repair: Repair? = nil, refusal: RepairRefusal? = nil) {
        self.match = match
        self.repair = repair
        self.refusal = refusal
    }

    public var kind: Kind {
        if match.segment.isUneven { return .part }
        if match.score > 100 { return .context }
        if match.score == 100 { return .exact }
        return repair?.isComplete == true ? .repaired : .fuzzy
    }

    /// The translation to begin with.
    public var target: String { repair?.text ?? match.target }

    /// The most that a pair whose sides do not say the same is worth.
    public static let partLimit = 74

    /// The score in whole points, 0–102.
    public var points: Int {
        kind == .part ? min(Int(match.score), Self.partLimit) : Int(match.score)
    }
}
