/// Which sentences of two texts render each other.
public struct Alignment: Sendable, Hashable {
    /// In the order of the target text.
    public var links: [Link]
    public var sourceCount: Int
    public var targetCount: Int
    /// Probability that the texts are versions of one article, 0…1.
    public var relatedness: Double

    public init(links: [Link], sourceCount: Int, targetCount: Int, relatedness: Double = 1) {
        self.relatedness = relatedness
        self.links = links
        self.sourceCount = sourceCount
        self.targetCount = targetCount
    }

    /// Source sentences that no link holds.
    public var unpairedSources: [Int] { Self.rest(of: sourceCount, without: links.map(\.source)) }
    /// Target sentences that no link holds.
    public var unpairedTargets: [Int] { Self.rest(of: targetCount, without: links.map(\.target)) }

    private static func rest(of count: Int, without groups: [SentenceGroup]) -> [Int] {
        var free = [Bool](repeating: true, count: count)
        for group in groups {
            for index in group where index < count { free[index] = false }
        }
        return free.indices.filter { free[$0] }
    }

    /// Whether the two texts more probably have nothing to do with each other.
    public var seemsUnrelated: Bool { relatedness < 0.5 }

    /// Without the links less sure than `confidence`.
    public func filtered(minimumConfidence confidence: Double) -> Alignment {
        var result = self
        result.links.removeAll { $0.confidence < confidence }
        return result
    }
}

/// Source sentences and the target sentences that render them.
public struct Link: Sendable, Hashable {
    public enum Label: String, Sendable {
        case none = ""
        /// Stands out of the order of the other links.
        case moved
        /// One side says clearly more than the other.
        case partial
    }

    public var source: SentenceGroup
    public var target: SentenceGroup
    /// Probability that this link is right, both sides exactly, 0…1: that the texts are versions of
    /// one article, times that it is right if they are.
    public var confidence: Double
    public var label: Label
    /// What the model said before calibration.
    public var logOdds: Double

    public init(
        source: Range<Int>, target: Range<Int>, confidence: Double, label: Label = .none,
        logOdds: Double = 0
    ) {
        self.logOdds = logOdds
        self.source = SentenceGroup(source)
        self.target = SentenceGroup(target)
        self.confidence = confidence
        self.label = label
    }
}
