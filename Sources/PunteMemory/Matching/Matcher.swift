internal import GRDB
public import PunteLanguage

/// Looks texts up in a memory: exact, in-context and fuzzy matches.
///
/// Reads through a connection of its own, so it goes on while something else writes; each look-up
/// sees one state of the memory. What it has read of the index it keeps, up to `cache` bytes, until
/// the memory changes: the first look-ups of a session read from the file, later ones hardly.
/// One instance serves one thread.
public final class Matcher {
    /// A longer text is no segment.
    public static let largestText = 8000

    private let path: String
    private let database: DatabaseQueue
    let analyzers: [Side: SegmentAnalyzer]
    let readers: [Side: IndexReader]
    var phraseSearch = PhraseSearch()
    private var search = CandidateSearch()
    private var ranking = CandidateRanking()
    private var statements: MatcherStatements?
    private var scans: [Side: SegmentScan] = [:]
    private var seenVersion: Int64 = -1

    init(_ memory: Memory, cache: Int) throws {
        path = memory.path
        database = try memory.readingConnection()
        analyzers = [
            .english: try SegmentAnalyzer(.english), .romanian: try SegmentAnalyzer(.romanian),
        ]
        readers = [
            .english: IndexReader(.english, limit: cache / 2),
            .romanian: IndexReader(.romanian, limit: cache / 2),
        ]
    }

    /// The segments most like a text, best first; of equally good ones the newest first. Of
    /// segments with the same two texts only the best is given.
    ///
    /// - Parameters:
    ///   - text: One segment.
    ///   - side: The language of the text.
    ///   - threshold: The least score, 50–100.
    ///   - limit: The largest number of matches.
    ///   - before: The text's neighbours, for matches in context: nil when not known, empty at the
    ///     border of the document.
    /// - Throws: ``MemoryError``.
    public func matches(
        for text: String, from side: Side, threshold: Double = 70, limit: Int = 5,
        filter: SegmentFilter = SegmentFilter(), before: String? = nil, after: String? = nil
    ) throws -> [Match] {
        let request = try request(
            text, side, threshold: threshold, limit: limit, filter: filter, before, after)
        guard let request, let analyzer = analyzers[side], let reader = readers[side] else {
            return []
        }
        return try reading { db, statements in
            try matches(request, analyzer, reader, db, statements)
        }
    }

    /// The same as ``matches(for:from:threshold:limit:filter:before:after:)`` without the index:
    /// by comparing the text with every segment. Slow; for checks and measurements.
    public func matchesByScanning(
        for text: String, from side: Side, threshold: Double = 70, limit: Int = 5,
        filter: SegmentFilter = SegmentFilter(), before: String? = nil, after: String? = nil
    ) throws -> [Match] {
        let request = try request(
            text, side, threshold: threshold, limit: limit, filter: filter, before, after)
        guard let request, let analyzer = analyzers[side] else { return [] }
        return try reading { db, statements in
            if scans[side] == nil { scans[side] = try SegmentScan(side, analyzer, db) }
            let entries = scans[side]?.entries(request.query, score: request.threshold) ?? []
            return try choose(entries, request, analyzer, db, statements).matches
        }
    }

    private func request(
        _ text: String, _ side: Side, threshold: Double, limit: Int, filter: SegmentFilter,
        _ before: String?, _ after: String?
    ) throws -> Request? {
        guard let analyzer = analyzers[side], limit > 0 else { return nil }
        let query = try analyzer.analyze(text)
        guard query.tokens.count <= Self.largestText else {
            throw MemoryError(
                .invalid, path: path,
                detail: "a text of \(query.tokens.count) tokens is no segment; "
                    + "the longest that is looked up has \(Self.largestText)")
        }
        guard query.weight > 0 else { return nil }
        return Request(
            text: text, query: query, side: side, threshold: min(max(threshold, 50), 100),
            limit: limit, filter: filter, before: before.map(Context.fingerprint),
            after: after.map(Context.fingerprint))
    }

    private struct Request {
        var text: String
        var query: AnalyzedText
        var side: Side
        var threshold: Double
        var limit: Int
        var filter: SegmentFilter
        var before: Int64?
        var after: Int64?

        /// The best that a segment with this upper bound can be worth.
        func potential(_ points: Double) -> Double {
            points >= 100 && (before != nil || after != nil) ? 102 : points
        }
    }

    /// Reads in one transaction; drops what was kept when the memory has changed.
    func reading<Value>(
        _ body: (Database, MatcherStatements) throws -> Value
    ) throws -> Value {
        try MemoryError.translating(path) {
            try database.unsafeRead { db in
                let statements = try self.statements ?? MatcherStatements(db)
                self.statements = statements
                try statements.begin.run()
                defer { try? statements.commit.run() }
                let version = try statements.currentVersion()
                if version != seenVersion {
                    for reader in readers.values { reader.forget() }
                    scans.removeAll()
                    seenVersion = version
                }
                return try body(db, statements)
            }
        }
    }

    private func matches(
        _ request: Request, _ analyzer: SegmentAnalyzer, _ reader: IndexReader, _ db: Database,
        _ statements: MatcherStatements
    ) throws -> [Match] {
        let candidates = try search.candidates(
            IndexQuery(request.query, analyzer), score: request.threshold, reader: reader,
            statements.index)
        var size = request.limit * 2 + 8
        while true {
            let ranked = try ranking.best(
                size, of: candidates, query: request.query, score: request.threshold,
                reader: reader, statements.index)
            let chosen = try choose(ranked, request, analyzer, db, statements)
            if chosen.isComplete || ranked.count < size { return chosen.matches }
            size *= 4
        }
    }

    /// Scores ranked candidates exactly until no later one can be among the best.
    private func choose(
        _ ranked: [CandidateRanking.Entry], _ request: Request, _ analyzer: SegmentAnalyzer,
        _ db: Database, _ statements: MatcherStatements
    ) throws -> (matches: [Match], isComplete: Bool) {
        var result: [Match] = []
        let rows = try statements.fetch(request.filter, db)
        var stored = AnalyzedText()
        for entry in ranked {
            if result.count == request.limit, let worst = result.last,
                (worst.score, worst.segment.id) > (request.potential(entry.points), entry.id)
            {
                return (result, true)
            }
            guard let segment = try rows.segment(entry.id) else { continue }
            let text = segment.text(request.side)
            try analyzer.analyze(text, into: &stored)
            let score = MatchScore(request.query, request.text, stored, text)
            guard score.score >= request.threshold else { continue }
            insert(
                Match(
                    score: score.score + Double(contextBonus(score, segment, request)),
                    segment: segment, side: request.side, edits: score.edits,
                    spelling: score.spelling),
                into: &result, limit: request.limit)
        }
        return (result, false)
    }

    private func contextBonus(
        _ score: MatchScore, _ segment: StoredSegment, _ request: Request
    ) -> Int {
        guard score.score == 100 else { return 0 }
        let before = request.before != nil && segment.context.before(request.side) == request.before
        let after = request.after != nil && segment.context.after(request.side) == request.after
        return (before ? 1 : 0) + (after ? 1 : 0)
    }

    private func insert(_ match: Match, into result: inout [Match], limit: Int) {
        func precedes(_ a: Match, _ b: Match) -> Bool {
            (a.score, a.segment.id) > (b.score, b.segment.id)
        }
        if let twin = result.firstIndex(where: {
            $0.segment.english == match.segment.english
                && $0.segment.romanian == match.segment.romanian
        }) {
            guard precedes(match, result[twin]) else { return }
            result.remove(at: twin)
        }
        let place = result.firstIndex { precedes(match, $0) } ?? result.count
        result.insert(match, at: place)
        if result.count > limit { result.removeLast() }
    }
}

extension Memory {
    /// A reader for look-ups.
    ///
    /// - Parameter cache: Bytes of the index that it may keep.
    /// - Throws: ``MemoryError``; also when the index was built by another version of Punte.
    public func matcher(cache: Int = 512 << 20) throws -> Matcher {
        let current = try AnalysisProbe.current()
        guard try read({ try IndexState.analysis($0) }) == current else {
            throw MemoryError(.outdatedIndex, path: path)
        }
        return try Matcher(self, cache: cache)
    }
}
