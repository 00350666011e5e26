internal import Dispatch
internal import GRDB
internal import PunteLanguage
internal import Synchronization

/// Writes what comes through a pipe, on a thread of its own.
final class ImportJob: Sendable {
    private let memory: Memory
    private let batchSize: Int
    /// Portions from the thread that reads. It may be ahead by some megabytes: the writer stops for a
    /// quarter of a second now and then, when SQLite writes out what the concordance has collected,
    /// and the reader goes on meanwhile. Large portions take several places.
    let pipe = BoundedQueue<SegmentRows>(limit: 32) { 1 + $0.bytes.count / bytesInPlace }
    private static let bytesInPlace = 256 << 10
    private let current = Mutex(ImportProgress())
    private let outcome = Mutex<Result<ImportProgress, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    init(_ memory: Memory, batchSize: Int) {
        self.memory = memory
        self.batchSize = batchSize
        DispatchQueue(label: "punte.import").async { [self] in
            let result = Result { try BulkSettings.apply(to: memory, run) }
            outcome.withLock { $0 = result }
            pipe.close()
            done.signal()
        }
    }

    /// How far the writing is; what the present batch added may yet be undone.
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
        while let first = try pipe.receive() {
            state = try memory.writeMany { db in
                var batch = state
                let writer = try SegmentWriter(db, index: index, now: Memory.now())
                try ConcordanceMerging.postpone(db)
                try known.refresh(db)
                var portion: SegmentRows? = first
                while let rows = portion {
                    try take(rows, writer, known, db, &batch)
                    current.withLock { $0 = batch }
                    portion = batch.read - state.read < batchSize ? try pipe.receive() : nil
                }
                try writer.finish()
                try ConcordanceMerging.resume(db)
                return batch
            }
        }
        try memory.checkpoint()
        current.withLock { $0 = state }
        return state
    }

    private func take(
        _ rows: SegmentRows, _ writer: SegmentWriter, _ known: KnownSegments, _ db: Database,
        _ progress: inout ImportProgress
    ) throws {
        try writer.add(rows) { row in
            let summary = rows.summaries[row]
            progress.read += 1
            progress.bytes += summary.english.count + summary.romanian.count
            guard !summary.english.isEmpty, !summary.romanian.isEmpty else {
                progress.empty += 1
                return false
            }
            let mayBeKnown = try known.mayHold(summary.fingerprint, db)
            if mayBeKnown, try writer.hasTwin(of: row, in: rows) {
                progress.known += 1
                return false
            }
            known.insert(summary.fingerprint)
            progress.added += 1
            return true
        }
    }
}
