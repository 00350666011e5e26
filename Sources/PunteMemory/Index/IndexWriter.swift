internal import GRDB
internal import PunteLanguage

/// Adds segments to the fuzzy index and takes them out.
///
/// Works inside the transaction that changes the table `segment`, so that index and segments cannot
/// part. ``flush(_:)`` must be called before that transaction ends. One instance serves one thread.
final class IndexWriter {
    private let sides: [(side: Side, indexer: SideIndexer)]
    private var isPending = false
    private var isClosed = false
    private var waiting = SegmentTexts()

    /// Texts handed to the indexers at once.
    private static let together = 512

    init() throws {
        sides = try Side.allCases.map { ($0, try SideIndexer($0)) }
    }

    /// Ids must ascend from one call to the next.
    func add(_ segment: Int64, english: String, romanian: String) {
        waiting.append(segment, english: english, romanian: romanian)
        if waiting.entries.count == Self.together { send() }
    }

    /// The same for many.
    func add(_ texts: SegmentTexts) {
        send()
        guard !texts.entries.isEmpty else { return }
        isPending = true
        for (_, indexer) in sides { indexer.add(texts) }
    }

    private func send() {
        let texts = waiting
        waiting = SegmentTexts()
        if !texts.entries.isEmpty { add(texts) }
    }

    /// Begins to prepare what was added for ``flush(_:)``; nothing may be added between the two.
    func close() {
        send()
        guard isPending, !isClosed else { return }
        isClosed = true
        for (_, indexer) in sides { indexer.close() }
    }

    /// Writes what was added.
    func flush(_ db: Database) throws {
        close()
        guard isPending else { return }
        isPending = false
        isClosed = false
        // The other side is taken even if the first fails, so that nothing of it is left behind; but
        // not written: SQLite may have undone the transaction already, as it does when the disk is
        // full, and what is written outside of one stays.
        var failure: (any Error)?
        for (side, indexer) in sides {
            do {
                guard let batch = try indexer.take(), failure == nil else { continue }
                try PostingTable(side, db).append(batch)
                try SignatureTable(side, db).append(batch)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    /// Takes a segment out. The texts must be those that it was added with, and what was added
    /// must have been flushed.
    func remove(_ segment: Int64, english: String, romanian: String, _ db: Database) throws {
        for (side, indexer) in sides {
            let entry = try indexer.entry(of: side == .english ? english : romanian)
            let postings = try PostingTable(side, db)
            for key in entry.keys.sorted() {
                try postings.remove(UInt32(truncatingIfNeeded: segment), key)
            }
            try SignatureTable(side, db).set(segment, [])
        }
    }

    /// Puts a segment back that was taken out; its id may lie before others.
    func restore(_ segment: Int64, english: String, romanian: String, _ db: Database) throws {
        for (side, indexer) in sides {
            let entry = try indexer.entry(of: side == .english ? english : romanian)
            let posting = PostingChunk.Entry(
                bucket: entry.bucket, id: UInt32(truncatingIfNeeded: segment))
            let postings = try PostingTable(side, db)
            for key in entry.keys.sorted() { try postings.insert(posting, key) }
            try SignatureTable(side, db).set(segment, entry.codes)
        }
    }

    /// Segments analysed before they are written, when all are indexed anew.
    private static let portion = 250_000

    /// Builds anew all that depends on how texts are analysed.
    static func rebuild(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM posting; DELETE FROM signature")
        let writer = try IndexWriter()
        let rows = try BulkStatement(
            db, "SELECT id, en, ro FROM segment WHERE status <> 'rejected' ORDER BY id")
        var count = 0
        while try rows.next() {
            writer.add(rows.int(0), english: rows.text(1), romanian: rows.text(2))
            count += 1
            if count % portion == 0 { try writer.flush(db) }
        }
        try writer.flush(db)
        try SentenceFingerprint.refresh(db)
        try IndexState.save(analysis: AnalysisProbe.current(), db)
    }
}

extension Memory {
    /// Rebuilds the fuzzy index when the texts are analysed in another way than when it was built.
    func refreshIndex() throws {
        let current = try AnalysisProbe.current()
        guard try read({ try IndexState.analysis($0) }) != current else { return }
        try write { db in
            guard try IndexState.analysis(db) != current else { return }
            try IndexWriter.rebuild(db)
        }
    }
}
