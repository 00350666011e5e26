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

    /// Where the memory is kept as it was before an upgrade from a version.
    static func copyPath(of path: String, from version: Int) -> String {
        "\(path).before-schema-\(version + 1)"
    }

    /// Copies the memory to ``copyPath(of:from:)``. The copy takes that name when it is whole; an
    /// earlier one is replaced.
    func copyBeforeUpgrade(from version: Int) throws {
        let copy = Self.copyPath(of: path, from: version)
        let part = copy + ".part"
        try? FileManager.default.removeItem(atPath: part)
        let source = try DatabaseQueue(path: path, configuration: Self.readonly)
        let target = try DatabaseQueue(path: part)
        try source.backup(to: target)
        try target.close()
        do {
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.moveItem(atPath: part, toPath: copy)
        } catch {
            throw MemoryError(.unwritable, path: copy)
        }
    }

    private static var readonly: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        return configuration
    }
}
