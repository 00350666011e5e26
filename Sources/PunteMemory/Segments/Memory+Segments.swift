internal import GRDB

extension Memory {
    /// Returns the segment with an id; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func segment(_ id: Int64) throws -> StoredSegment? {
        try read { try StoredSegment.fetch(id, in: $0) }
    }

    /// Returns the largest id of a segment; nil for a memory without segments.
    ///
    /// An enumeration of all segments can compute its progress from it.
    ///
    /// - Throws: ``MemoryError``.
    public func lastSegment() throws -> Int64? {
        try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM segment") }
    }

    /// Calls `body` with every segment that passes a filter, in the order of their ids.
    ///
    /// The segments are read one at a time. The whole enumeration sees one state of the memory,
    /// even while other connections write to it.
    ///
    /// - Throws: ``MemoryError``, and the errors of `body`.
    public func forEachSegment(
        _ filter: SegmentFilter = SegmentFilter(), _ body: (StoredSegment) throws -> Void
    ) throws {
        try forEachRow(filter) { try body($0.segment) }
    }

    /// Calls `body` with the row of every segment that passes a filter, in the order of their ids.
    ///
    /// It is faster than ``forEachSegment(_:_:)`` if few columns are needed.
    package func forEachRow(
        _ filter: SegmentFilter = SegmentFilter(), _ body: (SegmentRow) throws -> Void
    ) throws {
        let reader = try readingConnection()
        try MemoryError.translating(path) {
            try reader.read { db in
                let condition = filter.condition
                let statement = try BulkStatement(
                    db,
                    """
                    SELECT \(SegmentRow.selection) FROM \(SegmentRow.tables) \
                    WHERE \(condition.sql.isEmpty ? "1" : condition.sql) ORDER BY segment.id
                    """)
                statement.bind(condition.arguments)
                while try statement.next() { try body(SegmentRow(statement: statement)) }
            }
        }
    }

    /// Calls `body` with every segment, and `progress` after each 1,000 of them.
    func forEachSegment(
        progress: (_ done: Int, _ total: Int) -> Void, _ body: (StoredSegment) throws -> Void
    ) throws {
        let total = try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM segment") ?? 0 }
        var done = 0
        try forEachSegment { segment in
            try body(segment)
            done += 1
            if done % 1000 == 0 { progress(done, total) }
        }
    }

    /// Changes the status of segments, in one transaction; the history keeps the old status.
    ///
    /// A rejected segment is kept but never matches.
    ///
    /// - Parameters:
    ///   - status: The new status.
    ///   - ids: The ids of segments; those that do not exist are ignored.
    ///   - author: The person who decided.
    /// - Returns: The number of segments that had another status.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func setStatus(
        _ status: StoredSegment.Status, ofSegments ids: [Int64], author: String? = nil
    ) throws -> Int {
        try writeSegments(as: .status, author: author, note: status.rawValue) { writer, db in
            var changed = 0
            for id in ids {
                guard let segment = try StoredSegment.fetch(id, in: db), segment.status != status
                else { continue }
                try writer.setStatus(status, of: segment, author: author)
                changed += 1
            }
            return changed
        }
    }

    /// Returns the latest changes, newest first.
    ///
    /// - Throws: ``MemoryError``.
    public func history(limit: Int = 100) throws -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM history ORDER BY id DESC LIMIT ?", arguments: [limit]
            ).map(HistoryEntry.init)
        }
    }

    /// Returns the changes of a segment, the oldest first; also of one that was removed.
    ///
    /// - Throws: ``MemoryError``.
    public func history(ofSegment id: Int64) throws -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM history WHERE segment = ? ORDER BY id", arguments: [id]
            ).map(HistoryEntry.init)
        }
    }
}

/// A segment as it was before a change, with the change.
public struct HistoryEntry: Sendable, Hashable {
    /// The time of the change, in seconds since 1970, UTC.
    public var time: Int64
    /// The change: `edited`, `confirmed`, `rejected`, `deleted`, `realigned`, `superseded`,
    /// `forgotten`, `duplicate`, `undone` and others.
    public var action: String
    /// The id of the segment, which may have been removed since.
    public var segment: Int64
    /// The English text.
    public var english: String
    /// The Romanian text.
    public var romanian: String
    /// The status before the change.
    public var status: StoredSegment.Status
    /// The person who made the change.
    public var author: String?
    /// More information about the change; for a duplicate, the segment that was kept.
    public var note: String?

    fileprivate init(_ row: Row) throws {
        time = try row.value("time")
        action = try row.value("action")
        segment = try row.value("segment")
        english = try row.value("en")
        romanian = try row.value("ro")
        status = try StoredSegment.Status(rawValue: row.value("status")) ?? .imported
        author = try row.value("author")
        note = try row.value("note")
    }
}
