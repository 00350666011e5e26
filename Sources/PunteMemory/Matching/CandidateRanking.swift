/// Compares candidates with a text by the codes in the index and keeps the best.
///
/// Candidates are compared in descending order of the score that they can reach, so that the
/// comparison stops early. It keeps working storage: use one instance for each thread.
struct CandidateRanking {
    /// A candidate that may be among the results.
    struct Entry {
        var id: Int64
        /// An upper bound of the score.
        ///
        /// It is exact except for words that share a hash and for the penalties of spelling.
        var points: Double
    }

    private var distance = EditDistance()
    /// The ids of candidates by the points that they can reach, rounded up to 0–101.
    private var bins: [[UInt32]] = Array(repeating: [], count: 102)

    /// Returns the best candidates, best first, and all that are as good as the last of them; the order
    /// of equally good ones is left open, since the index does not know their status.
    ///
    /// - Parameters:
    ///   - count: The number of results, where so many reach the score.
    ///   - candidates: The segments to compare.
    ///   - query: The analysed text.
    ///   - score: The minimum of ``Entry/points``, 0–100.
    ///   - reader: The index of the query's side.
    /// - Returns: The entries that reach the score, in descending order of their points.
    /// - Throws: `DatabaseError`.
    mutating func best(
        _ count: Int, of candidates: [CandidateSearch.Candidate], for query: AnalyzedText,
        score: Double, reader: IndexReader
    ) throws -> [Entry] {
        for candidate in candidates {
            let bound = 100 * candidate.shared / max(query.weight, candidate.weight, 1) + 1
            bins[min(bound, 101)].append(candidate.id)
        }
        defer { for bin in bins.indices { bins[bin].removeAll(keepingCapacity: true) } }
        var best: [Entry] = []
        var minimum = score
        for bin in bins.indices.reversed() {
            if best.count >= count, Double(bin) < minimum { break }
            for id in bins[bin] {
                let reached: Double? = try reader.withCodes(of: id) { codes in
                    points(of: codes, for: query, minimum: minimum)
                }
                guard let points = reached else { continue }
                Self.insert(Entry(id: Int64(id), points: points), into: &best, limit: count)
                if best.count >= count { minimum = best[count - 1].points }
            }
        }
        return best
    }

    private mutating func points(
        of stored: UnsafeBufferPointer<IndexToken>, for query: AnalyzedText, minimum: Double
    ) -> Double? {
        guard !stored.isEmpty else { return nil }
        let longer = max(query.cost, stored.reduce(0) { $0 + $1.cost })
        let limit = MatchScore.limit(score: minimum, longer: longer)
        return query.hashed.withUnsafeBufferPointer { hashed in
            distance.cost(hashed, stored, limit: limit).map {
                MatchScore.points(cost: $0, longer: longer)
            }
        }
    }

    /// Inserts an entry; those worse than the one at the limit are removed.
    private static func insert(_ entry: Entry, into best: inout [Entry], limit: Int) {
        var index = best.count
        while index > 0, entry.points > best[index - 1].points { index -= 1 }
        best.insert(entry, at: index)
        guard best.count > limit else { return }
        let minimum = best[limit - 1].points
        while let last = best.last, last.points < minimum { best.removeLast() }
    }
}
