internal import GRDB

extension Memory {
    /// A segment by its id.
    public func segment(_ id: Int64) throws -> StoredSegment? {
        try read { try SegmentRow.fetch($0, "segment.id = ?", [id]).first }
    }

    /// The largest id of a segment; nil for an empty memory. With it, a walk over all segments knows
    /// how far it is.
    public func lastSegment() throws -> Int64? {
        try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM segment") }
    }

    /// Calls `body` with every segment that passes the filter, in the order of their ids, without
    /// holding them all. All of it sees one state of the memory, also while others write to it.
    public func forEachSegment(
        _ filter: SegmentFilter = SegmentFilter(), _ body: (StoredSegment) throws -> Void
    ) throws {
        try forEachRow(filter) { try body($0.segment) }
    }

    /// The same with rows as they stand, for work that needs few of their values.
    public func forEachRow(
        _ filter: SegmentFilter = SegmentFilter(), _ body: (SegmentColumns) throws -> Void
    ) throws {
        let reader = try readingConnection()
        try MemoryError.translating(path) {
            try reader.read { db in
                let condition = filter.condition
                let rows = try BulkStatement(
                    db,
                    """
                    SELECT \(SegmentRow.columns) FROM \(SegmentRow.tables) \
                    WHERE \(condition.sql.isEmpty ? "1" : condition.sql) ORDER BY segment.id
                    """)
                for (index, argument) in condition.arguments.enumerated() {
                    rows.bind(argument, at: Int32(index + 1))
                }
                while try rows.next() { try body(SegmentColumns(row: rows)) }
            }
        }
    }

    /// The same for all segments, with reports of how far it is.
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

    /// Says what segments are taken for. A rejected segment is kept but never matches.
    ///
    /// - Returns: How many changed.
    @discardableResult
    public func setStatus(
        _ status: StoredSegment.Status, ofSegments ids: [Int64], author: String? = nil
    ) throws -> Int {
        let index = try IndexWriter()
        return try write { db in
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            var changed = 0
            for id in ids {
                guard let segment = try SegmentRow.fetch(db, "segment.id = ?", [id]).first,
                    segment.status != status
                else { continue }
                try writer.setStatus(status, of: segment, author: author)
                changed += 1
            }
            try writer.finish()
            return changed
        }
    }

    /// Takes segments out of the memory; the history keeps their texts.
    ///
    /// - Returns: How many there were.
    @discardableResult
    public func removeSegments(_ ids: [Int64], author: String? = nil) throws -> Int {
        let index = try IndexWriter()
        return try write { db in
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            var removed = 0
            for id in ids {
                guard let segment = try SegmentRow.fetch(db, "segment.id = ?", [id]).first else {
                    continue
                }
                try writer.remove(segment, action: "removed", author: author)
                removed += 1
            }
            try writer.finish()
            return removed
        }
    }
}
