internal import GRDB

/// Restores the rows that an operation changed.
struct Undoing {
    let db: Database
    let writer: SegmentWriter
    let path: String

    func error(_ reason: MemoryError.Reason, _ detail: String) -> MemoryError {
        MemoryError(reason, path: path, detail: detail)
    }

    /// Undoes an operation.
    ///
    /// - Throws: ``MemoryError`` when a row was changed since.
    func undo(_ operation: MemoryOperation) throws {
        let entries = try OperationLog.entries(of: operation.id, in: db)
        for entry in entries { try check(entry, of: operation) }
        // What refers to each other is restored one after the other.
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let tables = LoggedTable.allCases
        for table in tables.reversed() {
            for entry in entries where entry.table == table && entry.before == nil {
                try remove(entry)
            }
        }
        for table in tables {
            for entry in entries where entry.table == table {
                guard let before = entry.before else { continue }
                if entry.after == nil {
                    try insert(entry, before)
                } else {
                    try update(entry, to: before)
                }
            }
        }
        try rejectTwins(of: entries)
    }

    private func conflict(_ operation: MemoryOperation) -> MemoryError {
        error(
            .conflict,
            "operation \(operation.id) (\(operation.action.rawValue)) \(Self.conflict)")
    }

    /// The message when later changes of the same rows prevent an undo.
    static let conflict = "cannot be undone: later changes build on it; undo those first"

    /// Checks that a row is as the operation left it.
    private func check(_ entry: OperationLog.Entry, of operation: MemoryOperation) throws {
        // The lexicon learns anew at any time; its counts do not stop anybody.
        guard entry.table != .lexiconUpdate else { return }
        let row = try entry.table.row(entry.key, in: db)
        let isSame =
            if let after = entry.after {
                row.map(entry.table.fingerprint) == after
            } else {
                row == nil
            }
        guard isSame else { throw conflict(operation) }
    }

    /// Rejects segments that an import has added since, if their two texts become rejected again.
    private func rejectTwins(of entries: [OperationLog.Entry]) throws {
        for entry in entries where entry.table == .segment && entry.before != nil {
            guard let segment = try segment(entry), segment.status == .rejected else { continue }
            for twin in try SegmentGroup.twins(of: segment, in: db) {
                try writer.setStatus(.rejected, of: twin, author: nil)
            }
        }
    }

    // MARK: Rows

    private func remove(_ entry: OperationLog.Entry) throws {
        switch entry.table {
        case .segment:
            guard let segment = try segment(entry) else { return }
            try writer.remove(segment, action: Self.action, author: nil)
        case .article:
            // A pair that came later may need it.
            if let id = Self.id(entry) { try ArticleRow.remove(id, in: db) }
        default: try entry.table.delete(entry.key, in: db)
        }
    }

    private func insert(
        _ entry: OperationLog.Entry, _ values: [String: DatabaseValue]
    ) throws {
        switch entry.table {
        case .segment:
            try entry.table.insert(values, in: db)
            try writer.follow(from: nil, to: segment(entry))
        case .article:
            let isSavedAgain = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE fingerprint = ?)",
                arguments: [values["fingerprint"]])
            guard isSavedAgain != true else {
                throw DatabaseError(resultCode: .SQLITE_CONSTRAINT)
            }
            try entry.table.insert(values, in: db)
        case .lexiconUpdate:
            try entry.table.delete(entry.key, in: db)
            try entry.table.insert(values, in: db)
        case .termExample:
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO termExample (term, segment)
                    SELECT term.id, segment.id FROM term, segment
                    WHERE term.id = ? AND segment.id = ?
                    """,
                arguments: StatementArguments(entry.key))
        default: try entry.table.insert(values, in: db)
        }
    }

    private func update(
        _ entry: OperationLog.Entry, to values: [String: DatabaseValue]
    ) throws {
        guard entry.table == .segment else {
            return try entry.table.update(entry.key, to: values, in: db)
        }
        guard let old = try segment(entry) else { return }
        try writer.record(old, action: Self.action, author: nil)
        try entry.table.update(entry.key, to: values, in: db)
        let new = try segment(entry)
        try writer.follow(from: old, to: new)
        // What the lexicon learned from the text that is undone; what it had learned from the other
        // one is restored after this.
        if new.map({ old.hasTexts(of: $0) && old.status == $0.status }) != true {
            try LexiconRow.remove(.segment(old.id), in: db)
        }
    }

    /// The action of the entries in the history of segments.
    private static let action = "undone"

    private func segment(_ entry: OperationLog.Entry) throws -> StoredSegment? {
        try Self.id(entry).flatMap { try StoredSegment.fetch($0, in: db) }
    }

    private static func id(_ entry: OperationLog.Entry) -> Int64? {
        entry.key.first.flatMap(Int64.fromDatabaseValue)
    }
}

// MARK: Operations

extension Undoing {
    /// Returns the latest operations that meet a condition of SQL, the newest first.
    static func operations(
        where condition: String = "1", arguments: StatementArguments = [], limit: Int,
        in db: Database
    ) throws -> [MemoryOperation] {
        let undone = try undoneOperations(in: db)
        return try Row.fetchAll(
            db, sql: "\(selection) WHERE \(condition) ORDER BY operation.id DESC LIMIT ?",
            arguments: arguments + [limit]
        ).map { try operation($0, undone) }
    }

    static func operation(_ id: Int64, in db: Database) throws -> MemoryOperation? {
        let undone = try undoneOperations(in: db)
        return try Row.fetchOne(db, sql: "\(selection) WHERE operation.id = ?", arguments: [id])
            .map { try operation($0, undone) }
    }

    /// Returns the latest operation that is no undo and was not undone; nil when there is none.
    static func lastLive(in db: Database) throws -> MemoryOperation? {
        let undone = try undoneOperations(in: db)
        let ids = try Int64.fetchCursor(
            db, sql: "SELECT id FROM operation WHERE undoes IS NULL ORDER BY id DESC")
        while let id = try ids.next() {
            if !undone.contains(id) { return try operation(id, in: db) }
        }
        return nil
    }

    private static let selection = """
        SELECT operation.*, (
            SELECT count(*) FROM change
            WHERE change.operation = operation.id AND change.entity = 'segment'
        ) AS segments FROM operation
        """

    private static func operation(_ row: Row, _ undone: Set<Int64>) throws -> MemoryOperation {
        let action: String = try row.value("action")
        let id: Int64 = try row.value("id")
        return try MemoryOperation(
            id: id, time: row.value("time"), action: .init(rawValue: action) ?? .edit,
            author: row.value("author"), note: row.value("note"), undoes: row.value("undoes"),
            isUndone: undone.contains(id), segments: row.value("segments"))
    }

    /// Returns the ids of the operations that are undone: those that an operation undid which is not
    /// undone itself.
    private static func undoneOperations(in db: Database) throws -> Set<Int64> {
        var result: Set<Int64> = []
        // The newest first: whether an undo was undone is known before it is looked at.
        let undos = try Row.fetchCursor(
            db, sql: "SELECT id, undoes FROM operation WHERE undoes IS NOT NULL ORDER BY id DESC")
        while let row = try undos.next() {
            let id: Int64 = try row.value("id")
            if !result.contains(id) { try result.insert(row.value("undoes")) }
        }
        return result
    }
}
