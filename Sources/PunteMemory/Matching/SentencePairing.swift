public import PunteLanguage

/// Pairs the sentences of two versions of a text by their likeness.
public enum SentencePairing {
    public struct Pair: Sendable, Hashable {
        /// Positions in the two versions.
        public var new: Int
        public var old: Int
        /// As ``Match/score``, without penalties for spelling.
        public var score: Double
    }

    /// Each sentence is in one pair at most: the likeliest pairs first, of equal ones those that
    /// stand nearest to their place. O(n · m) comparisons for n new and m old sentences that are not
    /// the same.
    ///
    /// - Parameter threshold: The least score, 50–100.
    /// - Returns: In the order of the new version.
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    public static func pairs(
        _ new: [String], _ old: [String], side: Side, threshold: Double = 50
    ) throws -> [Pair] {
        let analyzer = try SegmentAnalyzer(side)
        let left = try new.map(analyzer.analyze)
        let right = try old.map(analyzer.analyze)
        var candidates: [Pair] = []
        var distance = EditDistance()
        for (i, a) in left.enumerated() where !a.exact.isEmpty {
            for (j, b) in right.enumerated() where !b.exact.isEmpty {
                let longer = max(a.cost, b.cost)
                let limit = MatchScore.limit(score: threshold, longer: longer)
                guard abs(a.cost - b.cost) <= limit else { continue }
                let cost = a.exact.withUnsafeBufferPointer { a in
                    b.exact.withUnsafeBufferPointer { b in distance.cost(a, b, limit: limit) }
                }
                guard let cost, cost <= limit else { continue }
                candidates.append(
                    Pair(new: i, old: j, score: MatchScore.points(cost: cost, longer: longer)))
            }
        }
        candidates.sort { ($1.score, $0.shift, $0.new) < ($0.score, $1.shift, $1.new) }
        var usedNew = Set<Int>()
        var usedOld = Set<Int>()
        return candidates.filter { pair in
            guard !usedNew.contains(pair.new), !usedOld.contains(pair.old) else { return false }
            usedNew.insert(pair.new)
            usedOld.insert(pair.old)
            return true
        }.sorted { $0.new < $1.new }
    }
}

extension SentencePairing.Pair {
    fileprivate var shift: Int { abs(new - old) }
}
