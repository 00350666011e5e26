/// Compares candidates with a text over the codes of the index and keeps the best.
///
/// Candidates are taken in descending order of what they can reach at most, so that comparing stops
/// early. Holds working storage: one instance for each thread.
struct CandidateRanking {
    struct Entry {
        var id: Int64
        /// Upper bound of the score: exact but for words that share a hash and for the penalties of
        /// spelling.
        var points: Double
    }

    private var distance = EditDistance()
    private var bins: [[UInt32]] = Array(repeating: [], count: 102)

    /// At most `count` candidates that reach `score`, best first, of equal ones the newest first.
    mutating func best(
        _ count: Int, of candidates: [CandidateSearch.Candidate], query: AnalyzedText,
        score: Double, reader: IndexReader, _ statements: IndexStatements
    ) throws -> [Entry] {
        for candidate in candidates {
            let bound = 100 * candidate.shared / max(query.weight, candidate.weight, 1) + 1
            bins[min(bound, 101)].append(candidate.id)
        }
        defer { for bin in bins.indices { bins[bin].removeAll(keepingCapacity: true) } }
        var best: [Entry] = []
        var least = score
        for bin in bins.indices.reversed() {
            if best.count == count, Double(bin) < least { break }
            for id in bins[bin] {
                let reached: Double? = try reader.withCodes(of: id, statements) { codes in
                    points(query.hashed, query.cost, codes, least)
                }
                guard let points = reached else { continue }
                insert(Entry(id: Int64(id), points: points), into: &best, count)
                if best.count == count { least = best[count - 1].points }
            }
        }
        return best
    }

    private mutating func points(
        _ query: [UInt32], _ weight: Int32, _ codes: UnsafeBufferPointer<UInt32>, _ least: Double
    ) -> Double? {
        guard !codes.isEmpty else { return nil }
        let longer = max(weight, codes.reduce(0) { $0 + $1.cost })
        let limit = MatchScore.limit(score: least, longer: longer)
        return query.withUnsafeBufferPointer { a in
            distance.cost(a, codes, limit: limit).map {
                MatchScore.points(cost: $0, longer: longer)
            }
        }
    }

    private func insert(_ entry: Entry, into best: inout [Entry], _ count: Int) {
        if best.count == count, let worst = best.last, !precedes(entry, worst) { return }
        var place = best.count
        while place > 0, precedes(entry, best[place - 1]) { place -= 1 }
        best.insert(entry, at: place)
        if best.count > count { best.removeLast() }
    }

    private func precedes(_ a: Entry, _ b: Entry) -> Bool { (a.points, a.id) > (b.points, b.id) }
}
