internal import FoundationEssentials
internal import GRDB

/// Reads and writes the tables `operation` and `change`.
enum OperationLog {
    /// Adds an operation with its changes.
    ///
    /// - Returns: The id of the operation.
    static func add(
        _ heading: OperationHeading, _ changes: [RowChange], time: Int64, in db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO operation (time, action, author, note, undoes) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                time, heading.action.rawValue, heading.author, heading.note, heading.undoes,
            ])
        let operation = db.lastInsertedRowID
        let insertion = try db.cachedStatement(
            sql: """
                INSERT INTO change (operation, position, entity, row, before, after)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (position, change) in changes.enumerated() {
            try insertion.execute(arguments: [
                operation, position, change.table.rawValue,
                encoded(change.key.map(LoggedValue.init)),
                try valuesBefore(of: change).map(encoded),
                change.after.map(change.table.fingerprint),
            ])
        }
        return operation
    }

    /// Returns the values that must be restored; nil for a row that was added.
    private static func valuesBefore(of change: RowChange) -> [String: LoggedValue]? {
        guard let before = change.before else { return nil }
        var result: [String: LoggedValue] = [:]
        for (index, name) in change.table.columns.enumerated() {
            // Of a changed row only the columns that changed are kept.
            if let after = change.after, after[index].isExactly(before[index]) { continue }
            if change.after == nil, before[index].isNull { continue }
            result[name] = LoggedValue(before[index])
        }
        return result
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A change of one row in the log.
    struct Entry {
        let table: LoggedTable
        let key: [DatabaseValue]
        /// The values before the change: all values of a removed row, the changed values of a
        /// changed row; nil for an added row.
        let before: [String: DatabaseValue]?
        /// The fingerprint of the row after the change; nil when it was removed.
        let after: Int64?
    }

    /// Returns the changes of an operation, in their order.
    static func entries(of operation: Int64, in db: Database) throws -> [Entry] {
        let decoder = JSONDecoder()
        return try Row.fetchAll(
            db,
            sql:
                "SELECT entity, row, before, after FROM change WHERE operation = ? ORDER BY position",
            arguments: [operation]
        ).map { row in
            let name: String = try row.value("entity")
            guard let table = LoggedTable(rawValue: name) else {
                throw DatabaseError(
                    resultCode: .SQLITE_CORRUPT, message: "a change of an unknown table: \(name)")
            }
            let key: String = try row.value("row")
            let before: String? = try row.value("before")
            return Entry(
                table: table,
                key: try decoder.decode([LoggedValue].self, from: Data(key.utf8)).map(\.value),
                before: try before.map {
                    try decoder.decode([String: LoggedValue].self, from: Data($0.utf8))
                        .mapValues(\.value)
                }, after: try row.value("after"))
        }
    }
}

/// A value of SQLite in JSON: whole numbers, decimal numbers (which keep all their bits), text, null.
private struct LoggedValue: Codable {
    let value: DatabaseValue

    init(_ value: DatabaseValue) { self.value = value }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let text = try? container.decode(String.self) {
            value = text.databaseValue
        } else if let number = try? container.decode(Int64.self) {
            value = number.databaseValue
        } else {
            value = try container.decode(Double.self).databaseValue
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value.storage {
        case .null, .blob: try container.encodeNil()
        case .int64(let number): try container.encode(number)
        case .double(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        }
    }
}

/// A change of a memory that was made in one step and can be undone in one step.
public struct MemoryOperation: Sendable, Hashable, Identifiable {
    /// The kinds of operations.
    public enum Action: String, Sendable, CaseIterable, Codable {
        /// Texts of segments were corrected.
        case edit
        /// A text was replaced in many segments.
        case replace
        /// Segments were confirmed.
        case confirm
        /// Segments were rejected.
        case reject
        /// Segments were given another status.
        case status
        /// Segments were removed.
        case delete
        /// Superfluous segments were removed.
        case deduplicate
        /// A pair of articles was saved.
        case save
        /// An article was removed.
        case forget
        /// An import was reversed.
        case takeBack
        /// Terms were added, changed or removed.
        case terms
        /// Findings of a check were dismissed for good.
        case dismiss
        /// Dismissals were taken back.
        case restore
        /// Another operation was undone.
        case undo
    }

    /// The id in the memory.
    public var id: Int64
    /// The time of the operation, in seconds since 1970, UTC.
    public var time: Int64
    /// The kind of the operation.
    public var action: Action
    /// The person who did it.
    public var author: String?
    /// A short description of the changed data.
    public var note: String?
    /// Id of the operation that this one undid.
    public var undoes: Int64?
    /// Whether it was undone and has not been redone since.
    public var isUndone: Bool
    /// The number of segments that it added, changed or removed.
    public var segments: Int
}

/// The data of an operation in the log, apart from its changes.
struct OperationHeading {
    var action: MemoryOperation.Action
    var author: String?
    var note: String?
    var undoes: Int64?
}
