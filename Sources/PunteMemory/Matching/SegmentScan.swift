internal import GRDB
internal import PunteLanguage

/// All segments of a memory as exact codes of one side, to compare a text with each of them.
///
/// It knows nothing of the index: what ``Matcher`` finds must be what a scan finds.
struct SegmentScan {
    private var ids: [Int64] = []
    private var codes: [UInt64] = []
    private var ends: [Int] = [0]
    private var distance = EditDistance()

    init(_ side: Side, _ analyzer: SegmentAnalyzer, _ db: Database) throws {
        let rows = try BulkStatement(
            db, "SELECT id, \(side.rawValue) FROM segment WHERE status <> 'rejected' ORDER BY id")
        var text = AnalyzedText()
        while try rows.next() {
            try analyzer.analyze(rows.text(1), into: &text)
            ids.append(rows.int(0))
            codes.append(contentsOf: text.exact)
            ends.append(codes.count)
        }
    }

    /// The segments that reach a score but for penalties of spelling, best first, of equal ones the
    /// newest first.
    mutating func entries(_ query: AnalyzedText, score: Double) -> [CandidateRanking.Entry] {
        var result: [CandidateRanking.Entry] = []
        query.exact.withUnsafeBufferPointer { query in
            codes.withUnsafeBufferPointer { codes in
                let weight = query.reduce(0) { $0 + $1.cost }
                for (place, id) in ids.enumerated() {
                    let stored = UnsafeBufferPointer(rebasing: codes[ends[place]..<ends[place + 1]])
                    let longer = max(weight, stored.reduce(0) { $0 + $1.cost })
                    let limit = MatchScore.limit(score: score, longer: longer)
                    guard let cost = distance.cost(query, stored, limit: limit) else { continue }
                    result.append(
                        CandidateRanking.Entry(
                            id: id, points: MatchScore.points(cost: cost, longer: longer)))
                }
            }
        }
        return result.sorted { ($0.points, $0.id) > ($1.points, $1.id) }
    }
}
