internal import GRDB
internal import PunteLanguage

extension MemoryError {
    /// Runs something that uses SQLite and names its failures.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw MemoryError(error, path: path)
        }
    }

    init(_ error: DatabaseError, path: String) {
        let reason: Reason =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .unwritable
            case .SQLITE_FULL: .full
            case .SQLITE_CORRUPT: .damaged
            default: .other
            }
        self.init(reason, path: path, detail: error.message)
    }
}
