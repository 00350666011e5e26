internal import GRDB
internal import PunteLanguage

/// Compares the fuzzy index with what the segments say that it must hold.
enum IndexCheck {
    /// Sums over all entries of a key, which do not depend on their order.
    private struct Sum: Equatable {
        var count = 0
        var mixed: UInt64 = 0

        mutating func add(_ entry: PostingChunk.Entry) {
            count += 1
            var hash = Fingerprint()
            hash.combine(UInt32(entry.bucket))
            hash.combine(entry.id)
            mixed &+= hash.value
        }
    }

    static func postings(_ db: Database) throws -> MemoryCheck {
        var expected: [Int64: Sum] = [:]
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            try forEachBatch(side, analyzer, db) { batch in
                var rest = batch
                let postings = rest.takePostings(keyCount: analyzer.keyHashes.count)
                postings.forEachKey(analyzer.keyHashes) { key, entries in
                    for entry in entries {
                        expected[IndexKey.row(side, key), default: Sum()].add(
                            PostingChunk.Entry(
                                bucket: IndexBatch.bucket(entry), id: batch.id(entry)))
                    }
                }
            }
        }
        var stored: [Int64: Sum] = [:]
        let rows = try BulkStatement(db, "SELECT id, ids FROM posting")
        while try rows.next() {
            let key = rows.int(0) & ~(IndexKey.chunkLimit - 1)
            for entry in PostingChunk(words: rows.words(1)).entries {
                stored[key, default: Sum()].add(entry)
            }
        }
        let differing = Set(expected.keys).union(stored.keys).count { expected[$0] != stored[$0] }
        let total = expected.values.reduce(0) { $0 + $1.count }
        return MemoryCheck(
            name: "postings", passed: differing == 0,
            detail: differing == 0
                ? "\(total) of \(expected.count) keys"
                : "\(differing) of \(expected.count) keys do not fit the segments")
    }

    static func signatures(_ db: Database) throws -> MemoryCheck {
        let read = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        var wrong = 0
        var count = 0
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            var row: Int64 = -1
            var block = SignatureBlock()
            try forEachBatch(side, analyzer, db) { batch in
                try batch.forEachSegment { segment, codes in
                    let own = SignatureBlock.row(side, segment: segment)
                    if own != row {
                        row = own
                        read.bind(row, at: 1)
                        block =
                            try read.next()
                            ? SignatureBlock(words: read.words(0)) : SignatureBlock()
                        read.reset()
                    }
                    count += 1
                    if block[SignatureBlock.slot(segment)] != codes { wrong += 1 }
                }
            }
        }
        return MemoryCheck(
            name: "signatures", passed: wrong == 0,
            detail: wrong == 0 ? "\(count) texts" : "\(wrong) of \(count) do not fit their texts")
    }

    private static func forEachBatch(
        _ side: Side, _ analyzer: SegmentAnalyzer, _ db: Database,
        _ body: (IndexBatch) throws -> Void
    ) throws {
        let rows = try BulkStatement(
            db, "SELECT id, \(side.rawValue) FROM segment WHERE status <> 'rejected' ORDER BY id")
        var batch = IndexBatch(side)
        var text = AnalyzedText()
        var count = 0
        while try rows.next() {
            try analyzer.analyze(rows.text(1), into: &text)
            batch.add(rows.int(0), text, punctuationKey: analyzer.number(of: IndexKey.punctuation))
            count += 1
            if count % 100_000 == 0 {
                try body(batch)
                batch.removeAll()
            }
        }
        try body(batch)
    }
}
