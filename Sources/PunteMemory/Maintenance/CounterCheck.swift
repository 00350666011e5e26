internal import GRDB

/// Checks the counters from which new rows take their ids (SQLite's table `sqlite_sequence`).
///
/// A counter that is behind gives the id of a row that is there, or of a segment whose history is kept.
enum CounterCheck {
    /// The name of the check.
    static let name = "counters"

    /// Checks that each table with a counter has one, and that it is not behind.
    static func check(_ db: Database) throws -> MemoryCheck {
        let wrong = try tables(db).filter { table in
            let least = try least(table, db)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT typeof(seq) = 'integer' AND seq BETWEEN ? AND ? AS isRight
                    FROM sqlite_sequence WHERE name = ?
                    """,
                arguments: [least, limit(table), table])
            return rows.isEmpty
                ? least > 0 : try rows.count > 1 || rows.contains { try !$0.value("isRight") }
        }
        return MemoryCheck(
            name: name, passed: wrong.isEmpty,
            detail: wrong.isEmpty
                ? "ok" : "new rows would get ids that are taken: \(wrong.joined(separator: ", "))")
    }

    /// Sets the counters that are not right to the least value that is.
    static func repair(_ db: Database) throws {
        guard try !check(db).passed else { return }
        for table in try tables(db) {
            let known = try Int64.fetchAll(
                db,
                sql: """
                    SELECT seq FROM sqlite_sequence
                    WHERE name = ? AND typeof(seq) = 'integer' AND seq BETWEEN ? AND ?
                    """,
                arguments: [table, least(table, db), limit(table)])
            let value = try known.max() ?? least(table, db)
            try db.execute(sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
            try db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, value])
        }
    }

    /// Returns the names of the tables with a counter.
    private static func tables(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT name FROM sqlite_schema
                WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' ORDER BY name
                """)
    }

    /// Returns the least value that the counter of a table may have; 0 for a table that was always
    /// empty.
    private static func least(_ table: String, _ db: Database) throws -> Int64 {
        let ids =
            table == "segment"
            ? "SELECT id FROM segment UNION ALL SELECT segment FROM history"
            : "SELECT id FROM \"\(table)\""
        return try Int64.fetchOne(
            db, sql: "SELECT max(id) FROM (\(ids)) WHERE typeof(id) = 'integer' AND id <= ?",
            arguments: [limit(table)]) ?? 0
    }

    /// The largest value that a counter reaches.
    private static func limit(_ table: String) -> Int64 {
        table == "segment" ? Int64(IndexKey.maximumSegment) : 1 << 53
    }
}
