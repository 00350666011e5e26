/// How well links agree with gold links, summed over documents.
public struct AlignmentScore: Sendable {
    /// Right, found and wanted numbers.
    public struct Count: Sendable {
        public var rightFound = 0
        public var found = 0
        public var rightWanted = 0
        public var wanted = 0

        public var precision: Double { found > 0 ? Double(rightFound) / Double(found) : 0 }
        public var recall: Double { wanted > 0 ? Double(rightWanted) / Double(wanted) : 0 }
        public var f1: Double {
            let sum = precision + recall
            return sum > 0 ? 2 * precision * recall / sum : 0
        }
    }

    /// A link counts when it is exactly a gold link.
    public private(set) var strict = Count()
    /// A link counts when it shares a pair of sentences with a gold link.
    public private(set) var lax = Count()
    /// Over pairs of sentences.
    public private(set) var pairs = Count()
    public private(set) var documents = 0
    /// Confidence of each link found that has one, and whether it is right strictly.
    public private(set) var calibration = CalibrationTable()

    public init() {}

    /// Adds a document. Links with an empty side do not count.
    public mutating func add(system: LinkFile, gold: LinkFile) {
        documents += 1
        let (found, wanted) = (system.links, gold.links)
        let wantedLinks = Set(wanted.map(Sides.init))
        let foundLinks = Set(found.map(Sides.init))
        let (wantedPairs, foundPairs) = (Self.pairs(of: wanted), Self.pairs(of: found))

        let right = foundLinks.intersection(wantedLinks).count
        strict.add(right, found.count, right, wanted.count)
        lax.add(
            found.count { !Self.pairs(of: [$0]).isDisjoint(with: wantedPairs) }, found.count,
            wanted.count { !Self.pairs(of: [$0]).isDisjoint(with: foundPairs) }, wanted.count)
        let shared = wantedPairs.intersection(foundPairs).count
        pairs.add(shared, foundPairs.count, shared, wantedPairs.count)
        for link in found {
            guard let confidence = link.confidence else { continue }
            calibration.add(confidence: confidence, right: wantedLinks.contains(Sides(link)))
        }
    }

    private struct Sides: Hashable {
        var target: [Int]
        var source: [Int]

        init(_ entry: LinkFile.Entry) {
            target = entry.target
            source = entry.source
        }
    }

    private static func pairs(of links: [LinkFile.Entry]) -> Set<SIMD2<Int>> {
        var result: Set<SIMD2<Int>> = []
        for link in links {
            for target in link.target {
                for source in link.source { result.insert([target, source]) }
            }
        }
        return result
    }
}

extension AlignmentScore.Count {
    fileprivate mutating func add(
        _ rightFound: Int, _ found: Int, _ rightWanted: Int, _ wanted: Int
    ) {
        self.rightFound += rightFound
        self.found += found
        self.rightWanted += rightWanted
        self.wanted += wanted
    }
}

/// Stated confidence against observed precision, in ten equal bins.
public struct CalibrationTable: Sendable {
    public struct Bin: Sendable {
        public var count = 0
        public var confidence = 0.0
        public var right = 0
    }

    public private(set) var bins = [Bin](repeating: Bin(), count: 10)

    public init() {}

    public mutating func add(confidence: Double, right: Bool) {
        let bin = max(0, min(9, Int(confidence * 10)))
        bins[bin].count += 1
        bins[bin].confidence += confidence
        bins[bin].right += right ? 1 : 0
    }

    /// Mean distance of confidence and precision over the bins, weighted by their links
    /// (Naeini, Cooper & Hauskrecht, AAAI 2015).
    public var expectedError: Double {
        let total = bins.reduce(0) { $0 + $1.count }
        guard total > 0 else { return 0 }
        return bins.reduce(0.0) { $0 + abs($1.confidence - Double($1.right)) } / Double(total)
    }
}
