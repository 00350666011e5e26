package import PunteLanguage

/// Pairs the sentences of two versions of a text by their similarity.
package enum SentencePairing {
    /// A sentence of the new version and its counterpart in the old one.
    package struct Pair: Sendable, Hashable {
        /// The index of the sentence in the new version.
        package var new: Int
        /// The index of the sentence in the old version.
        package var old: Int
        /// The similarity, 0–100, computed like ``Match/score`` without penalties for spelling.
        package var score: Double

        fileprivate var shift: Int { abs(new - old) }
    }

    /// Returns pairs of similar sentences, in the order of the new version.
    ///
    /// Each sentence occurs in at most one pair. The most similar pairs are chosen first; among
    /// equally similar ones, those whose indices differ least.
    ///
    /// - Parameters:
    ///   - new: The sentences of the new version.
    ///   - old: The sentences of the old version.
    ///   - side: The language of both.
    ///   - threshold: The minimum score, 50–100.
    /// - Returns: The pairs that reach the threshold.
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    /// - Complexity: O(n·m) comparisons for n new and m old sentences.
    package static func pairs(
        _ new: [String], _ old: [String], side: Side, threshold: Double = 50
    ) throws -> [Pair] {
        let candidates = try candidates(new, old, side: side, threshold: threshold)
            .sorted { ($1.score, $0.shift, $0.new) < ($0.score, $1.shift, $1.new) }
        var usedNew = Set<Int>()
        var usedOld = Set<Int>()
        return candidates.filter { pair in
            guard !usedNew.contains(pair.new), !usedOld.contains(pair.old) else { return false }
            usedNew.insert(pair.new)
            usedOld.insert(pair.old)
            return true
        }.sorted { $0.new < $1.new }
    }

    /// Returns all pairs that reach the threshold.
    static func candidates(
        _ new: [String], _ old: [String], side: Side, threshold: Double
    ) throws -> [Pair] {
        let analyzer = try SegmentAnalyzer(side)
        let left = try new.map(analyzer.analyze)
        let right = try old.map(analyzer.analyze)
        var result: [Pair] = []
        var distance = EditDistance()
        for (i, a) in left.enumerated() where !a.exact.isEmpty {
            for (j, b) in right.enumerated() where !b.exact.isEmpty {
                let longer = max(a.cost, b.cost)
                let limit = MatchScore.limit(score: threshold, longer: longer)
                guard abs(a.cost - b.cost) <= limit else { continue }
                let cost = a.exact.withUnsafeBufferPointer { a in
                    b.exact.withUnsafeBufferPointer { b in distance.cost(a, b, limit: limit) }
                }
                guard let cost else { continue }
                result.append(
                    Pair(new: i, old: j, score: MatchScore.points(cost: cost, longer: longer)))
            }
        }
        return result
    }
}
