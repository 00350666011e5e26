internal import FoundationEssentials
internal import GRDB

/// The file of a memory as the file system sees it, before anything is read from it.
struct MemoryFile {
    /// What an open database turns out to be.
    enum State {
        /// A database without tables.
        case empty
        /// A memory, with the version of its schema.
        case memory(version: Int)
        /// A database of another program, with some of its tables.
        case foreign(String)
    }

    let path: String
    let exists: Bool

    /// - Throws: ``MemoryError`` when the path is a folder.
    init(path: String) throws {
        var isDirectory = false
        exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        self.path = path
        if isDirectory { throw MemoryError(.isDirectory, path: path) }
    }

    /// The size in bytes, 0 when there is no file.
    var size: UInt64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.size] as? UInt64 ?? 0
    }

    /// Makes the folder of the file.
    func makeFolder() throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw MemoryError(
                .unwritable, path: path, detail: "its folder cannot be made: \(folder.path())")
        }
    }

    /// Returns what an open database is.
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
    /// Returns the path at which a memory is kept as it was before an upgrade from a version.
    static func copyPath(of path: String, from version: Int) -> String {
        "\(path).before-schema-\(version + 1)"
    }

    /// Copies the memory to ``copyPath(of:from:)``; an earlier copy is replaced.
    func copyBeforeUpgrade(from version: Int) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let source = try DatabaseQueue(path: path, configuration: configuration)
        let copy = try MemoryFile(path: Self.copyPath(of: path, from: version))
        let part = try copy.writePart(from: source)
        guard copy.replace(with: part) else { throw MemoryError(.unwritable, path: copy.path) }
    }

    /// Copies a database to a file beside this one (SQLite's online backup), so that an interrupted
    /// copy never has the name of a whole one.
    ///
    /// - Returns: The path of the copy.
    fileprivate func writePart(
        from source: DatabaseQueue, finish: (DatabaseQueue) throws -> Void = { _ in }
    ) throws -> String {
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        let target = try DatabaseQueue(path: part)
        try source.backup(to: target)
        try finish(target)
        try target.close()
        return part
    }

    /// Gives another file the name of this one.
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
    /// An interrupted backup leaves no half copy under the name of the target.
    ///
    /// - Parameter target: The path of the copy; an earlier copy is replaced.
    /// - Throws: ``MemoryError``; also when there is a file that is no memory.
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
