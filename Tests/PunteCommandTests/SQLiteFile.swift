import Foundation
import GRDB

/// A database as another program would treat it.
enum SQLiteFile {
    static func execute(_ sql: String, in file: URL) throws {
        try DatabaseQueue(path: file.path()).write { try $0.execute(sql: sql) }
    }

    /// A transaction of another program that does not end until it is released.
    final class Lock {
        private let queue: DatabaseQueue
        private var isHeld = true

        init(on file: URL) throws {
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            queue = try DatabaseQueue(path: file.path(), configuration: configuration)
            try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        }

        func release() {
            guard isHeld else { return }
            isHeld = false
            try? queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        }
    }
}
