import Foundation
import GRDB

/// Changes a database in the way that another program would.
enum SQLiteFile {
    static func execute(_ sql: String, in file: URL) throws {
        try DatabaseQueue(path: file.path()).write { try $0.execute(sql: sql) }
    }

    /// A transaction of another program that is open until it is released.
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
