internal import CSQLite
internal import FoundationEssentials
internal import GRDB

/// A translation memory: one SQLite file with articles, segments, terms and the indices that find
/// them.
///
/// The file is in write-ahead mode: any number of readers, in this process and others, go on while
/// one writer works; only while an empty memory takes in its first segments they wait. Each call
/// that writes is one transaction: it happens wholly or not at all, whatever interrupts it.
public final class Memory: Sendable {
    public enum Access: Sendable {
        /// The memory must exist.
        case reading
        /// The memory and its folder are made on first use.
        case writing
    }

    public let path: String
    public let access: Access
    private let database: DatabaseQueue

    private init(path: String, access: Access, database: DatabaseQueue) {
        self.path = path
        self.access = access
        self.database = database
    }

    /// Opens a memory; a file of an older version is brought up to date after a copy of it was
    /// made beside it.
    ///
    /// - Parameter patience: Seconds that a call waits for another writer before it says that the
    ///   memory is locked.
    /// - Throws: ``MemoryError``.
    public static func open(
        at path: String, access: Access, patience: Double = 5
    ) throws -> Memory {
        let file = try MemoryFile(path: path)
        if !file.exists {
            guard access == .writing else { throw MemoryError(.missing, path: path) }
            try file.makeFolder()
        }
        do {
            return try open(file, access, patience)
        } catch let error as MemoryError where access == .reading && error.reason == .unwritable {
            try takeBackUnfinished(path, patience)
            return try open(file, access, patience)
        }
    }

    /// What a stopped writer had begun, SQLite takes back when the file is next read, which takes a
    /// connection that may write.
    private static func takeBackUnfinished(_ path: String, _ patience: Double) throws {
        try MemoryError.translating(path) {
            _ = try connect(path, .writing, patience).read { try MemoryFile.state(of: $0) }
        }
    }

    private static func open(
        _ file: MemoryFile, _ access: Access, _ patience: Double
    ) throws -> Memory {
        let path = file.path
        return try MemoryError.translating(path) {
            let database = try connect(path, access, patience)
            let memory = Memory(path: path, access: access, database: database)
            switch try database.read({ try MemoryFile.state(of: $0) }) {
            case .foreign(let detail): throw MemoryError(.foreign, path: path, detail: detail)
            case .empty where access == .reading: throw MemoryError(.missing, path: path)
            case .empty: try memory.create()
            case .memory(let version) where version > Schema.version:
                throw MemoryError(.newer(schema: version), path: path)
            case .memory(let version) where version < Schema.version:
                if access == .reading { _ = try open(at: path, access: .writing) }
                if access == .writing { try memory.upgrade(from: version, file: file) }
            case .memory: break
            }
            if access == .writing {
                memory.useLog()
                try memory.refreshIndex()
            }
            return memory
        }
    }

    private static let isWithoutStatistics =
        punte_sqlite_without_memory_statistics() == SQLITE_OK

    private static func connect(
        _ path: String, _ access: Access, _ patience: Double
    ) throws -> DatabaseQueue {
        _ = isWithoutStatistics
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.busyMode = .timeout(patience)
        configuration.label = "punte.memory"
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;
                    PRAGMA wal_autocheckpoint = 500
                    """)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// A connection of its own for a reader that keeps state.
    func readingConnection() throws -> DatabaseQueue {
        try MemoryError.translating(path) { try Self.connect(path, .reading, 5) }
    }

    private func create() throws {
        try database.writeWithoutTransaction { db in
            // Half the calls of the system that pages of 4 KB take, for the same bytes.
            try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
            try db.inTransaction(.immediate) {
                if case .empty = try MemoryFile.state(of: db) {
                    try Schema.migrate(db, from: 0)
                    try IndexState.save(analysis: AnalysisProbe.current(), db)
                }
                return .commit
            }
        }
    }

    private func upgrade(from version: Int, file: MemoryFile) throws {
        try database.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                guard case .memory(version) = try MemoryFile.state(of: db) else { return .commit }
                try file.copyBeforeUpgrade(from: version)
                try Schema.migrate(db, from: version)
                return .commit
            }
        }
    }

    /// Reads in one transaction, so that all of it sees one state of the memory.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) { try database.read(body) }
    }

    /// Writes in one transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard access == .writing else {
            throw MemoryError(.invalid, path: path, detail: "opened for reading only")
        }
        return try MemoryError.translating(path) { try database.write(body) }
    }

    /// Works outside transactions: for `VACUUM`, checkpoints and batches.
    func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) { try database.writeWithoutTransaction(body) }
    }

    /// Moves what the write-ahead log holds to the file, as far as no reader needs the log.
    func checkpoint() throws {
        try withoutTransaction { db in
            _ = try? db.checkpoint(.truncate)
        }
    }

    /// Seconds since 1970, UTC.
    static func now() -> Int64 { Int64(Date().timeIntervalSince1970) }
}
