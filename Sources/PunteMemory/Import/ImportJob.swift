internal import Dispatch
internal import GRDB
internal import PunteLanguage
internal import Synchronization

/// Writes the segments that come through a queue, on a thread of its own.
final class ImportJob: Sendable {
    private let memory: Memory
    private let batchSize: Int
    /// Batches from the thread that reads.
    ///
    /// It may be ahead by some megabytes: the writer stops for a quarter of a second now and then,
    /// when SQLite writes out what the concordance has collected, and the reader goes on meanwhile.
    let queue = BoundedQueue<EncodedSegments>(limit: Parameters.Import.queueLimit) {
        1 + $0.bytes.count / Parameters.Import.queueUnitBytes
    }
    private let current = Mutex(ImportProgress())
    private let outcome = Mutex<Result<ImportProgress, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    /// Starts to write.
    ///
    /// - Parameter batchSize: The approximate number of segments in a transaction.
    init(_ memory: Memory, batchSize: Int) {
        self.memory = memory
        self.batchSize = batchSize
        DispatchQueue(label: "punte.import").async { [self] in
            let result = Result { try memory.withBulkSettings(run) }
            outcome.withLock { $0 = result }
            queue.close()
            done.signal()
        }
    }

    /// The progress of the writing; what the present transaction added may yet be undone.
    var progress: ImportProgress { current.withLock { $0 } }

    /// Waits for the end. To be called once.
    func result() throws -> ImportProgress {
        done.wait()
        return try outcome.withLock { $0 }?.get() ?? ImportProgress()
    }

    private func run() throws -> ImportProgress {
        let index = try IndexWriter()
        let known = KnownSegments()
        var state = ImportProgress()
        while let first = try queue.receive() {
            state = try memory.writeMany { db in
                let transaction = ImportTransaction(
                    writer: try SegmentWriter(db, index: index, now: Memory.now()), known: known,
                    db: db)
                var progress = state
                try ConcordanceMerging.postpone(in: db)
                try known.beginTransaction(in: db)
                var next: EncodedSegments? = first
                while let segments = next {
                    try transaction.add(segments, progress: &progress)
                    current.withLock { $0 = progress }
                    next = progress.read - state.read < batchSize ? try queue.receive() : nil
                }
                try transaction.writer.finish()
                try ConcordanceMerging.resume(in: db)
                return progress
            }
        }
        try memory.checkpoint()
        current.withLock { $0 = state }
        return state
    }
}

/// One transaction of an import.
private struct ImportTransaction {
    let writer: SegmentWriter
    let known: KnownSegments
    let db: Database

    /// Adds the segments that are new and not empty, and counts all of them.
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
            if mayBeKnown, try writer.hasDuplicate(of: row, in: segments) {
                progress.known += 1
                return false
            }
            known.insert(summary.fingerprint)
            progress.added += 1
            return true
        }
    }
}

/// Finds out cheaply that the memory has no segment with certain texts.
///
/// The first lookups are left to the index in the file. After them the fingerprints of all segments
/// are held in memory, 16 to 24 bytes for each, so that only what seems to be known is looked for in
/// the file.
private final class KnownSegments {
    private var fingerprints: HashIndex?
    private var lookups = 0
    private var version: Int64?

    /// To be called at the beginning of each transaction: others may have written since the last.
    func beginTransaction(in db: Database) throws {
        let current = try Int64.fetchOne(db, sql: "PRAGMA data_version")
        if current != version { fingerprints = nil }
        version = current
        lookups = 0
    }

    /// Returns false when no segment has the fingerprint; true when one has or may have it.
    func mayContain(_ fingerprint: Int64, in db: Database) throws -> Bool {
        if fingerprints == nil {
            lookups += 1
            if lookups <= Parameters.Import.lookupsBeforeLoading { return true }
            fingerprints = try Self.allFingerprints(in: db)
        }
        guard let fingerprints else { return true }
        return fingerprints.index(of: UInt64(bitPattern: fingerprint)) != nil
    }

    /// Adds the fingerprint of a segment that was added to the memory.
    func insert(_ fingerprint: Int64) { fingerprints?.insert(UInt64(bitPattern: fingerprint)) }

    private static func allFingerprints(in db: Database) throws -> HashIndex {
        var result = HashIndex(minimumCapacity: 512)
        let rows = try BulkStatement(db, "SELECT fingerprint FROM segment")
        while try rows.next() { result.insert(UInt64(bitPattern: rows.int(0))) }
        return result
    }
}

/// When FTS5 merges the parts of the concordance.
///
/// Each batch that is written makes a part. As a rule FTS5 merges parts as soon as there are four of
/// a size, so that of many batches each word is written out again and again. While very many
/// segments are written, parts are merged once, two dozen at a time.
private enum ConcordanceMerging {
    static func postpone(in db: Database) throws {
        // Let it collect as much as it is given at once. This one stays in the file: it says
        // nothing but how much memory a writer may take.
        try set("hashsize", to: Parameters.Import.concordanceBytes * 8, in: db)
        try set("automerge", to: 0, in: db)
        try set("crisismerge", to: Parameters.Import.concordanceParts, in: db)
    }

    /// Sets the values that FTS5 has by itself.
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
    /// Runs `body` without some of the work that SQLite does for each row. Not inside a transaction.
    ///
    /// - The values of `status` come from an enumeration. SQLite would make a small table of the
    ///   four permitted ones for each row, which takes half the time of a row.
    /// - Pages that the index gives up while it grows are not filled with zeros: what they held is in
    ///   the memory anyway.
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
