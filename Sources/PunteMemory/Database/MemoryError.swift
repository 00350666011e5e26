internal import GRDB

/// The reason why a memory cannot be opened, read or written. ``description`` is one line for the
/// user.
public struct MemoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Sendable, Hashable {
        /// There is no such file, or it is empty.
        case missing
        /// The path is a folder.
        case isDirectory
        /// The file is not a SQLite database.
        case notADatabase
        /// The file is a SQLite database of another program.
        case foreign
        /// The memory was made by a newer version of Punte, with this schema.
        case newer(schema: Int)
        /// Another program is writing.
        case locked
        /// The file cannot be written, or not be opened.
        case unwritable
        /// The disk is full.
        case full
        /// The file is damaged.
        case damaged
        /// The index was built by another version of the text analysis.
        case outdatedIndex
        /// The call cannot be answered; ``MemoryError/detail`` says why.
        case invalid
        /// Something else; ``MemoryError/detail`` is what SQLite said.
        case other
    }

    /// What went wrong.
    public var reason: Reason
    /// The path of the memory.
    public var path: String
    /// What SQLite or the system said.
    public var detail: String?

    /// Creates an error from its parts.
    public init(_ reason: Reason, path: String, detail: String? = nil) {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    /// The error as one line for the user, with the next step where there is one.
    public var description: String {
        let said = detail.map { " (\($0))" } ?? ""
        return switch reason {
        case .missing:
            "\(path): no memory there yet; `punte align --save` or `punte memory import` makes one"
        case .isDirectory: "\(path): a folder; name the file of the memory"
        case .notADatabase: "\(path): not a SQLite database\(said)"
        case .foreign:
            "\(path): a SQLite database of another program; Punte leaves it alone\(said)"
        case .newer(let schema):
            "\(path): made by a newer version of Punte (schema \(schema), this version knows "
                + "\(Schema.version)); update Punte to open it"
        case .locked:
            "\(path): another program is writing to the memory; try again when it is done"
        case .unwritable: "\(path): cannot be written\(said)"
        case .full: "\(path): the disk is full; nothing of the last step was stored"
        case .damaged:
            "\(path): the file is damaged\(said); `punte memory verify` says more, restore a backup"
        case .outdatedIndex:
            "\(path): indexed by another version of Punte; any command that writes brings it up to "
                + "date, `punte memory verify --repair` too"
        case .invalid: "\(path): \(detail ?? "invalid")"
        case .other: "\(path): \(detail ?? "unknown error")"
        }
    }
}

extension MemoryError {
    /// Runs `body` and throws errors of SQLite as errors of the memory at `path`.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw MemoryError(error, path: path)
        }
    }

    private init(_ error: DatabaseError, path: String) {
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
