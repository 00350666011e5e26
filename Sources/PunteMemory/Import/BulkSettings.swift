internal import GRDB

/// What a connection leaves out while very many segments are written.
enum BulkSettings {
    /// - The values of `status` come from an enumeration. SQLite would make a small table of the
    ///   four permitted ones for each row, and that is half the price of a row.
    /// - Pages that the index gives up while it grows are not filled with zeros: what stood in them
    ///   stands in the memory.
    private static let settings = ["ignore_check_constraints": true, "secure_delete": false]

    /// Runs `body` with these settings. Not inside a transaction.
    static func apply<Value>(to memory: Memory, _ body: () throws -> Value) throws -> Value {
        let former = try memory.withoutTransaction { db in
            try settings.keys.map { name in
                (name, try Bool.fetchOne(db, sql: "PRAGMA \(name)") ?? false)
            }
        }
        try memory.withoutTransaction { try set(settings.map { ($0, $1) }, $0) }
        defer { try? memory.withoutTransaction { try set(former, $0) } }
        return try body()
    }

    private static func set(_ settings: [(String, Bool)], _ db: Database) throws {
        for (name, value) in settings {
            _ = try Row.fetchAll(db, sql: "PRAGMA \(name) = \(value ? "ON" : "OFF")")
        }
    }
}
