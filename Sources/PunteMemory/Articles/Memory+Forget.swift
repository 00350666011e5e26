internal import GRDB

extension Memory {
    /// Takes an article out, with its pairs and their segments; the counterpart goes too when no
    /// other pair needs it. The history keeps the texts of the segments.
    ///
    /// - Returns: How many segments were removed; nil when there is no such article.
    @discardableResult
    public func forget(article id: Int64, author: String? = nil) throws -> Int? {
        let index = try IndexWriter()
        return try write { db in
            let known = try Int64.fetchOne(
                db, sql: "SELECT id FROM article WHERE id = ?", arguments: [id])
            guard known != nil else { return nil }
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            let pairs = try Row.fetchAll(
                db,
                sql: "SELECT id, english, romanian FROM articlePair WHERE ? IN (english, romanian)",
                arguments: [id])
            var removed = 0
            for pair in pairs {
                for segment in try SegmentRow.fetch(db, "segment.pair = ?", [pair["id"]]) {
                    try writer.remove(segment, action: "forgotten", author: author)
                    removed += 1
                }
                try db.execute(sql: "DELETE FROM articlePair WHERE id = ?", arguments: [pair["id"]])
            }
            let articles = Set(pairs.flatMap { [$0["english"] as Int64, $0["romanian"]] } + [id])
            for article in articles {
                try db.execute(
                    sql: """
                        DELETE FROM article WHERE id = ?1 AND NOT EXISTS
                        (SELECT 1 FROM articlePair WHERE ?1 IN (english, romanian))
                        """,
                    arguments: [article])
            }
            try writer.finish()
            return removed
        }
    }

    /// What changed, the newest first.
    public func history(limit: Int = 100) throws -> [HistoryEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM history ORDER BY id DESC LIMIT ?", arguments: [limit]
            ).map {
                HistoryEntry(
                    time: $0["time"], action: $0["action"], segment: $0["segment"],
                    english: $0["en"], romanian: $0["ro"],
                    status: StoredSegment.Status(rawValue: $0["status"]) ?? .imported,
                    author: $0["author"], note: $0["note"])
            }
        }
    }
}

/// What a segment was before a change.
public struct HistoryEntry: Sendable, Hashable {
    /// Seconds since 1970, UTC.
    public var time: Int64
    /// `confirmed`, `rejected`, `removed`, `realigned`, `forgotten`, `duplicate` …
    public var action: String
    public var segment: Int64
    public var english: String
    public var romanian: String
    public var status: StoredSegment.Status
    public var author: String?
    public var note: String?
}
