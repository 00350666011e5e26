internal import CSQLite
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

/// A translation memory: one SQLite file with articles, segments, terms and their indices.
///
/// The file is in write-ahead mode: any number of readers, in this process and in others, can work
/// while one writer does. They wait only while an empty memory receives its first segments. Each
/// call that writes is one transaction: it takes effect completely or not at all, whatever
/// interrupts it.
///
/// ```swift
/// let memory = try Memory.open(at: "desk.punte", access: .writing)
/// try memory.save(ArticlePair(english: report, romanian: translation, links: links))
/// let matches = try memory.matcher().matches(for: "Nobody was hurt.", from: .english)
/// ```
public final class Memory: Sendable {
    /// The purpose for which a memory is opened.
    public enum Access: Sendable {
        /// Reading only; the file must exist.
        case reading
        /// Reading and writing; the file and its folder are created if they do not exist.
        case writing
    }

    /// The path of the file.
    public let path: String
    /// The purpose for which the memory was opened.
    public let access: Access
    private let patience: Patience
    /// Whether the file is taken as one that nobody changes, because its folder cannot be written.
    private let isFrozen: Bool
    private let database: DatabaseQueue
    /// The connection for operations that can be undone, made on first use.
    private let editing = Mutex<EditingConnection?>(nil)

    private init(
        path: String, access: Access, patience: Patience, isFrozen: Bool, database: DatabaseQueue
    ) {
        self.path = path
        self.access = access
        self.patience = patience
        self.isFrozen = isFrozen
        self.database = database
    }

    /// Opens a memory; a file of an older version is first copied and then upgraded.
    ///
    /// - Parameters:
    ///   - path: The path of the file; never an address: `:memory:` is a file of that name.
    ///   - access: The purpose for which it is opened.
    ///   - busyTimeout: The time in seconds for which a call waits for another writer before it
    ///     throws an error of reason `locked`.
    ///   - waiting: A function that is called about once a second while a call waits, with the number
    ///     of seconds so far.
    /// - Returns: The open memory.
    /// - Throws: ``MemoryError``.
    public static func open(
        at path: String, access: Access, busyTimeout: Double = defaultBusyTimeout,
        waiting: (@Sendable (_ seconds: Double) -> Void)? = nil
    ) throws -> Memory {
        let patience = Patience(limit: busyTimeout, notice: waiting)
        let file = try MemoryFile(path: path)
        if !file.exists {
            guard access == .writing else { throw MemoryError(.missing, path: path) }
            try file.makeFolder()
        }
        do {
            return try open(file, access: access, patience: patience)
        } catch let error as MemoryError where access == .reading && error.reason == .unwritable {
            // A reader needs files beside the memory, for its locks.
            guard !file.isInWritableFolder else {
                try rollBackUnfinished(path, patience: patience)
                return try open(file, access: access, patience: patience)
            }
            guard !file.hasLog else {
                throw MemoryError(
                    .unwritable, path: path,
                    detail: "it was not closed, and its folder cannot be written")
            }
            return try open(file, access: access, patience: patience, isFrozen: true)
        }
    }

    /// The default time for which a call waits for another writer, in seconds.
    public static let defaultBusyTimeout = 5.0

    /// Rolls back the unfinished transaction of a writer that was stopped.
    ///
    /// SQLite does this when the file is next read by a connection that may write.
    private static func rollBackUnfinished(_ path: String, patience: Patience) throws {
        try MemoryError.translating(path) {
            let database = try connect(path, access: .writing, patience: patience)
            _ = try database.read { try MemoryFile.state(of: $0) }
        }
    }

    private static func open(
        _ file: MemoryFile, access: Access, patience: Patience, isFrozen: Bool = false
    ) throws -> Memory {
        let path = file.path
        return try MemoryError.translating(path) {
            let database = try connect(
                path, access: access, patience: patience, isFrozen: isFrozen)
            let memory = Memory(
                path: path, access: access, patience: patience, isFrozen: isFrozen,
                database: database)
            switch try database.read({ try MemoryFile.state(of: $0) }) {
            case .foreign(let detail): throw MemoryError(.foreign, path: path, detail: detail)
            case .empty where access == .reading: throw MemoryError(.missing, path: path)
            case .empty: try memory.create()
            case .memory(let version) where version > Schema.version:
                throw MemoryError(.newer(schema: version), path: path)
            case .memory(let version) where version < 1:
                throw MemoryError(
                    .damaged, path: path, detail: "it has no version of its tables: \(version)")
            case .memory(let version) where version < Schema.version && isFrozen:
                throw MemoryError(
                    .unwritable, path: path,
                    detail: "it is of an older version and must be upgraded")
            case .memory(let version) where version < Schema.version:
                if access == .reading {
                    _ = try open(
                        at: path, access: .writing, busyTimeout: patience.limit,
                        waiting: patience.notice)
                }
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
        _ path: String, access: Access, patience: Patience, isFrozen: Bool = false
    ) throws -> DatabaseQueue {
        _ = isWithoutStatistics
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.busyMode = patience.busyMode
        configuration.label = "punte.memory"
        configuration.prepareDatabase { db in
            db.add(function: TextSearch.function)
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;
                    PRAGMA wal_autocheckpoint = 500
                    """)
        }
        return try DatabaseQueue(
            path: isFrozen ? MemoryFile.frozenAddress(path) : MemoryFile.databasePath(path),
            configuration: configuration)
    }

    /// Returns a new connection, for a reader that keeps state.
    func readingConnection() throws -> DatabaseQueue {
        try MemoryError.translating(path) {
            try Self.connect(
                path, access: .reading, patience: patience, isFrozen: isFrozen)
        }
    }

    /// Returns the connection for operations that can be undone.
    func editingConnection() throws -> EditingConnection {
        try editing.withLock { editing in
            if let editing { return editing }
            let made = try MemoryError.translating(path) {
                try EditingConnection(
                    Self.connect(path, access: .writing, patience: patience))
            }
            editing = made
            return made
        }
    }

    private func create() throws {
        try database.writeWithoutTransaction { db in
            // Half the system calls that pages of 4 KB take, for the same bytes.
            try db.execute(sql: "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL")
            try db.inTransaction(.immediate) {
                if case .empty = try MemoryFile.state(of: db) {
                    try Schema.migrate(db, from: 0)
                    try IndexState.save(analysis: AnalysisProbe.current(), in: db)
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

    /// Rebuilds the fuzzy index if the text analysis has changed since it was built.
    private func refreshIndex() throws {
        let current = try AnalysisProbe.current()
        guard try read({ try IndexState.analysis(in: $0) }) != current else { return }
        try write { db in
            guard try IndexState.analysis(in: db) != current else { return }
            try IndexWriter.rebuild(db)
        }
    }

    /// Returns the present time in seconds since 1970, UTC.
    static func now() -> Int64 { Int64(Date().timeIntervalSince1970) }
}

// MARK: Transactions

extension Memory {
    /// Runs `body` in one read transaction, so that it sees a single state of the memory.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) { try database.read(body) }
    }

    /// Runs `body` in one write transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard access == .writing else {
            throw MemoryError(.invalid, path: path, detail: "opened for reading only")
        }
        return try MemoryError.translating(path) { try database.write(body) }
    }

    /// Runs `body` outside transactions, for `VACUUM`, checkpoints and batches.
    func withoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) { try database.writeWithoutTransaction(body) }
    }

    /// Copies the contents of the write-ahead log to the file, unless readers still need the log.
    func checkpoint() throws {
        try withoutTransaction { db in
            _ = try? db.checkpoint(.truncate)
        }
    }

    /// Writes many segments in one transaction, at half the cost of ``write(_:)`` if the memory is
    /// empty.
    ///
    /// With a write-ahead log, every page is written twice and copied at the end while everything
    /// waits. An empty memory has almost nothing that a rollback journal would have to preserve, so
    /// its first segments are written directly into the file with such a journal. If the writer is
    /// interrupted, SQLite uses the journal to remove what was written when the file is next
    /// opened. Readers have to wait meanwhile. If the file is open elsewhere, the segments are
    /// written with ``write(_:)``.
    func writeMany<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard access == .writing, try takeFile() else { return try write(body) }
        defer { useLog() }
        return try withoutTransaction { db in
            var result: Value?
            try db.inTransaction(.exclusive) {
                result = try body(db)
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return result
        }
    }

    /// Gives the file a rollback journal if the memory is empty and the file is not open elsewhere.
    ///
    /// - Returns: Whether the file now has a rollback journal.
    private func takeFile() throws -> Bool {
        try withoutTransaction { db in
            let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM segment)")
            guard isEmpty == true, Self.setJournal("DELETE", in: db) else { return false }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return true
        }
    }

    /// Gives the file a write-ahead log, unless another connection locks it now.
    private func useLog() {
        try? withoutTransaction { db in
            _ = Self.setJournal("WAL", in: db)
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
        }
    }

    private static func setJournal(_ mode: String, in db: Database) -> Bool {
        let set = try? String.fetchOne(db, sql: "PRAGMA journal_mode = \(mode)")
        return set?.uppercased() == mode
    }
}

// MARK: Caches of other modules

/// A cache of results that another module computed from the contents of a memory.
///
/// It can be deleted at any time; it is stored with the properties of the memory.
extension Memory {
    /// Returns the 32-bit words cached under a name; nil if there are none.
    ///
    /// - Throws: ``MemoryError``.
    package func cached(_ name: String) throws -> [UInt32]? {
        try read { db in
            let statement = try BulkStatement(db, "SELECT value FROM property WHERE name = ?")
            statement.bind(Self.cacheProperty(name), at: 1)
            guard try statement.next() else { return nil }
            let words = statement.words(0)
            statement.reset()
            return words
        }
    }

    /// Caches 32-bit words under a name, replacing those cached before.
    ///
    /// - Throws: ``MemoryError``.
    package func cache(_ words: [UInt32], as name: String) throws {
        try write { db in
            let statement = try BulkStatement(
                db, "INSERT OR REPLACE INTO property (name, value) VALUES (?, ?)")
            statement.bind(Self.cacheProperty(name), at: 1)
            statement.bind(words, at: 2)
            try statement.run()
        }
    }

    private static func cacheProperty(_ name: String) -> String { "cache." + name }
}
