/// Finds where blocks of sentences may have moved from one part of a long text to another.
///
/// Of what the parts left without partner, sentences that choose each other by rare words
/// (``AnchorFinder``) are a block when several of them follow each other in both texts. A single
/// pair is none: in a long text a sentence that recurs is more frequent than one that moved so far.
struct MovedBlocks {
    /// Sentences of both texts, by whether they have a partner.
    struct FreeSentences {
        private(set) var targets: [Bool]
        private(set) var sources: [Bool]

        init(targets: Int, sources: Int) {
            self.targets = Array(repeating: true, count: targets)
            self.sources = Array(repeating: true, count: sources)
        }

        func holdAll(of link: Link) -> Bool {
            link.target.allSatisfy { targets[$0] } && link.source.allSatisfy { sources[$0] }
        }

        mutating func remove(_ links: [Link]) {
            for link in links {
                for row in link.target { targets[row] = false }
                for column in link.source { sources[column] = false }
            }
        }
    }

    /// How far on the next pair of a block may be, and sentences around a block that are looked at.
    private static let widestGap = 4
    /// Pairs of a block at least.
    private static let leastPairs = 2

    /// The blocks in the order of the target text, each with the free sentences around it. O(pairs).
    ///
    /// - Parameter pairs: In the order of the target text.
    static func blocks(
        of pairs: [AnchorFinder.Anchor], among free: FreeSentences
    ) -> [TextParts.Part] {
        var open: [[AnchorFinder.Anchor]] = []
        var closed: [[AnchorFinder.Anchor]] = []
        for pair in pairs {
            let isFar = { (block: [AnchorFinder.Anchor]) in
                block.count >= TextParts.usual
                    || pair.target - (block.last?.target ?? 0) > widestGap
            }
            closed += open.filter(isFar)
            open.removeAll(where: isFar)
            let place = open.firstIndex { block in
                let step = pair.source - (block.last?.source ?? 0)
                return step > 0 && step <= widestGap
            }
            if let place { open[place].append(pair) } else { open.append([pair]) }
        }
        return (closed + open).filter { $0.count >= leastPairs }.compactMap { block in
            guard let first = block.first, let last = block.last else { return nil }
            return TextParts.Part(
                target: widened(first.target...last.target, among: free.targets),
                source: widened(first.source...last.source, among: free.sources))
        }.sorted { $0.target.lowerBound < $1.target.lowerBound }
    }

    /// With the free sentences that touch a range, a few at most.
    private static func widened(_ range: ClosedRange<Int>, among free: [Bool]) -> Range<Int> {
        let before = free[..<range.lowerBound].suffix(widestGap).reversed().prefix { $0 }.count
        let after = free[(range.upperBound + 1)...].prefix(widestGap).prefix { $0 }.count
        return range.lowerBound - before..<range.upperBound + 1 + after
    }
}
