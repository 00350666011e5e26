internal import GRDB

/// The prepared statements of a ``Matcher``: preparing them costs more than most look-ups.
final class MatcherStatements {
    let index: IndexStatements
    let begin: BulkStatement
    let commit: BulkStatement
    private let version: BulkStatement
    private let plainFetch: SegmentFetch
    private var filtered: (filter: SegmentFilter, fetch: SegmentFetch)?

    init(_ db: Database) throws {
        index = try IndexStatements(db)
        begin = try BulkStatement(db, "BEGIN")
        commit = try BulkStatement(db, "COMMIT")
        version = try BulkStatement(db, "PRAGMA data_version")
        plainFetch = try SegmentFetch(db, SegmentFilter())
    }

    /// Changes whenever another connection has written to the memory.
    func currentVersion() throws -> Int64 {
        defer { version.reset() }
        return try version.next() ? version.int(0) : 0
    }

    func fetch(_ filter: SegmentFilter, _ db: Database) throws -> SegmentFetch {
        if filter.isEmpty { return plainFetch }
        if let filtered, filtered.filter == filter { return filtered.fetch }
        let fetch = try SegmentFetch(db, filter)
        filtered = (filter, fetch)
        return fetch
    }
}
