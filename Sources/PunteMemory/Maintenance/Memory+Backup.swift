internal import FoundationEssentials
internal import GRDB

extension Memory {
    /// Copies the memory to another file while it stays in use (SQLite's online backup).
    ///
    /// The copy is written beside its final name and takes it when it is whole, so an interrupted
    /// backup leaves no half copy under that name.
    ///
    /// - Throws: ``MemoryError``; a file that is there and is no memory is not replaced.
    public func backup(to target: String) throws {
        let existing = try MemoryFile(path: target)
        if existing.exists { _ = try Memory.open(at: target, access: .reading) }
        try existing.makeFolder()
        let part = target + ".part"
        try? FileManager.default.removeItem(atPath: part)
        try MemoryError.translating(part) {
            let source = try readingConnection()
            let copy = try DatabaseQueue(path: part)
            try source.backup(to: copy)
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try copy.close()
        }
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: target + ending)
        }
        guard rename(part, target) else {
            throw MemoryError(.unwritable, path: target, detail: "the copy is in \(part)")
        }
    }

    private func rename(_ old: String, _ new: String) -> Bool {
        do {
            _ = try? FileManager.default.removeItem(atPath: new)
            try FileManager.default.moveItem(atPath: old, toPath: new)
            return true
        } catch {
            return false
        }
    }
}
