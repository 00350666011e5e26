/// Finds where blocks of sentences may have moved from one part of a long text to another.
///
/// Of the sentences that the parts left without a link, those that choose each other by rare words
/// (``AnchorFinder``) are a block when several of them follow each other in both texts. A single
/// pair is no block: in a long text, sentences that recur are more frequent than single sentences
/// that moved so far.
struct MovedBlocks {
    /// Which sentences of both texts are in no link yet.
    struct FreeSentences {
        /// By index of the sentence: whether it is free.
        private(set) var romanian: [Bool]
        private(set) var english: [Bool]

        /// Creates texts of which all sentences are free.
        init(romanianCount: Int, englishCount: Int) {
            romanian = Array(repeating: true, count: romanianCount)
            english = Array(repeating: true, count: englishCount)
        }

        /// Returns whether all sentences of a link are free.
        func containsAll(of link: Link) -> Bool {
            link.romanian.allSatisfy { romanian[$0] } && link.english.allSatisfy { english[$0] }
        }

        /// Marks the sentences of links as taken.
        mutating func remove(_ links: [Link]) {
            for link in links {
                for row in link.romanian { romanian[row] = false }
                for column in link.english { english[column] = false }
            }
        }
    }

    /// Maximum step from one pair of a block to the next on each side, and maximum number of free
    /// sentences that are taken in before and after a block.
    private static let maximumStep = 4
    /// Minimum number of pairs of a block.
    private static let minimumPairs = 2

    /// Returns the blocks in the order of the Romanian text, each with the free sentences around it.
    ///
    /// - Parameters:
    ///   - pairs: Pairs of free sentences, in the order of the Romanian text.
    ///   - free: The free sentences.
    /// - Returns: A part for each block.
    /// - Complexity: O(pairs · blocks that are open at a time).
    static func blocks(
        of pairs: [AnchorFinder.Anchor], among free: FreeSentences
    ) -> [TextParts.Part] {
        var open: [[AnchorFinder.Anchor]] = []
        var closed: [[AnchorFinder.Anchor]] = []
        for pair in pairs {
            let isFar = { (block: [AnchorFinder.Anchor]) in
                block.count >= TextParts.usualLength
                    || pair.romanian - (block.last?.romanian ?? 0) > maximumStep
            }
            closed += open.filter(isFar)
            open.removeAll(where: isFar)
            let continued = open.firstIndex { block in
                let step = pair.english - (block.last?.english ?? 0)
                return step > 0 && step <= maximumStep
            }
            if let continued { open[continued].append(pair) } else { open.append([pair]) }
        }
        return (closed + open).filter { $0.count >= minimumPairs }.compactMap { block in
            guard let first = block.first, let last = block.last else { return nil }
            return TextParts.Part(
                romanian: widened(first.romanian...last.romanian, among: free.romanian),
                english: widened(first.english...last.english, among: free.english))
        }.sorted { $0.romanian.lowerBound < $1.romanian.lowerBound }
    }

    /// Returns a range with the free sentences directly before and after it, a few at most.
    private static func widened(_ range: ClosedRange<Int>, among free: [Bool]) -> Range<Int> {
        let before = free[..<range.lowerBound].suffix(maximumStep).reversed().prefix { $0 }.count
        let after = free[(range.upperBound + 1)...].prefix(maximumStep).prefix { $0 }.count
        return range.lowerBound - before..<range.upperBound + 1 + after
    }
}
