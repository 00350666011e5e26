internal import GRDB

extension Memory {
    /// Writes many segments in one transaction; ``write(_:)`` for a memory that has none yet costs
    /// half as much.
    ///
    /// With a write-ahead log every page is written twice, and moved at the end while everything
    /// waits. An empty memory has next to nothing that a rollback journal would have to keep, so its
    /// first segments go straight into the file under one: an interrupted writer leaves the journal,
    /// by which SQLite cuts the file off again when it is next opened. Others wait meanwhile, who in
    /// the ordinary way would see that there is nothing. When others have the file open, the
    /// ordinary way is taken.
    func writeMany<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard access == .writing, try takeFile() else { return try write(body) }
        defer { useLog() }
        return try withoutTransaction { db in
            var result: Value?
            try db.inTransaction(.exclusive) {
                result = try body(db)
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return result
        }
    }

    /// - Returns: whether the memory is empty and nobody else has it open.
    private func takeFile() throws -> Bool {
        try withoutTransaction { db in
            let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM segment)")
            guard isEmpty == true else { return false }
            guard Self.setJournal("DELETE", db) else { return false }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return true
        }
    }

    /// Sees to it that the file has a write-ahead log, unless others hold it now.
    func useLog() {
        try? withoutTransaction { db in
            _ = Self.setJournal("WAL", db)
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
        }
    }

    private static func setJournal(_ mode: String, _ db: Database) -> Bool {
        let set = try? String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
        return set?.uppercased() == mode
    }
}
