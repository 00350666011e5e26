internal import GRDB
internal import Glibc
internal import PunteLanguage

/// A copy of a memory that is being made beside the file that it will replace.
///
/// It has a name of its own until it is complete, so that a copy that was interrupted never has the
/// name of a complete one, two copies that are made at once do not meet, and the file that it
/// replaces is there until the renaming.
private struct MemoryCopy {
    /// The file to make or to replace.
    let target: String
    private let part: String

    /// Copies a database with SQLite's online backup.
    ///
    /// - Parameters:
    ///   - source: the database.
    ///   - path: the path of the database, whose permissions the copy gets.
    ///   - target: the file to make or to replace, whose permissions are kept if it is there.
    ///   - finish: what is done to the copy before it is closed.
    /// - Throws: `DatabaseError` or ``MemoryError``; then nothing is left of the copy.
    init(
        of source: DatabaseQueue, at path: String, to target: String,
        finish: (DatabaseQueue) throws -> Void = { _ in }
    ) throws {
        self.target = target
        TemporaryFile.removeLeftovers(of: target)
        part = TemporaryFile.name(for: target)
        var status = stat()
        let hasMode = stat(target, &status) == 0 || stat(path, &status) == 0
        // The contents are private from the first byte on.
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw MemoryError(.unwritable, path: target, detail: String(cString: strerror(errno)))
        }
        if hasMode { fchmod(descriptor, status.st_mode & 0o777) }
        close(descriptor)
        do {
            let copy = try DatabaseQueue(path: MemoryFile.databasePath(part))
            try source.backup(to: copy)
            try finish(copy)
            try copy.close()
        } catch {
            discard()
            throw error
        }
    }

    /// Renames the copy to its target.
    ///
    /// - Throws: ``MemoryError`` when that is not possible; then nothing is left of the copy.
    func replaceTarget() throws {
        guard rename(part, target) == 0 else {
            let detail = String(cString: strerror(errno))
            discard()
            throw MemoryError(.unwritable, path: target, detail: detail)
        }
    }

    /// Removes the copy.
    func discard() {
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(part + ending) }
    }
}

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
        try MemoryCopy(of: source, at: path, to: Self.copyPath(of: path, from: version))
            .replaceTarget()
    }
}

extension Memory {
    /// Copies the memory to another file while it stays in use.
    ///
    /// An interrupted backup leaves the earlier copy as it was.
    ///
    /// - Parameter target: The path of the copy; an earlier copy is replaced, with its permissions.
    /// - Throws: ``MemoryError``; also if the target is not a memory, is this memory, or is in use.
    public func backup(to target: String) throws {
        let file = try MemoryFile(path: target)
        if file.exists, try MemoryFile(path: path).isSame(as: file) {
            throw MemoryError(
                .invalid, path: target, detail: "the memory itself; name another file")
        }
        try file.makeFolder()
        let replaced = try file.exists ? ReplacedMemory(target) : nil
        try MemoryError.translating(target) {
            let copy = try MemoryCopy(of: readingConnection(), at: path, to: target) { copy in
                try copy.writeWithoutTransaction {
                    try $0.execute(sql: "PRAGMA journal_mode = WAL")
                }
            }
            do {
                try replaced?.take()
            } catch {
                copy.discard()
                throw error
            }
            try copy.replaceTarget()
        }
    }
}

/// A memory that a backup replaces: nobody may use it meanwhile, and what its log holds must not be
/// taken for a log of the new file.
private struct ReplacedMemory {
    private let database: DatabaseQueue
    private let path: String

    /// Opens the file.
    ///
    /// - Throws: ``MemoryError`` if it is not a memory.
    init(_ path: String) throws {
        self.path = path
        _ = try Memory.open(at: path, access: .reading)
        database = try MemoryError.translating(path) {
            try DatabaseQueue(path: MemoryFile.databasePath(path))
        }
    }

    /// Moves the log into the file, removes it, and locks the file until the value is gone.
    ///
    /// - Throws: ``MemoryError`` of reason `locked` while somebody has the file open.
    func take() throws {
        try MemoryError.translating(path) {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
                guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
            }
        }
    }
}
