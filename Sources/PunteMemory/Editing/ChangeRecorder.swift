internal import GRDB

/// The change of one row of a table by a transaction.
struct RowChange {
    let table: LoggedTable
    /// The first values of the row, which identify it.
    let key: [DatabaseValue]
    /// The values before; nil when the row was added.
    var before: [DatabaseValue]?
    /// The values after; nil when the row was removed.
    var after: [DatabaseValue]?
}

/// Records the changes of rows of the logged tables on one connection.
///
/// It is called by temporary triggers, like the undo log in SQLite's documentation
/// (sqlite.org/undoredo.html). The triggers exist on this connection only, so that imports, which
/// use another one, are not slowed. Several changes of a row are combined into one.
///
/// Unchecked: used only on the queue of its connection.
final class ChangeRecorder: @unchecked Sendable {
    private struct RowID: Hashable {
        let table: LoggedTable
        let key: [DatabaseValue]
    }

    private var changes: [RowID: RowChange] = [:]
    /// The rows in the order in which they were first changed.
    private var order: [RowID] = []

    /// Starts recording on a connection.
    func install(in db: Database) throws {
        db.add(
            function: DatabaseFunction("punte_record") { [self] values in
                record(values)
                return nil
            })
        for table in LoggedTable.allCases {
            for (event, calls) in [
                ("INSERT", [Self.call(table, .after)]), ("DELETE", [Self.call(table, .before)]),
                ("UPDATE", [Self.call(table, .before), Self.call(table, .after)]),
            ] {
                try db.execute(
                    sql: """
                        CREATE TEMP TRIGGER \(table.rawValue)\(event) AFTER \(event)
                        ON main.\(table.rawValue) BEGIN \(calls.joined()) END
                        """)
            }
        }
    }

    private enum Moment: Int64 { case before, after }

    private static func call(_ table: LoggedTable, _ moment: Moment) -> String {
        let row = moment == .before ? "OLD" : "NEW"
        let values = table.columns.map { "\(row).\($0)" }.joined(separator: ", ")
        return "SELECT punte_record('\(table.rawValue)', \(moment.rawValue), \(values));"
    }

    private func record(_ arguments: [DatabaseValue]) {
        guard arguments.count > 2, let name = String.fromDatabaseValue(arguments[0]),
            let table = LoggedTable(rawValue: name),
            let moment = Int64.fromDatabaseValue(arguments[1]).flatMap(Moment.init)
        else { return }
        let values = Array(arguments[2...])
        let row = RowID(table: table, key: Array(values.prefix(table.keyCount)))
        if changes[row] == nil {
            order.append(row)
            changes[row] = RowChange(
                table: table, key: row.key, before: moment == .before ? values : nil, after: nil)
        }
        changes[row]?.after = moment == .after ? values : nil
    }

    /// Discards the recorded changes.
    func reset() {
        changes.removeAll()
        order.removeAll()
    }

    private static func isSame(_ before: [DatabaseValue]?, _ after: [DatabaseValue]?) -> Bool {
        guard let before, let after else { return before == nil && after == nil }
        return before.elementsEqual(after) { $0.isExactly($1) }
    }

    /// Returns the changes since the last call, and starts a new record.
    ///
    /// Rows that belong to an added row are left out, because they are removed together with it.
    func take() -> [RowChange] {
        defer { reset() }
        let all = order.compactMap { changes[$0] }.filter {
            ($0.before != nil || $0.after != nil) && !Self.isSame($0.before, $0.after)
        }
        let added = Set(
            all.filter { $0.before == nil && $0.table.keyCount == 1 }
                .map { RowID(table: $0.table, key: $0.key) })
        return all.filter { change in
            guard change.before == nil else { return true }
            return !change.table.owners.contains { owner in
                added.contains(RowID(table: owner.table, key: [change.key[owner.keyIndex]]))
            }
        }
    }
}

extension DatabaseValue {
    /// Returns whether two values are equal; texts are compared byte by byte.
    ///
    /// Strings that Swift calls equal may differ in the composition of their letters.
    func isExactly(_ other: DatabaseValue) -> Bool {
        switch (storage, other.storage) {
        case (.string(let text), .string(let other)): text.utf8.elementsEqual(other.utf8)
        default: self == other
        }
    }
}
