internal import GRDB
internal import Glibc

/// An error that prevents a memory from being opened, read or written.
///
/// ``description`` is a one-line message for the user.
public struct MemoryError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of errors.
    public enum Reason: Sendable, Hashable {
        /// The file does not exist, or it is empty.
        case missing
        /// The path is a folder.
        case isDirectory
        /// The path is that of a pipe, a device or a socket.
        case notAFile
        /// The path is empty, or no path at all.
        case unnamed
        /// The file is not a SQLite database.
        case notADatabase
        /// The file is a SQLite database of another program.
        case foreign
        /// The memory was created by a newer version of Punte, which uses this schema.
        case newer(schema: Int)
        /// Another program is writing.
        case locked
        /// The file cannot be written, or cannot be opened.
        case unwritable
        /// The disk is full.
        case full
        /// The file is damaged.
        case damaged
        /// The index was built by another version of the text analysis.
        case outdatedIndex
        /// The call has invalid arguments; ``MemoryError/detail`` explains why.
        case invalid
        /// What the call names is not in the memory; ``MemoryError/detail`` says what.
        case absent
        /// What was done since prevents the call; ``MemoryError/detail`` explains how.
        case conflict
        /// Another error; ``MemoryError/detail`` is SQLite's message.
        case other
    }

    /// The kind of the error.
    public var reason: Reason
    /// The path of the memory.
    public var path: String
    /// The message of SQLite or of the system.
    public var detail: String?

    /// Creates an error from its parts.
    public init(_ reason: Reason, path: String, detail: String? = nil) {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    /// A one-line message for the user, with advice where there is any.
    public var description: String {
        let said = detail.map { " (\($0))" } ?? ""
        return switch reason {
        case .missing:
            "\(path): no memory there yet; `punte align --save` or `punte memory import` makes one"
        case .isDirectory: "\(path): a folder; name the file of the memory"
        case .notAFile: "\(path): a pipe or a device; name the file of the memory"
        case .unnamed: "the name of the memory is empty or no name; name a file"
        case .notADatabase: "\(path): not a SQLite database\(said)"
        case .foreign:
            "\(path): a SQLite database of another program; Punte leaves it alone\(said)"
        case .newer(let schema):
            "\(path): made by a newer version of Punte (schema \(schema), this version knows "
                + "\(Schema.version)); update Punte to open it"
        case .locked:
            "\(path): another program is writing to the memory; try again when it is done, or let "
                + "the command wait longer with --wait"
        case .unwritable: "\(path): cannot be written\(said)"
        case .full: "\(path): the disk is full; nothing of the last step was stored"
        case .damaged:
            "\(path): the file is damaged\(said); `punte memory verify` says more, restore a backup"
        case .outdatedIndex:
            "\(path): indexed by another version of Punte; any command that writes brings it up to "
                + "date, `punte memory verify --repair` too"
        case .invalid, .absent, .conflict: "\(path): \(detail ?? "invalid")"
        case .other: "\(path): \(detail ?? "unknown error")"
        }
    }
}

extension MemoryError {
    /// Runs `body` and converts errors of SQLite to errors of the memory at `path`.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw MemoryError(error, path: path)
        } catch is RowDecodingError {
            throw MemoryError(
                .damaged, path: path, detail: "a value is of another type than its column")
        } catch is DecodingError {
            throw MemoryError(.damaged, path: path, detail: "an entry of the history is unreadable")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        if error.resultCode == .SQLITE_CANTOPEN, Self.hasNoDescriptor {
            self.init(
                .other, path: path,
                detail: "too many files are open; raise the limit: ulimit -n 64")
            return
        }
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

    /// Whether the process may open no other file.
    private static var hasNoDescriptor: Bool {
        // SQLite opens a file and, for its locks and its log, two beside it.
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        for _ in 0..<3 {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
            opened.append(descriptor)
        }
        return false
    }
}
