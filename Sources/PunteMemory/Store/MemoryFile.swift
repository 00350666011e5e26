internal import FoundationEssentials
internal import GRDB

/// The file of a memory as the file system sees it, before anything is read from it.
struct MemoryFile {
    /// What an open database turns out to be.
    enum State {
        case empty
        case memory(version: Int)
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

    func makeFolder() throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw MemoryError(
                .unwritable, path: path, detail: "its folder cannot be made: \(folder.path())")
        }
    }

    static func state(of db: Database) throws -> State {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == Schema.applicationID { return .memory(version: version) }
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master LIMIT 3")
        if application == 0, version == 0, tables.isEmpty { return .empty }
        let named = tables.isEmpty ? "" : "it holds \(tables.joined(separator: ", "))"
        return .foreign(named)
    }

    /// Copies the memory to `NAME.before-schema-N` beside it. An earlier copy of the same name is
    /// of the same upgrade, interrupted, and is replaced.
    func copyBeforeUpgrade(from version: Int, _ db: Database) throws {
        let copy = path + ".before-schema-\(version + 1)"
        try? FileManager.default.removeItem(atPath: copy)
        let source = try DatabaseQueue(path: path, configuration: Self.readonly)
        let target = try DatabaseQueue(path: copy)
        try source.backup(to: target)
        try target.close()
    }

    private static var readonly: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }
}
