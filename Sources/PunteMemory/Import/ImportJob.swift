internal import Dispatch
internal import GRDB
internal import Glibc
internal import PunteLanguage
internal import Synchronization

/// Writes the segments that it receives through a queue, on a thread of its own.
final class ImportJob: Sendable {
    private let memory: Memory
    private let batchSize: Int
    private let source: SourceReference?
    /// The batches sent by the reading thread.
    ///
    /// The reader may be ahead by some megabytes: the writer stops for a quarter of a second now
    /// and then, when SQLite writes out the collected concordance, and the reader continues
    /// meanwhile.
    let queue = BoundedQueue<EncodedSegments>(limit: Parameters.Import.queueLimit) {
        1 + $0.bytes.count / Parameters.Import.queueUnitBytes
    }
    private let current = Mutex(ImportProgress())
    private let outcome = Mutex<Result<ImportProgress, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    /// Starts the writing thread.
    ///
    /// - Parameters:
    ///   - memory: The memory that the segments are written to.
    ///   - batchSize: The approximate number of segments in a transaction.
    ///   - source: The source under which the segments are listed; nil for none.
    /// - Throws: `WorkerThread.Failure` when the thread cannot be started.
    init(_ memory: Memory, batchSize: Int, source: SourceReference?) throws {
        self.memory = memory
        self.batchSize = batchSize
        self.source = source
        try WorkerThread.start { [self] in
            let result = Result { try memory.withBulkSettings(run) }
            outcome.withLock { $0 = result }
            queue.close()
            done.signal()
        }
    }

    /// The progress of the writing, including segments of the current transaction, which may still
    /// be undone.
    var progress: ImportProgress { current.withLock { $0 } }

    /// Waits for the end of the import and returns its progress.
    ///
    /// It must be called once.
    func result() throws -> ImportProgress {
        done.wait()
        return try outcome.withLock { $0 }?.get() ?? ImportProgress()
    }

    private func run() throws -> ImportProgress {
        let index = try IndexWriter()
        let known = KnownSegments()
        var state = ImportProgress()
        var source = source
        while let first = try queue.receive() {
            state = try memory.writeMany { db in
                let transaction = ImportTransaction(
                    writer: try SegmentWriter(db, index: index, now: Memory.now()), known: known,
                    db: db)
                var progress = state
                transaction.writer.source = try source?.id(in: db)
                try ConcordanceMerging.postpone(in: db)
                try known.beginTransaction(in: db)
                var next: EncodedSegments? = first
                while let segments = next {
                    try transaction.add(segments, progress: &progress)
                    current.withLock { $0 = progress }
                    let isFull = progress.read - state.read >= batchSize
                    next = isFull || transaction.isLong ? nil : try queue.receive()
                }
                try transaction.writer.finish()
                try ConcordanceMerging.resume(in: db)
                if let id = transaction.writer.source {
                    source = try source?.update(id, to: progress, in: db)
                }
                return progress
            }
            usleep(Parameters.Import.pause)
        }
        try memory.checkpoint()
        current.withLock { $0 = state }
        return state
    }
}

/// The state of one transaction of an import.
private struct ImportTransaction {
    let writer: SegmentWriter
    let known: KnownSegments
    let db: Database
    private let start = ContinuousClock.now

    init(writer: SegmentWriter, known: KnownSegments, db: Database) {
        self.writer = writer
        self.known = known
        self.db = db
    }

    /// Whether it has kept other writers waiting long enough.
    var isLong: Bool {
        start.duration(to: .now) > .seconds(Parameters.Import.transactionTime)
    }

    /// Adds the segments that are new and not empty, and counts all segments.
    func add(_ segments: EncodedSegments, progress: inout ImportProgress) throws {
        try writer.add(segments) { row in
            let summary = segments.summaries[row]
            progress.read += 1
            progress.bytes += summary.english.count + summary.romanian.count
            guard !summary.english.isEmpty, !summary.romanian.isEmpty else {
                progress.empty += 1
                return false
            }
            let mayBeKnown = try known.mayContain(summary.fingerprint, in: db)
            if mayBeKnown {
                switch try writer.knowledge(of: row, in: segments) {
                case .unknown: break
                case .known:
                    progress.known += 1
                    return false
                case .rejected:
                    progress.rejected += 1
                    return false
                }
            }
            known.insert(summary.fingerprint)
            progress.added += 1
            return true
        }
    }
}

/// Determines cheaply that the memory contains no segment with certain texts.
///
/// The first look-ups use the index in the file. After that, the fingerprints of all segments are
/// kept in memory, 16 to 24 bytes each, so that only segments that seem to exist are looked up in
/// the file.
private final class KnownSegments {
    private var fingerprints: HashIndex?
    private var lookups = 0
    private var version: Int64?

    /// Prepares for a new transaction, since other connections may have written after the last one.
    func beginTransaction(in db: Database) throws {
        let current = try Int64.fetchOne(db, sql: "PRAGMA data_version")
        if current != version { fingerprints = nil }
        version = current
        lookups = 0
    }

    /// Returns false if no segment has the fingerprint, and true if one has or may have it.
    func mayContain(_ fingerprint: Int64, in db: Database) throws -> Bool {
        if fingerprints == nil {
            lookups += 1
            if lookups <= Parameters.Import.lookupsBeforeLoading { return true }
            fingerprints = try Self.allFingerprints(in: db)
        }
        guard let fingerprints else { return true }
        return fingerprints.index(of: UInt64(bitPattern: fingerprint)) != nil
    }

    /// Adds the fingerprint of a segment that has been added to the memory.
    func insert(_ fingerprint: Int64) { fingerprints?.insert(UInt64(bitPattern: fingerprint)) }

    private static func allFingerprints(in db: Database) throws -> HashIndex {
        var result = HashIndex(minimumCapacity: 512)
        let rows = try BulkStatement(db, "SELECT fingerprint FROM segment")
        while try rows.next() { result.insert(UInt64(bitPattern: rows.int(0))) }
        return result
    }
}

/// Controls when FTS5 merges the index parts of the concordance.
///
/// Each batch creates a part. By default, FTS5 merges parts as soon as there are four of the same
/// size, so that with many batches each word is written again and again. During a large import, two
/// dozen parts are merged at a time, so that each word is merged once.
private enum ConcordanceMerging {
    static func postpone(in db: Database) throws {
        // Let it collect as much as it is given at once. This one stays in the file: it says
        // nothing but how much memory a writer may take.
        try set("hashsize", to: Parameters.Import.concordanceBytes * 8, in: db)
        try set("automerge", to: 0, in: db)
        try set("crisismerge", to: Parameters.Import.concordanceParts, in: db)
    }

    /// Restores the default values of FTS5.
    static func resume(in db: Database) throws {
        try set("automerge", to: 4, in: db)
        try set("crisismerge", to: 16, in: db)
    }

    private static func set(_ name: String, to value: Int, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO concordance (concordance, rank) VALUES (?, ?)",
            arguments: [name, value])
    }
}

extension Memory {
    /// Runs `body` without some of the checks that SQLite performs for each row.
    ///
    /// It must not be called inside a transaction.
    ///
    /// - The values of `status` come from an enumeration. To check them, SQLite would create a
    ///   small table of the permitted ones for each row, which takes half the time of a row.
    /// - Pages that the index frees while it grows are not overwritten with zeros: their contents
    ///   are in the memory anyway.
    fileprivate func withBulkSettings<Value>(_ body: () throws -> Value) throws -> Value {
        let settings = ["ignore_check_constraints": true, "secure_delete": false]
        let former = try withoutTransaction { db in
            try settings.keys.map { name in
                (name, try Bool.fetchOne(db, sql: "PRAGMA \(name)") ?? false)
            }
        }
        try withoutTransaction { try Self.set(settings.map { ($0, $1) }, in: $0) }
        defer { try? withoutTransaction { try Self.set(former, in: $0) } }
        return try body()
    }

    private static func set(_ settings: [(String, Bool)], in db: Database) throws {
        for (name, value) in settings {
            _ = try Row.fetchAll(db, sql: "PRAGMA \(name) = \(value ? "ON" : "OFF")")
        }
    }
}
