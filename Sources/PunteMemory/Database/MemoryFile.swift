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

    /// The size in bytes; 0 if the file does not exist.
    var size: UInt64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.size] as? UInt64 ?? 0
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

// MARK: Copies

extension MemoryFile {
    /// Returns the path of the copy that is made before a memory of an old version is upgraded.
    static func copyPath(of path: String, from version: Int) -> String {
        "\(path).before-schema-\(version + 1)"
    }

    /// Copies the memory to ``copyPath(of:from:)``; an earlier copy is replaced.
    func copyBeforeUpgrade(from version: Int) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(
            path: Self.databasePath(path), configuration: configuration)
        let copy = try MemoryFile(path: Self.copyPath(of: path, from: version))
        let part = try copy.writePart(from: source)
        guard copy.replace(with: part) else { throw MemoryError(.unwritable, path: copy.path) }
    }

    /// Copies a database to a temporary file beside this one, using SQLite's online backup.
    ///
    /// An interrupted copy therefore never has the name of a complete one.
    ///
    /// - Returns: The path of the copy.
    fileprivate func writePart(
        from source: DatabaseQueue, finish: (DatabaseQueue) throws -> Void = { _ in }
    ) throws -> String {
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        let target = try DatabaseQueue(path: Self.databasePath(part))
        try source.backup(to: target)
        try finish(target)
        try target.close()
        return part
    }

    /// Renames another file to the name of this one.
    ///
    /// - Returns: Whether that was possible.
    fileprivate func replace(with other: String) -> Bool {
        do {
            try? FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: other, toPath: path)
            return true
        } catch {
            return false
        }
    }
}

extension Memory {
    /// Copies the memory to another file while it stays in use.
    ///
    /// An interrupted backup leaves no incomplete file under the target's name.
    ///
    /// - Parameter target: The path of the copy; an earlier copy is replaced.
    /// - Throws: ``MemoryError``; also if the target exists and is not a memory.
    public func backup(to target: String) throws {
        let copy = try MemoryFile(path: target)
        if copy.exists { _ = try Memory.open(at: target, access: .reading) }
        try copy.makeFolder()
        let part = try MemoryError.translating(target + ".part") {
            try copy.writePart(from: readingConnection()) { part in
                try part.writeWithoutTransaction {
                    try $0.execute(sql: "PRAGMA journal_mode = WAL")
                }
            }
        }
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: target + ending)
        }
        guard copy.replace(with: part) else {
            throw MemoryError(.unwritable, path: target, detail: "the copy is in \(part)")
        }
    }
}
