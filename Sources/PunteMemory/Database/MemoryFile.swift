internal import FoundationEssentials
internal import GRDB
internal import Glibc

/// The file of a memory in the file system, before its contents are read.
struct MemoryFile {
    /// The contents of an open database.
    enum State {
        /// A database without tables.
        case empty
        /// A memory, with the version of its schema.
        case memory(version: Int)
        /// A database of another program, with the names of some of its tables.
        case foreign(String)
    }

    let path: String
    let exists: Bool

    /// Creates a value for a path.
    ///
    /// - Throws: ``MemoryError`` if no file at the path could be a database: for a folder, a pipe, a name
    ///   that the system does not accept, and an empty one.
    init(path: String) throws {
        self.path = path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw MemoryError(.unnamed, path: path)
        }
        var status = Glibc.stat()
        guard stat(path, &status) == 0 else {
            let code = errno
            guard code == ENOENT else {
                throw MemoryError(.unwritable, path: path, detail: String(cString: strerror(code)))
            }
            exists = false
            return
        }
        exists = true
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw MemoryError(.isDirectory, path: path)
        default: throw MemoryError(.notAFile, path: path)
        }
    }

    /// Returns a path in a form that SQLite always takes for the path of a file.
    ///
    /// To SQLite, an empty path and `:memory:` mean a temporary database, and `file:` begins an
    /// address.
    static func databasePath(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }

    /// Returns the address with which SQLite reads a file without locks and without files beside it.
    ///
    /// Source: <https://sqlite.org/uri.html>, the parameter `immutable`.
    static func frozenAddress(_ path: String) -> String {
        URL(filePath: path).absoluteURL.absoluteString + "?immutable=1"
    }

    /// Whether files can be made beside the file.
    var isInWritableFolder: Bool {
        access(URL(filePath: path).absoluteURL.deletingLastPathComponent().path(), W_OK) == 0
    }

    /// Whether a log beside the file holds changes that are not in it yet.
    var hasLog: Bool {
        ["-wal", "-journal"].contains { ending in
            var status = Glibc.stat()
            return stat(path + ending, &status) == 0 && status.st_size > 0
        }
    }

    /// The size in bytes; 0 if the file does not exist.
    var size: UInt64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.size] as? UInt64 ?? 0
    }

    /// Returns whether both paths name one file.
    func isSame(as other: MemoryFile) -> Bool {
        var (own, others) = (Glibc.stat(), Glibc.stat())
        return stat(path, &own) == 0 && stat(other.path, &others) == 0
            && own.st_dev == others.st_dev && own.st_ino == others.st_ino
    }

    /// Creates the folder of the file.
    func makeFolder() throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw MemoryError(
                .unwritable, path: path, detail: "its folder cannot be made: \(folder.path())")
        }
    }

    /// Returns whether an open database is empty, a memory, or foreign.
    static func state(of db: Database) throws -> State {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == Schema.applicationID { return .memory(version: version) }
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master LIMIT 3")
        if application == 0, version == 0, tables.isEmpty { return .empty }
        let named = tables.isEmpty ? "" : "it holds \(tables.joined(separator: ", "))"
        return .foreign(named)
    }
}
