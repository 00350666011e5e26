/// Cuts two long texts at anchors into parts that are aligned one by one.
struct TextParts {
    /// A range of sentences of each text.
    struct Part: Hashable, Sendable {
        /// Indices of the Romanian sentences.
        var romanian: Range<Int>
        /// Indices of the English sentences.
        var english: Range<Int>

        /// Returns whether the neighbouring sentences of both sides of a link are in the part.
        func contains(_ link: Link) -> Bool {
            let (rows, columns) = (link.romanian.neighbours, link.english.neighbours)
            return romanian.lowerBound <= rows.lowerBound && rows.upperBound <= romanian.upperBound
                && english.lowerBound <= columns.lowerBound
                && columns.upperBound <= english.upperBound
        }

        /// Returns the part with up to ``TextParts/overlap`` more sentences before and after each
        /// side.
        func widened(romanianCount: Int, englishCount: Int) -> Part {
            func widened(_ range: Range<Int>, in count: Int) -> Range<Int> {
                max(0, range.lowerBound - overlap)..<min(count, range.upperBound + overlap)
            }
            return Part(
                romanian: widened(romanian, in: romanianCount),
                english: widened(english, in: englishCount))
        }

        /// Returns the part with all indices counted from the beginning of another part.
        func relative(to view: Part) -> Part {
            func shifted(_ range: Range<Int>, by start: Int) -> Range<Int> {
                range.lowerBound - start..<range.upperBound - start
            }
            return Part(
                romanian: shifted(romanian, by: view.romanian.lowerBound),
                english: shifted(english, by: view.english.lowerBound))
        }

        fileprivate var isWhole: Bool {
            TextParts.isWhole(romanian: romanian.count, english: english.count)
        }
    }

    /// Number of sentences on each side up to which texts are never cut.
    static let wholeText = 250
    /// Product of the numbers of sentences of both sides up to which texts are not cut either.
    static let wholeProduct = 62_500
    /// Sentences of a side from which on a part ends at the next pair of consecutive anchors.
    static let usualLength = 40
    /// Sentences of a side from which on a part ends at any anchor.
    static let maximumLength = 120
    /// Sentences before and after a part that are seen as its surroundings.
    static let overlap = 4

    /// Returns whether texts of these numbers of sentences are searched without a cut.
    static func isWhole(romanian: Int, english: Int) -> Bool {
        max(romanian, english) <= wholeText || romanian * english <= wholeProduct
    }

    /// Returns parts that hold every sentence of both texts once.
    ///
    /// - Parameters:
    ///   - romanian: Number of Romanian sentences.
    ///   - english: Number of English sentences.
    ///   - anchors: Pairs that ascend on both sides.
    /// - Returns: Parts in the order of the texts, each small enough to be searched as a whole.
    /// - Complexity: O(anchors + parts).
    static func parts(romanian: Int, english: Int, anchors: [AnchorFinder.Anchor]) -> [Part] {
        var parts: [Part] = []
        var (row, column) = (0, 0)
        func cut(beforeRow nextRow: Int, column nextColumn: Int) {
            let part = Part(romanian: row..<nextRow, english: column..<nextColumn)
            parts += halves(of: part)
            (row, column) = (nextRow, nextColumn)
        }
        for (anchor, next) in zip(anchors, anchors.dropFirst()) {
            let size = max(anchor.romanian + 1 - row, anchor.english + 1 - column)
            let areConsecutive =
                next.romanian == anchor.romanian + 1 && next.english == anchor.english + 1
            if size >= usualLength && areConsecutive {
                cut(beforeRow: anchor.romanian + 1, column: anchor.english + 1)
            } else if size >= maximumLength {
                cut(beforeRow: anchor.romanian, column: anchor.english)
            }
        }
        cut(beforeRow: romanian, column: english)
        return parts.filter { !$0.romanian.isEmpty || !$0.english.isEmpty }
    }

    /// Returns a part halved along the diagonal until each piece is small enough.
    private static func halves(of part: Part) -> [Part] {
        guard !part.isWhole else { return [part] }
        let row = part.romanian.lowerBound + part.romanian.count / 2
        let column = part.english.lowerBound + part.english.count / 2
        let first = Part(
            romanian: part.romanian.lowerBound..<row, english: part.english.lowerBound..<column)
        let second = Part(
            romanian: row..<part.romanian.upperBound, english: column..<part.english.upperBound)
        return halves(of: first) + halves(of: second)
    }
}

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
