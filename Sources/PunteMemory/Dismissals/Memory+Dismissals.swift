internal import GRDB

extension Memory {
    /// Stores dismissals, as one operation that can be undone.
    ///
    /// A finding that was dismissed before gets the new reason.
    ///
    /// - Parameter dismissals: The dismissals, in the order in which they are listed.
    /// - Throws: ``MemoryError``.
    public func dismiss(_ dismissals: [Dismissal]) throws {
        let note = dismissals.count == 1 ? dismissals[0].note : "\(dismissals.count) findings"
        let author = dismissals.first?.author
        try writeSegments(as: .dismiss, author: author, note: note) { _, db in
            for dismissal in dismissals { try DismissalRow.save(dismissal, in: db) }
        }
    }

    /// Removes dismissals, as one operation that can be undone; their findings are reported again.
    ///
    /// - Parameters:
    ///   - dismissals: Stored dismissals.
    ///   - author: The person who takes them back.
    /// - Throws: ``MemoryError``.
    public func restore(_ dismissals: [Dismissal], author: String? = nil) throws {
        let note = dismissals.count == 1 ? dismissals[0].note : "\(dismissals.count) findings"
        try writeSegments(as: .restore, author: author, note: note) { _, db in
            for dismissal in dismissals { try DismissalRow.remove(dismissal.id, in: db) }
        }
    }

    /// Returns all dismissals, in the order in which they were made.
    ///
    /// - Throws: ``MemoryError``.
    public func dismissals() throws -> [Dismissal] {
        try read { try DismissalRow.all(in: $0) }
    }

    /// Adds the dismissals of another memory that this one lacks, without logging an operation.
    func mergeDismissals(of other: Memory) throws {
        let all = try other.dismissals()
        guard !all.isEmpty else { return }
        try write { db in
            let known = Set(try DismissalRow.all(in: db).map(\.key))
            for dismissal in all where !known.contains(dismissal.key) {
                try DismissalRow.save(dismissal, in: db)
            }
        }
    }
}

extension Dismissal {
    /// A short description for the log of operations.
    fileprivate var note: String { "\(rule): \(excerpt)" }
}

/// Reads and writes the rows of the table `dismissal`.
private enum DismissalRow {
    /// Adds a dismissal, or changes the reason, author and time of the one with its key.
    static func save(_ dismissal: Dismissal, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO dismissal (key, rule, excerpt, sentence, reason, author, time)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                SET reason = excluded.reason, author = excluded.author, time = excluded.time
                """,
            arguments: [
                dismissal.key, dismissal.rule, dismissal.excerpt, dismissal.sentence,
                dismissal.reason, dismissal.author,
                dismissal.time == 0 ? Memory.now() : dismissal.time,
            ])
    }

    static func remove(_ id: Int64, in db: Database) throws {
        try db.execute(sql: "DELETE FROM dismissal WHERE id = ?", arguments: [id])
    }

    static func all(in db: Database) throws -> [Dismissal] {
        try Row.fetchAll(db, sql: "SELECT * FROM dismissal ORDER BY id").map { row in
            var result = try Dismissal(
                key: row.value("key"), rule: row.value("rule"), excerpt: row.value("excerpt"),
                sentence: row.value("sentence"), reason: row.value("reason"),
                author: row.value("author"))
            result.id = try row.value("id")
            result.time = try row.value("time")
            return result
        }
    }
}
