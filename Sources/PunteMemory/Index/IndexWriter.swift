internal import GRDB

/// Adds segments to the fuzzy index and to the concordance, and takes them out.
///
/// Works inside the transaction that changes the table `segment`, so that index and segments cannot
/// part. ``flush(_:)`` must be called before that transaction ends. One instance serves one thread.
final class IndexWriter {
    private let sides: [Side: SideIndexer]

    init() throws {
        sides = [.english: try SideIndexer(.english), .romanian: try SideIndexer(.romanian)]
    }

    /// Ids must ascend from one call to the next.
    func add(_ segment: Int64, english: String, romanian: String) {
        sides[.english]?.add(segment, english)
        sides[.romanian]?.add(segment, romanian)
    }

    /// Writes what was added.
    func flush(_ db: Database) throws {
        for side in sides.values {
            try side.take { batch, analyzer in
                guard !batch.isEmpty else { return }
                try Self.writePostings(batch, analyzer.keyHashes, db)
                try Self.writeSignatures(batch, db)
            }
        }
    }

    private static func writePostings(
        _ batch: IndexBatch, _ hashes: [UInt32], _ db: Database
    ) throws {
        let last = try BulkStatement(
            db,
            "SELECT id, ids FROM posting WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")
        let write = try BulkStatement(db, "INSERT OR REPLACE INTO posting (id, ids) VALUES (?, ?)")
        try batch.forEachKey(hashes) { key, entries in
            var row = IndexKey.row(batch.side, key)
            last.bind(row, at: 1)
            last.bind(row + IndexKey.chunkLimit - 1, at: 2)
            var rest = entries[...]
            if try last.next() {
                row = last.int(0)
                let old = PostingChunk(words: last.words(1)).entries
                if old.count < PostingChunk.capacity {
                    let fitting = rest.prefix(PostingChunk.capacity - old.count)
                    try write.put(row, PostingChunk(entries: old + fitting))
                    rest = rest.dropFirst(fitting.count)
                }
                row += 1
            }
            last.reset()
            while !rest.isEmpty {
                try write.put(row, PostingChunk(entries: Array(rest.prefix(PostingChunk.capacity))))
                rest = rest.dropFirst(PostingChunk.capacity)
                row += 1
            }
        }
    }

    private static func writeSignatures(_ batch: IndexBatch, _ db: Database) throws {
        let read = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        let write = try BulkStatement(
            db, "INSERT OR REPLACE INTO signature (id, codes) VALUES (?, ?)")
        var row: Int64 = -1
        var block = SignatureBlock()
        func store() throws {
            guard row >= 0 else { return }
            write.bind(row, at: 1)
            write.bind(block.words, at: 2)
            try write.run()
        }
        try batch.forEachSegment { segment, codes in
            let own = SignatureBlock.row(batch.side, segment: segment)
            if own != row {
                try store()
                row = own
                read.bind(row, at: 1)
                block = try read.next() ? SignatureBlock(words: read.words(0)) : SignatureBlock()
                read.reset()
            }
            block.set(SignatureBlock.slot(segment), codes)
        }
        try store()
    }

    /// Takes a segment out of the fuzzy index. The texts must be those that it was added with.
    func remove(_ segment: Int64, english: String, romanian: String, _ db: Database) throws {
        for (side, written) in [(Side.english, english), (.romanian, romanian)] {
            try one(segment, side, written) { batch, analyzer in
                try batch.forEachKey(analyzer.keyHashes) { key, _ in
                    try Self.removePosting(segment, side, key, db)
                }
                try Self.removeSignature(segment, side, db)
            }
        }
    }

    /// Puts a segment back that was taken out; its id may lie before others.
    func restore(_ segment: Int64, english: String, romanian: String, _ db: Database) throws {
        for (side, written) in [(Side.english, english), (.romanian, romanian)] {
            try one(segment, side, written) { batch, analyzer in
                try batch.forEachKey(analyzer.keyHashes) { key, entries in
                    try Self.insertPosting(entries, segment, side, key, db)
                }
                try Self.writeSignatures(batch, db)
            }
        }
    }

    /// Builds the index of a single segment. What was added before must have been flushed.
    private func one(
        _ segment: Int64, _ side: Side, _ written: String,
        _ body: (IndexBatch, SegmentAnalyzer) throws -> Void
    ) throws {
        sides[side]?.add(segment, written)
        try sides[side]?.take(body)
    }

    /// Puts entries in the last chunk that begins before them; it may become fuller than others.
    private static func insertPosting(
        _ entries: [PostingChunk.Entry], _ segment: Int64, _ side: Side, _ key: UInt32,
        _ db: Database
    ) throws {
        let read = try BulkStatement(
            db, "SELECT id, ids FROM posting WHERE id BETWEEN ? AND ? ORDER BY id")
        let first = IndexKey.row(side, key)
        read.bind(first, at: 1)
        read.bind(first + IndexKey.chunkLimit - 1, at: 2)
        var row = first
        var chunk = PostingChunk(entries: [])
        while try read.next() {
            let next = PostingChunk(words: read.words(1))
            if let least = next.entries.map(\.id).min(), Int64(least) > segment, read.int(0) > first
            {
                break
            }
            row = read.int(0)
            chunk = next
        }
        read.reset()
        try BulkStatement(db, "INSERT OR REPLACE INTO posting (id, ids) VALUES (?, ?)")
            .put(row, PostingChunk(entries: chunk.entries + entries))
    }

    private static func removePosting(
        _ segment: Int64, _ side: Side, _ key: UInt32, _ db: Database
    ) throws {
        let read = try BulkStatement(db, "SELECT id, ids FROM posting WHERE id BETWEEN ? AND ?")
        let first = IndexKey.row(side, key)
        read.bind(first, at: 1)
        read.bind(first + IndexKey.chunkLimit - 1, at: 2)
        while try read.next() {
            var chunk = PostingChunk(words: read.words(1))
            guard let place = chunk.entries.firstIndex(where: { $0.id == UInt32(segment) }) else {
                continue
            }
            let row = read.int(0)
            read.reset()
            chunk.entries.remove(at: place)
            try BulkStatement(db, "UPDATE posting SET ids = ? WHERE id = ?").put(chunk, row)
            return
        }
    }

    private static func removeSignature(_ segment: Int64, _ side: Side, _ db: Database) throws {
        let row = SignatureBlock.row(side, segment: segment)
        let read = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        read.bind(row, at: 1)
        guard try read.next() else { return }
        var block = SignatureBlock(words: read.words(0))
        read.reset()
        block.set(SignatureBlock.slot(segment), [])
        let write = try BulkStatement(db, "UPDATE signature SET codes = ? WHERE id = ?")
        write.bind(block.words, at: 1)
        write.bind(row, at: 2)
        try write.run()
    }

    /// Builds the whole fuzzy index anew.
    static func rebuild(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM posting; DELETE FROM signature")
        let writer = try IndexWriter()
        let rows = try BulkStatement(
            db, "SELECT id, en, ro FROM segment WHERE status <> 'rejected' ORDER BY id")
        var count = 0
        while try rows.next() {
            writer.add(rows.int(0), english: rows.text(1), romanian: rows.text(2))
            count += 1
            if count % 200_000 == 0 { try writer.flush(db) }
        }
        try writer.flush(db)
        try IndexState.save(analysis: AnalysisProbe.current(), db)
    }
}

extension BulkStatement {
    fileprivate func put(_ row: Int64, _ chunk: PostingChunk) throws {
        bind(row, at: 1)
        bind(chunk.words, at: 2)
        try run()
    }

    fileprivate func put(_ chunk: PostingChunk, _ row: Int64) throws {
        bind(chunk.words, at: 1)
        bind(row, at: 2)
        try run()
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
