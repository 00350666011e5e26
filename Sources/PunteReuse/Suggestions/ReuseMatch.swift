public import PunteMemory

/// A match in the memory, with the translation derived from it.
public struct ReuseMatch: Sendable {
    /// The extent to which the stored translation can be used for the new sentence.
    public enum Kind: String, Sendable {
        /// The stored sentence and at least one of its neighbours are equal to those of the new
        /// one.
        case context
        /// The stored sentence is equal to the new one.
        case exact
        /// The sentences differ only in facts, which were replaced with a proof.
        case repaired
        /// The stored sentence is similar to the new one.
        case fuzzy
        /// The stored pair is not one-to-one, so that its translation says more or less than the
        /// new sentence.
        case part
    }

    /// The match as the memory found it.
    public var match: Match
    /// The stored translation with the facts of the new sentence; nil if it could not be repaired.
    public var repair: Repair?
    /// The reason why there is no repair; nil for exact matches and for parts.
    public var refusal: RepairRefusal?
    /// The UTF-8 offsets in the stored translation of the words that translate the differences.
    ///
    /// A translator should examine these words.
    public var affected: [Range<Int>] = []

    /// Creates a match, with its repair or with why it has none.
    package init(match: Match, repair: Repair? = nil, refusal: RepairRefusal? = nil) {
        self.match = match
        self.repair = repair
        self.refusal = refusal
    }

    /// The extent to which the stored translation can be used.
    public var kind: Kind {
        if match.segment.isUneven { return .part }
        if match.score > 100 { return .context }
        if match.score == 100 { return .exact }
        return repair?.isComplete == true ? .repaired : .fuzzy
    }

    /// Whether the stored pair is a draft, in whose translation a check found a wrong fact.
    public var isDraft: Bool { match.segment.status == .draft }

    /// Whether a person has to review the translation after it is filled in; true if the sentences
    /// differ.
    public var needsReview: Bool {
        switch kind {
        case .context, .exact: false
        case .repaired, .fuzzy, .part: true
        }
    }

    /// The translation to begin with: the repaired one if there is a repair, otherwise the stored
    /// one.
    public var target: String { repair?.text ?? match.target }

    /// The maximum score of a match of the kind ``Kind/part``, in points.
    public static let partLimit = ReuseParameters.Suggestions.maximumPartScore

    /// The score in points, 0–102; at most ``partLimit`` for parts.
    public var score: Double {
        kind == .part ? min(match.score, Double(Self.partLimit)) : match.score
    }

    /// The score in whole points, 0–102: 99.7 is 99.
    public var points: Int { Int(score) }
}
