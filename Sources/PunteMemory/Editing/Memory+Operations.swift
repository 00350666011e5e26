internal import GRDB

/// The connection through which operations are written: it records what they change.
///
/// Unchecked: the index writer is used only on the queue of the connection.
final class EditingConnection: @unchecked Sendable {
    private let database: DatabaseQueue
    private let recorder = ChangeRecorder()
    /// The index writer, which is kept because its creation reads the rules of both languages.
    private var index: IndexWriter?

    init(_ database: DatabaseQueue) throws {
        self.database = database
        try database.writeWithoutTransaction { [recorder] db in try recorder.install(in: db) }
    }

    fileprivate func write<Value>(
        _ heading: OperationHeading,
        _ body: (SegmentWriter, Database, inout OperationHeading) throws -> Value,
        completion: (Database, Value) throws -> Void
    ) throws -> (value: Value, operation: Int64?) {
        try database.write { db in
            let index = try self.index ?? IndexWriter()
            // What fails may leave texts in it.
            self.index = nil
            recorder.reset()
            let now = Memory.now()
            let writer = try SegmentWriter(db, index: index, now: now)
            var heading = heading
            let value = try body(writer, db, &heading)
            try writer.finish()
            let changes = recorder.take()
            let operation =
                changes.isEmpty
                ? nil : try OperationLog.add(heading, changes, time: now, in: db)
            try completion(db, value)
            self.index = index
            return (value, operation)
        }
    }
}

extension Memory {
    /// Writes segments and related rows in one transaction, and logs the changes so that they can
    /// be undone.
    ///
    /// - Parameters:
    ///   - heading: The entry of the operation in the log.
    ///   - body: Makes the changes with the writer and the database. It may set the note of the
    ///     heading.
    ///   - completion: Makes changes in the same transaction that are not logged, from the result of
    ///     `body`.
    /// - Returns: The result of `body`, and the id of the operation; nil when nothing changed.
    /// - Throws: ``MemoryError``; also when the memory is open for reading only, and when an undo
    ///   conflicts with later changes; any error of `body`.
    func writeOperation<Value>(
        _ heading: OperationHeading,
        _ body: (SegmentWriter, Database, inout OperationHeading) throws -> Value,
        completion: (Database, Value) throws -> Void = { _, _ in }
    ) throws -> (value: Value, operation: Int64?) {
        guard access == .writing else {
            throw MemoryError(.invalid, path: path, detail: "opened for reading only")
        }
        let editing = try editingConnection()
        return try MemoryError.translating(path) {
            do {
                return try editing.write(heading, body, completion: completion)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_CONSTRAINT && heading.action == .undo
            {
                throw MemoryError(.conflict, path: path, detail: "this \(Undoing.conflict)")
            }
        }
    }

    /// Writes segments and related rows as an operation, and returns the result of `body`.
    func writeSegments<Value>(
        as action: MemoryOperation.Action, author: String? = nil, note: String? = nil,
        _ body: (SegmentWriter, Database) throws -> Value
    ) throws -> Value {
        try writeOperation(OperationHeading(action: action, author: author, note: note)) {
            writer, db, _ in try body(writer, db)
        }.value
    }

    /// Returns the latest operations, the newest first.
    ///
    /// - Parameter limit: The maximum number of operations.
    /// - Returns: The operations, also those that were undone.
    /// - Throws: ``MemoryError``.
    public func operations(limit: Int = 100) throws -> [MemoryOperation] {
        try read { db in try Undoing.operations(limit: limit, in: db) }
    }

    /// Undoes the latest operations that were not undone yet, the newest first, each in a transaction
    /// of its own.
    ///
    /// - Parameters:
    ///   - count: The number of operations.
    ///   - author: The person who undoes them.
    /// - Returns: The operations that were undone: fewer when there are no more.
    /// - Throws: ``MemoryError``; also when the same rows were changed later by other means.
    @discardableResult
    public func undo(_ count: Int = 1, author: String? = nil) throws -> [MemoryOperation] {
        var undone: [MemoryOperation] = []
        while undone.count < count {
            let heading = OperationHeading(action: .undo, author: author)
            let (operation, _) = try writeOperation(heading) { writer, db, heading in
                guard let last = try Undoing.lastLive(in: db) else {
                    return nil as MemoryOperation?
                }
                heading.undoes = last.id
                heading.note = last.note
                try Undoing(db: db, writer: writer, path: path).undo(last)
                return last
            }
            guard let operation else { break }
            undone.append(operation)
        }
        return undone
    }

    /// Undoes one operation, which need not be the latest.
    ///
    /// To undo an undo is to redo.
    ///
    /// - Returns: The operation as it was before.
    /// - Throws: ``MemoryError``; also when there is no such operation, when it was undone already,
    ///   and when later changes depend on it.
    @discardableResult
    public func undo(operation id: Int64, author: String? = nil) throws -> MemoryOperation {
        let heading = OperationHeading(action: .undo, author: author)
        return try writeOperation(heading) { writer, db, heading in
            let undoing = Undoing(db: db, writer: writer, path: path)
            guard let operation = try Undoing.operation(id, in: db) else {
                throw undoing.error(.absent, "operation \(id): not in the memory")
            }
            guard !operation.isUndone else {
                throw undoing.error(.conflict, "operation \(id): undone already")
            }
            heading.undoes = id
            heading.note = operation.note
            try undoing.undo(operation)
            return operation
        }.value
    }
}
