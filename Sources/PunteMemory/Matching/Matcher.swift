internal import GRDB
public import PunteLanguage

/// Looks up texts in a memory and finds exact, in-context and fuzzy matches, and phrases.
///
/// It reads through a connection of its own, so it continues while another connection writes; each
/// look-up sees one state of the memory. It caches the parts of the index that it has read, up to
/// the size given to ``Memory/matcher(cache:)``, until the memory changes: the first look-ups read
/// from the file, later ones hardly. One instance serves one thread.
public final class Matcher {
    /// The maximum length of a text that is looked up, in tokens.
    ///
    /// For longer texts, ``matches(for:from:threshold:limit:filter:before:after:)`` throws and
    /// ``sharedPhrases(with:from:minimumWords:filter:)`` returns an empty array.
    public static let maximumTokens = 8000

    private let path: String
    private let database: DatabaseQueue
    private let english: SegmentAnalyzer
    private let romanian: SegmentAnalyzer
    private let cache: Int
    private var session: Session?
    private var search = CandidateSearch()
    private var ranking = CandidateRanking()
    private var phraseSearch = PhraseSearch()
    private var scans: [Side: SegmentScan] = [:]

    fileprivate init(_ memory: Memory, cache: Int) throws {
        path = memory.path
        database = try memory.readingConnection()
        english = try SegmentAnalyzer(.english)
        romanian = try SegmentAnalyzer(.romanian)
        self.cache = cache
    }

    /// The number of words that were met so far and are kept for the next texts.
    package var wordCount: Int { english.wordCount + romanian.wordCount }

    private func analyzer(_ side: Side) -> SegmentAnalyzer {
        side == .english ? english : romanian
    }

    /// Returns the segments most similar to a text, best first; among equal ones, confirmed before
    /// aligned, imported and draft ones, then the one that was changed last.
    ///
    /// Of segments with the same two texts only the best is returned.
    ///
    /// - Parameters:
    ///   - text: One segment.
    ///   - side: The language of the text.
    ///   - threshold: The minimum score, 50–100.
    ///   - limit: The maximum number of matches.
    ///   - filter: The segments that may match.
    ///   - before: The text before it in its document, for matches in context: nil if not known,
    ///     empty at the beginning of the document.
    ///   - after: The text after it: nil if not known, empty at the end of the document.
    /// - Returns: At most `limit` matches.
    /// - Throws: ``MemoryError``; also for a text of more than ``maximumTokens`` tokens.
    public func matches(
        for text: String, from side: Side, threshold: Double = 70, limit: Int = 5,
        filter: SegmentFilter = SegmentFilter(), before: String? = nil, after: String? = nil
    ) throws -> [Match] {
        let request = try request(
            for: text, from: side, threshold: threshold, limit: limit, before: before, after: after)
        guard let request else { return [] }
        return try reading { session, db in
            let lookup = Lookup(
                request: request, analyzer: analyzer(side),
                segments: try session.fetch(filter, in: db), standings: session.standings)
            let reader = session.reader(side)
            let candidates = try search.candidates(
                for: IndexQuery(request.query.analyzed, analyzer: analyzer(side)),
                score: request.threshold, reader: reader)
            var size = limit * 2 + 8
            while true {
                let ranked = try ranking.best(
                    size, of: candidates, for: request.query.analyzed, score: request.threshold,
                    reader: reader)
                let (matches, isComplete) = try lookup.choose(from: ranked)
                if isComplete || ranked.count < size { return matches }
                size *= 4
            }
        }
    }

    /// Returns the same matches as the indexed look-up, by comparing the text with every segment.
    ///
    /// This is slow; it is for checks and measurements. See
    /// ``matches(for:from:threshold:limit:filter:before:after:)``.
    public func matchesByScanning(
        for text: String, from side: Side, threshold: Double = 70, limit: Int = 5,
        filter: SegmentFilter = SegmentFilter(), before: String? = nil, after: String? = nil
    ) throws -> [Match] {
        let request = try request(
            for: text, from: side, threshold: threshold, limit: limit, before: before, after: after)
        guard let request else { return [] }
        return try reading { session, db in
            let lookup = Lookup(
                request: request, analyzer: analyzer(side),
                segments: try session.fetch(filter, in: db), standings: session.standings)
            var scan = try scans[side] ?? SegmentScan(side, analyzer: analyzer(side), in: db)
            scans[side] = nil
            defer { scans[side] = scan }
            return try lookup.choose(
                from: scan.entries(for: request.query.analyzed, score: request.threshold)
            ).matches
        }
    }

    /// Returns the runs of words that a text shares with stored segments, longest first.
    ///
    /// A run has at least two content words and no punctuation inside. A run inside a longer one is
    /// returned only if more segments share it. The places of a run are those in the few shortest
    /// segments that contain it.
    ///
    /// - Parameters:
    ///   - text: One sentence.
    ///   - side: The language of the text.
    ///   - minimumWords: The minimum length of a run, in words and numbers.
    ///   - filter: The segments whose places are returned.
    /// - Returns: The runs with their places.
    /// - Throws: ``MemoryError``.
    public func sharedPhrases(
        with text: String, from side: Side, minimumWords: Int = 3,
        filter: SegmentFilter = SegmentFilter()
    ) throws -> [SharedPhrase] {
        let analyzer = analyzer(side)
        let query = try analyzer.analyze(text)
        guard query.tokens.count <= Self.maximumTokens else { return [] }
        return try reading { session, db in
            let runs = try phraseSearch.runs(
                in: query, keyHashes: analyzer.keyHashes, minimumWords: minimumWords,
                reader: session.reader(side))
            let locator = PhraseLocator(
                query: query, runs: runs, side: side, analyzer: analyzer,
                segments: try session.fetch(filter, in: db))
            return try locator.phrases()
        }
    }

    /// Returns the analysed request of a look-up; nil if nothing can match.
    private func request(
        for text: String, from side: Side, threshold: Double, limit: Int, before: String?,
        after: String?
    ) throws -> Request? {
        guard limit > 0 else { return nil }
        let analyzed = try analyzer(side).analyze(text)
        guard analyzed.tokens.count <= Self.maximumTokens else {
            throw MemoryError(
                .invalid, path: path,
                detail: "a text of \(analyzed.tokens.count) tokens is no segment; "
                    + "the longest that is looked up has \(Self.maximumTokens)")
        }
        guard analyzed.weight > 0 else { return nil }
        return Request(
            query: MatchScore.Text(written: text, analyzed: analyzed), side: side,
            threshold: min(max(threshold, Parameters.Score.minimumThreshold), 100), limit: limit,
            before: before.map(Context.fingerprint), after: after.map(Context.fingerprint))
    }

    /// Runs `body` in one transaction, after emptying the cache if the memory has changed.
    private func reading<Value>(_ body: (Session, Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) {
            try database.unsafeRead { db in
                let session = try self.session ?? Session(cache: cache, in: db)
                self.session = session
                try session.begin()
                defer { session.commit() }
                if try session.dropOutdated() { scans.removeAll() }
                return try body(session, db)
            }
        }
    }
}

extension Memory {
    /// Returns a matcher for this memory.
    ///
    /// - Parameter cache: The maximum size of the cached index, in bytes.
    /// - Returns: A matcher with a connection of its own.
    /// - Throws: ``MemoryError``; also when the index was built by another version of Punte.
    public func matcher(cache: Int = 512 << 20) throws -> Matcher {
        let current = try AnalysisProbe.current()
        guard try read({ try IndexState.analysis(in: $0) }) == current else {
            throw MemoryError(.outdatedIndex, path: path)
        }
        return try Matcher(self, cache: cache)
    }
}

/// The open connection of a ``Matcher``, with its prepared statements and the cached index.
///
/// The statements are kept because preparing them takes longer than most look-ups.
private final class Session {
    private let english: IndexReader
    private let romanian: IndexReader
    private let beginning: BulkStatement
    private let ending: BulkStatement
    private let version: BulkStatement
    private let plainFetch: SegmentFetch
    let standings: StandingFetch
    private var filtered: (filter: SegmentFilter, fetch: SegmentFetch)?
    private var seenVersion: Int64 = -1

    init(cache: Int, in db: Database) throws {
        english = try IndexReader(.english, limit: cache / 2, in: db)
        romanian = try IndexReader(.romanian, limit: cache / 2, in: db)
        beginning = try BulkStatement(db, "BEGIN")
        ending = try BulkStatement(db, "COMMIT")
        version = try BulkStatement(db, "PRAGMA data_version")
        plainFetch = try SegmentFetch(SegmentFilter(), in: db)
        standings = try StandingFetch(in: db)
    }

    func reader(_ side: Side) -> IndexReader { side == .english ? english : romanian }

    func begin() throws { try beginning.run() }

    func commit() { try? ending.run() }

    /// Drops the cached index if another connection has written to the memory since it was read.
    ///
    /// - Returns: Whether the memory may have changed.
    func dropOutdated() throws -> Bool {
        defer { version.reset() }
        let current = try version.next() ? version.int(0) : 0
        guard current != seenVersion else { return false }
        english.removeAll()
        romanian.removeAll()
        seenVersion = current
        return true
    }

    func fetch(_ filter: SegmentFilter, in db: Database) throws -> SegmentFetch {
        if filter.isEmpty { return plainFetch }
        if let filtered, filtered.filter == filter { return filtered.fetch }
        let fetch = try SegmentFetch(filter, in: db)
        filtered = (filter, fetch)
        return fetch
    }
}

/// A prepared statement that reads single segments by id, if a filter admits them.
struct SegmentFetch {
    private let statement: BulkStatement

    init(_ filter: SegmentFilter, in db: Database) throws {
        let condition = filter.condition
        let tables = filter.isEmpty ? SegmentRow.segmentTables : SegmentRow.tables
        let and = condition.sql.isEmpty ? "" : " AND \(condition.sql)"
        statement = try BulkStatement(
            db, "SELECT \(SegmentRow.selection) FROM \(tables) WHERE segment.id = ?1\(and)")
        statement.bind(condition.arguments, from: 2)
    }

    /// Returns the segment with an id; nil if it does not exist or the filter excludes it.
    func segment(_ id: Int64) throws -> StoredSegment? {
        statement.bind(id, at: 1)
        defer { statement.reset() }
        return try statement.next() ? SegmentRow(statement: statement).segment : nil
    }
}

/// A prepared statement that fetches the rank of segments among those with the same score.
private struct StandingFetch {
    private let statement: BulkStatement

    init(in db: Database) throws {
        statement = try BulkStatement(db, "SELECT status, changed FROM segment WHERE id = ?1")
    }

    /// Returns the rank of the segment with an id; nil when there is none.
    func standing(_ id: Int64) throws -> Standing? {
        statement.bind(id, at: 1)
        defer { statement.reset() }
        guard try statement.next(),
            let status = StoredSegment.Status(
                rawValue: statement.text(0))
        else { return nil }
        return Standing(status: status, changed: statement.int(1), id: id)
    }
}

/// The arguments of a look-up of matches.
private struct Request {
    let query: MatchScore.Text
    let side: Side
    /// The minimum score, 50–100.
    let threshold: Double
    let limit: Int
    /// The fingerprint of the text before; nil if not known.
    let before: Int64?
    let after: Int64?

    /// Returns the maximum score of a segment whose score without context is at most `points`.
    func maximumScore(ofPoints points: Double) -> Double {
        points >= 100 && (before != nil || after != nil) ? 102 : points
    }
}

/// The best matches of a look-up so far, of those with the same two texts the best one.
private struct BestMatches {
    private struct Texts: Hashable {
        let english: String
        let romanian: String

        init(_ match: Match) {
            (english, romanian) = (match.segment.english, match.segment.romanian)
        }
    }

    /// The matches, the best first, at most as many as the limit.
    private(set) var matches: [Match] = []
    /// The texts of all matches inserted so far.
    private var known: Set<Texts> = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The last match, which a better one replaces; nil if there is room for more.
    var worst: Match? { matches.count == limit ? matches.last : nil }

    /// Inserts a match, and drops the one that is beyond the limit then.
    mutating func insert(_ match: Match) {
        func precedes(_ a: Match, _ b: Match) -> Bool {
            (a.score, a.standing) > (b.score, b.standing)
        }
        let texts = Texts(match)
        if !known.insert(texts).inserted,
            let duplicate = matches.firstIndex(where: { Texts($0) == texts })
        {
            guard precedes(match, matches[duplicate]) else { return }
            matches.remove(at: duplicate)
        }
        var index = matches.count
        while index > 0, precedes(match, matches[index - 1]) { index -= 1 }
        matches.insert(match, at: index)
        if matches.count > limit { matches.removeLast() }
    }
}

/// A look-up in progress: the request, and the statement that reads segments.
private struct Lookup {
    let request: Request
    let analyzer: SegmentAnalyzer
    let segments: SegmentFetch
    let standings: StandingFetch

    /// Scores ranked candidates exactly until no later one can be among the best.
    ///
    /// - Parameter ranked: The candidates in descending order of the upper bounds of their scores, with
    ///   all candidates of the last bound.
    /// - Returns: The best matches, and whether it is certain that candidates after the ranked ones
    ///   are not better.
    /// - Throws: `DatabaseError`; `ICUError`.
    func choose(
        from ranked: [CandidateRanking.Entry]
    ) throws -> (matches: [Match], isComplete: Bool) {
        var result = BestMatches(limit: request.limit)
        var start = 0
        while start < ranked.count {
            let points = ranked[start].points
            let maximum = request.maximumScore(ofPoints: points)
            if let worst = result.worst, worst.score > maximum {
                return (result.matches, true)
            }
            var end = start + 1
            while end < ranked.count, ranked[end].points == points { end += 1 }
            try add(inOrder(ranked[start..<end]), maximum: maximum, to: &result)
            start = end
        }
        return (result.matches, false)
    }

    /// Returns candidates that can reach one score, sorted by their ``Standing``.
    private func inOrder(
        _ entries: ArraySlice<CandidateRanking.Entry>
    ) throws -> [(id: Int64, standing: Standing?)] {
        guard entries.count > 1 else { return entries.map { ($0.id, nil) } }
        return try entries.compactMap { entry in
            try standings.standing(entry.id).map { (entry.id, $0) }
        }.sorted { $0.1 > $1.1 }
    }

    /// Scores candidates that can reach `maximum` until no later one can be among the best.
    private func add(
        _ candidates: [(id: Int64, standing: Standing?)], maximum: Double,
        to result: inout BestMatches
    ) throws {
        var analyzed = AnalyzedText()
        for candidate in candidates {
            if let worst = result.worst, let standing = candidate.standing,
                (worst.score, worst.standing) > (maximum, standing)
            {
                return
            }
            guard let segment = try segments.segment(candidate.id) else { continue }
            let text = segment.text(request.side)
            try analyzer.analyze(text, into: &analyzed)
            let score = MatchScore(
                query: request.query, stored: MatchScore.Text(written: text, analyzed: analyzed))
            guard score.score >= request.threshold else { continue }
            let match = Match(
                query: request.query.written,
                score: score.score + contextBonus(of: segment, score: score.score),
                segment: segment, side: request.side, edits: score.edits,
                spelling: score.spelling)
            result.insert(match)
        }
    }

    /// Returns one point for each neighbour that an exact match shares with the text.
    private func contextBonus(of segment: StoredSegment, score: Double) -> Double {
        guard score == 100 else { return 0 }
        let before = request.before != nil && segment.context.before(request.side) == request.before
        let after = request.after != nil && segment.context.after(request.side) == request.after
        return (before ? 1 : 0) + (after ? 1 : 0)
    }
}

/// All segments of a memory as exact codes of one side, to compare a text with each of them.
///
/// It does not use the index: ``Matcher`` must find what this scan finds.
private struct SegmentScan {
    private var ids: [Int64] = []
    private var codes: [ExactToken] = []
    private var ends: [Int] = [0]
    private var distance = EditDistance()

    init(_ side: Side, analyzer: SegmentAnalyzer, in db: Database) throws {
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

    /// Returns the segments that reach a score before penalties for spelling, best first.
    mutating func entries(for query: AnalyzedText, score: Double) -> [CandidateRanking.Entry] {
        var result: [CandidateRanking.Entry] = []
        query.exact.withUnsafeBufferPointer { exact in
            codes.withUnsafeBufferPointer { codes in
                for (index, id) in ids.enumerated() {
                    let stored = UnsafeBufferPointer(rebasing: codes[ends[index]..<ends[index + 1]])
                    let longer = max(query.cost, stored.reduce(0) { $0 + $1.cost })
                    let limit = MatchScore.limit(score: score, longer: longer)
                    guard let cost = distance.cost(exact, stored, limit: limit) else { continue }
                    result.append(
                        CandidateRanking.Entry(
                            id: id, points: MatchScore.points(cost: cost, longer: longer)))
                }
            }
        }
        return result.sorted { $0.points > $1.points }
    }
}
