internal import GRDB

/// Articles that are being written.
///
/// Drafts are no segments: nothing matches them, no operation is logged for a save, and `undo` leaves
/// them alone.
extension Memory {
    /// Saves a draft.
    ///
    /// - Parameter draft: The draft with its new texts. An id of 0 makes a new draft; otherwise the
    ///   revision is that of the draft from which the texts were made.
    /// - Returns: The draft as it is stored now; or, when another revision is stored, that one.
    /// - Throws: ``MemoryError``.
    public func saveDraft(_ draft: DraftArticle) throws -> DraftOutcome {
        try write { db in
            let now = Memory.now()
            if draft.id == 0 {
                try db.execute(
                    sql: """
                        INSERT INTO draftArticle
                        (title, report, reportName, text, author, revision, pair, created, changed)
                        VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)
                        """,
                    arguments: [
                        draft.title, draft.report, draft.reportName, draft.text, draft.author,
                        draft.pair, now, now,
                    ])
                return try Self.draft(db.lastInsertedRowID, in: db).map(DraftOutcome.saved)
                    ?? .missing
            }
            guard let stored = try Self.draft(draft.id, in: db) else { return .missing }
            guard stored.revision == draft.revision else { return .conflict(stored) }
            try db.execute(
                sql: """
                    UPDATE draftArticle SET title = ?, report = ?, reportName = ?, text = ?,
                    author = ?, revision = revision + 1, pair = ?, changed = ? WHERE id = ?
                    """,
                arguments: [
                    draft.title, draft.report, draft.reportName, draft.text, draft.author,
                    draft.pair, now, draft.id,
                ])
            return try Self.draft(draft.id, in: db).map(DraftOutcome.saved) ?? .missing
        }
    }

    /// Marks a draft as finished: the article that was written as it is stored in a pair.
    static func finish(draft id: Int64, as pair: Int64?, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE draftArticle SET pair = ?, revision = revision + 1, changed = ? WHERE id = ?
                """,
            arguments: [pair, Memory.now(), id])
    }

    /// Returns the draft with an id; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func draft(_ id: Int64) throws -> DraftArticle? {
        try read { try Self.draft(id, in: $0) }
    }

    /// Returns the drafts, those that were saved last first.
    ///
    /// - Parameter limit: The maximum number of drafts.
    /// - Returns: The drafts with their texts.
    /// - Throws: ``MemoryError``.
    public func drafts(limit: Int = 100) throws -> [DraftArticle] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM draftArticle ORDER BY changed DESC, id DESC LIMIT ?",
                arguments: [limit]
            ).map(Self.draft)
        }
    }

    /// Removes a draft and returns whether it was there.
    ///
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func removeDraft(_ id: Int64) throws -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM draftArticle WHERE id = ?", arguments: [id])
            return db.changesCount > 0
        }
    }

    private static func draft(_ id: Int64, in db: Database) throws -> DraftArticle? {
        try Row.fetchOne(db, sql: "SELECT * FROM draftArticle WHERE id = ?", arguments: [id])
            .map(draft)
    }

    private static func draft(_ row: Row) throws -> DraftArticle {
        try DraftArticle(
            id: row.value("id"), title: row.value("title"), report: row.value("report"),
            reportName: row.value("reportName"), text: row.value("text"),
            author: row.value("author"),
            revision: row.value("revision"), pair: row.value("pair"), created: row.value("created"),
            changed: row.value("changed"))
    }
}
