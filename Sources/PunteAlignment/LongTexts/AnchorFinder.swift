/// Finds pairs of sentences of two long texts that surely belong together, in linear time, so that
/// the texts can be cut between them.
///
/// Rare words vote: each target sentence looks up the source sentences that hold renderings of its
/// rare words; the clear winner is kept where both sentences choose each other; of these the
/// heaviest chain in which both texts run forward are the anchors (Moore 2002 takes sure 1:1
/// sentences as anchors too, found by length first).
struct AnchorFinder {
    struct Anchor: Sendable, Hashable {
        var target: Int
        var source: Int
        var score: Float
    }

    /// Words in more sentences than this do not vote.
    private static let mostSentences = 12
    /// Least weight of a rendering that votes.
    private static let leastWeight: Float = 0.15
    /// Least score of an anchor, and by how much it must excel the runner-up.
    private static let leastScore: Float = 1
    private static let leastMargin: Float = 1.6

    private let source: [SentenceKeys]
    private let target: [SentenceKeys]
    private let cache: LexiconCache

    init(source: [SentenceKeys], target: [SentenceKeys], cache: LexiconCache) {
        self.source = source
        self.target = target
        self.cache = cache
    }

    /// The anchors in order. O(words · renderings + sentences · log sentences).
    func anchors() -> [Anchor] { Self.heaviestChain(pairs()) }

    /// The pairs of sentences that choose each other, in whatever order the target text has them;
    /// by source sentence. O(words · renderings).
    func pairs() -> [Anchor] {
        let postings = Postings(source, keys: cache.table.count, most: Self.mostSentences)
        let common = Postings(target, keys: cache.table.count, most: Self.mostSentences)
        var scores = [Float](repeating: 0, count: source.count)
        var touched: [Int32] = []
        var best = [Anchor?](repeating: nil, count: source.count)
        for (row, sentence) in target.enumerated() {
            for id in Set(sentence.ids) where common.isRare(id) {
                vote(for: id, postings, &scores, &touched)
            }
            var (first, second): (Float, Float) = (0, 0)
            var winner: Int32 = -1
            for column in touched {
                let score = scores[Int(column)]
                scores[Int(column)] = 0
                if score > first {
                    (first, second, winner) = (score, first, column)
                } else {
                    second = max(second, score)
                }
            }
            touched.removeAll(keepingCapacity: true)
            guard winner >= 0, first >= Self.leastScore, first >= Self.leastMargin * second else {
                continue
            }
            if first > best[Int(winner)]?.score ?? 0 {
                best[Int(winner)] = Anchor(target: row, source: Int(winner), score: first)
            }
        }
        return best.compactMap { $0 }
    }

    private func vote(
        for id: UInt32, _ postings: Postings, _ scores: inout [Float], _ touched: inout [Int32]
    ) {
        func add(_ key: UInt32, _ weight: Float) {
            for column in postings.sentences(of: key) {
                if scores[Int(column)] == 0 { touched.append(column) }
                scores[Int(column)] += weight * cache.weight(ofSource: key)
            }
        }
        if cache.table.isNumber[Int(id)] || cache.table.length[Int(id)] > 3 { add(id, 1) }
        for index in cache.translations(ofTarget: id)
        where cache.weights[index] >= Self.leastWeight && cache.translated[index] != id {
            add(cache.translated[index], cache.weights[index])
        }
    }

    /// The chain with the greatest sum of scores among pairs in ascending order of their source
    /// sentences, each of which occurs once; a Fenwick tree of prefix maxima over targets.
    static func heaviestChain(_ pairs: [Anchor]) -> [Anchor] {
        let size = (pairs.map(\.target).max() ?? -1) + 2
        var tree = [(sum: Float, last: Int)](repeating: (0, -1), count: size + 1)
        var before = [Int](repeating: -1, count: pairs.count)
        var best: (sum: Float, last: Int) = (0, -1)
        for (index, pair) in pairs.enumerated() {
            var found: (sum: Float, last: Int) = (0, -1)
            var position = pair.target
            while position > 0 {
                if tree[position].sum > found.sum { found = tree[position] }
                position -= position & -position
            }
            before[index] = found.last
            let sum = found.sum + pair.score
            if sum > best.sum { best = (sum, index) }
            position = pair.target + 1
            while position <= size {
                if sum > tree[position].sum { tree[position] = (sum, index) }
                position += position & -position
            }
        }
        var chain: [Anchor] = []
        var index = best.last
        while index >= 0 {
            chain.append(pairs[index])
            index = before[index]
        }
        return chain.reversed()
    }
}

/// The sentences that hold each key, of keys that few sentences hold.
private struct Postings {
    private var starts: [Int32]
    private var sentences: [Int32] = []
    private var counts: [UInt16]

    init(_ texts: [SentenceKeys], keys: Int, most: Int) {
        var counts = [UInt16](repeating: 0, count: keys)
        let distinct = texts.map { Array(Set($0.ids)) }
        for ids in distinct {
            for id in ids where counts[Int(id)] < .max { counts[Int(id)] += 1 }
        }
        var starts = [Int32](repeating: 0, count: keys + 1)
        for id in 0..<keys {
            if Int(counts[id]) > most { counts[id] = 0 }
            starts[id + 1] = starts[id] + Int32(counts[id])
        }
        var next = starts
        sentences = Array(repeating: 0, count: Int(starts[keys]))
        for (row, ids) in distinct.enumerated() {
            for id in ids where counts[Int(id)] > 0 {
                sentences[Int(next[Int(id)])] = Int32(row)
                next[Int(id)] += 1
            }
        }
        self.starts = starts
        self.counts = counts
    }

    func isRare(_ id: UInt32) -> Bool { Int(id) < counts.count && counts[Int(id)] > 0 }

    func sentences(of id: UInt32) -> ArraySlice<Int32> {
        guard Int(id) + 1 < starts.count else { return [] }
        return sentences[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
    }
}
