internal import GRDB
internal import PunteLanguage

/// Adds segments to the fuzzy index and removes them.
///
/// It works inside the transaction that changes the table `segment`, so that index and segments
/// always agree. ``flush(_:)`` must be called before that transaction ends. One instance serves one
/// thread.
final class IndexWriter {
    private let sides: [(side: Side, indexer: SideIndexer)]
    private var isPending = false
    private var isClosed = false
    /// The texts that were added one by one and not yet given to the indexers.
    private var batch = SegmentTexts()

    /// Creates a writer.
    ///
    /// - Throws: `ICUError` when ICU lacks a language's word rules.
    init() throws {
        sides = try Side.allCases.map { ($0, try SideIndexer($0)) }
    }

    /// Adds a segment.
    ///
    /// Ids must ascend from call to call.
    func add(_ segment: Int64, english: String, romanian: String) throws {
        batch.append(segment, english: english, romanian: romanian)
        if batch.entries.count == Parameters.Import.rebuildBatchCount { try sendBatch() }
    }

    /// Adds many segments.
    ///
    /// Ids must ascend from call to call.
    func add(_ texts: SegmentTexts) throws {
        try sendBatch()
        guard !texts.entries.isEmpty else { return }
        isPending = true
        for (_, indexer) in sides { try indexer.add(texts) }
    }

    private func sendBatch() throws {
        let texts = batch
        batch = SegmentTexts()
        if !texts.entries.isEmpty { try add(texts) }
    }

    /// Begins to prepare the added segments for ``flush(_:)``; no segment may be added before that
    /// call.
    func close() throws {
        try sendBatch()
        guard isPending, !isClosed else { return }
        isClosed = true
        for (_, indexer) in sides { try indexer.close() }
    }

    /// Writes the added segments to the tables of the index.
    func flush(_ db: Database) throws {
        try close()
        guard isPending else { return }
        isPending = false
        isClosed = false
        // The other side is taken even if the first fails, so that none of it stays queued; but it
        // is not written: SQLite may have undone the transaction already, as it does when the disk
        // is full, and what is written outside of one stays.
        var failure: (any Error)?
        for (side, indexer) in sides {
            do {
                guard let batch = try indexer.take(), failure == nil else { continue }
                try PostingTable(side, in: db).append(batch)
                try SignatureTable(side, in: db).append(batch)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    /// Removes a segment.
    ///
    /// The texts must be those with which it was added, and ``flush(_:)`` must have been called
    /// since.
    func remove(_ segment: Int64, english: String, romanian: String, in db: Database) throws {
        for (side, indexer) in sides {
            let text = try indexer.indexed(side == .english ? english : romanian)
            let postings = try PostingTable(side, in: db)
            for key in text.keys.sorted() {
                try postings.remove(IndexKey.segment(segment), for: key)
            }
            try SignatureTable(side, in: db).set(segment, to: [])
        }
    }

    /// Adds a removed segment again; its id may be below those of other segments.
    func restore(_ segment: Int64, english: String, romanian: String, in db: Database) throws {
        for (side, indexer) in sides {
            let text = try indexer.indexed(side == .english ? english : romanian)
            let entry = PostingChunk.Entry(
                bucket: text.bucket, id: try IndexKey.segment(segment))
            let postings = try PostingTable(side, in: db)
            for key in text.keys.sorted() { try postings.insert(entry, for: key) }
            try SignatureTable(side, in: db).set(segment, to: text.codes)
        }
    }

    /// Rebuilds the whole index from the segments.
    static func rebuild(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM posting; DELETE FROM signature")
        let writer = try IndexWriter()
        let rows = try BulkStatement(
            db, "SELECT id, en, ro FROM segment WHERE status <> 'rejected' ORDER BY id")
        var count = 0
        while try rows.next() {
            try writer.add(rows.int(0), english: rows.text(1), romanian: rows.text(2))
            count += 1
            if count % Parameters.Import.rebuildCount == 0 { try writer.flush(db) }
        }
        try writer.flush(db)
        try IndexState.save(analysis: AnalysisProbe.current(), in: db)
    }
}

/// The rows of one side in the table `signature`.
private struct SignatureTable {
    private let side: Side
    private let selection: BulkStatement
    private let insertion: BulkStatement
    private let update: BulkStatement
    private let last: BulkStatement

    init(_ side: Side, in db: Database) throws {
        self.side = side
        selection = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        insertion = try BulkStatement(db, "INSERT INTO signature (codes, id) VALUES (?, ?)")
        update = try BulkStatement(db, "UPDATE signature SET codes = ? WHERE id = ?")
        last = try BulkStatement(
            db, "SELECT id FROM signature WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
    }

    /// Adds segments whose ids are above all stored ids.
    func append(_ batch: EncodedBatch) throws {
        last.bind(SignatureBlock.row(of: 0, on: side), at: 1)
        last.bind(SignatureBlock.row(of: Int64(UInt32.max), on: side), at: 2)
        let lastRow = try last.next() ? last.int(0) : -1
        last.reset()
        for new in batch.blocks {
            let words = batch.blockWords[new.range]
            if new.key <= lastRow, var block = try stored(new.key) {
                block.formUnion(SignatureBlock(words: Array(words)))
                try update.run(sealing: block.words[...], toRow: new.key)
            } else {
                try insertion.run(sealing: words, toRow: new.key)
            }
        }
    }

    /// Sets the codes of a segment; an empty array removes the segment.
    func set(_ segment: Int64, to codes: [IndexToken]) throws {
        let row = SignatureBlock.row(of: segment, on: side)
        let known = try stored(row)
        var block = known ?? SignatureBlock()
        block.set(SignatureBlock.slot(of: segment), to: codes)
        try (known == nil ? insertion : update).run(sealing: block.words[...], toRow: row)
    }

    private func stored(_ row: Int64) throws -> SignatureBlock? {
        selection.bind(row, at: 1)
        defer { selection.reset() }
        return try selection.next()
            ? SignatureBlock(words: selection.sealedWords(0, ofRow: row)) : nil
    }
}
