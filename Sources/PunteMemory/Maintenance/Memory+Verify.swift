internal import GRDB
internal import PunteLanguage

/// The result of one check of ``Memory/verify()``.
public struct MemoryCheck: Sendable, Hashable, Codable {
    /// The name of the check: `file`, `tables`, `values`, `references`, `segments`, `counters`,
    /// `analysis`, `postings`, `signatures` or `concordance`.
    public var name: String
    /// Whether the check found no error.
    public var passed: Bool
    /// The numbers that were counted, or a description of the error.
    public var detail: String

    /// Creates a result from its parts.
    public init(name: String, passed: Bool, detail: String) {
        self.name = name
        self.passed = passed
        self.detail = detail
    }
}

extension Memory {
    /// Checks the whole memory: the file, the references between tables, and the indices.
    ///
    /// The indices must contain exactly the segments. The concordance is checked only if the memory
    /// was opened for writing.
    ///
    /// - Returns: The results of all checks, passed or not.
    /// - Throws: ``MemoryError`` when a check cannot be made.
    /// - Complexity: Reads the whole file; some seconds for a million segments.
    public func verify() throws -> [MemoryCheck] {
        var checks = try read { try [Self.checkFile($0), TableCheck.tables($0)] }
        // Without its tables, nothing else of the memory can be read.
        guard checks.allSatisfy({ $0.name != TableCheck.name || $0.passed }) else { return checks }
        checks += try read { db in
            try [
                TableCheck.values(db), Self.checkReferences(db), Self.checkSegments(db),
                CounterCheck.check(db), Self.checkAnalysis(db),
            ]
        }
        checks.append(try read { try IndexCheck.postings($0) })
        checks.append(try read { try IndexCheck.signatures($0) })
        if access == .writing { checks.append(try checkConcordance()) }
        return checks
    }

    /// Rebuilds the fuzzy index and the concordance from the segments, also if their tables are gone,
    /// and the counters of ids from the rows.
    ///
    /// - Throws: ``MemoryError``.
    public func repairIndex() throws {
        try write { db in
            try TableCheck.restoreIndexTables(db)
            try CounterCheck.repair(db)
            try IndexWriter.rebuild(db)
            try db.execute(sql: "INSERT INTO concordance (concordance) VALUES ('rebuild')")
        }
        try checkpoint()
    }

    private static func checkFile(_ db: Database) throws -> MemoryCheck {
        let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)")
        return MemoryCheck(
            name: "file", passed: messages == ["ok"], detail: messages.joined(separator: "; "))
    }

    private static func checkReferences(_ db: Database) throws -> MemoryCheck {
        let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        return MemoryCheck(
            name: "references", passed: broken == 0,
            detail: broken == 0 ? "ok" : "\(broken) rows refer to rows that are not there")
    }

    /// Checks that the stored fingerprints are those of the texts.
    private static func checkSegments(_ db: Database) throws -> MemoryCheck {
        let rows = try BulkStatement(db, "SELECT id, en, ro, fingerprint FROM segment")
        var count = 0
        var wrong = 0
        var misnumbered = 0
        while try rows.next() {
            count += 1
            if (try? IndexKey.segment(rows.int(0))) == nil { misnumbered += 1 }
            if Fingerprint(rows.text(1), rows.text(2)).signed != rows.int(3) { wrong += 1 }
        }
        return MemoryCheck(
            name: "segments", passed: wrong == 0 && misnumbered == 0,
            detail: "\(count) segments" + (wrong == 0 ? "" : ", \(wrong) with a wrong fingerprint")
                + (misnumbered == 0 ? "" : ", \(misnumbered) with an id that none is given"))
    }

    private static func checkAnalysis(_ db: Database) throws -> MemoryCheck {
        let passed = try IndexState.analysis(in: db) == AnalysisProbe.current()
        return MemoryCheck(
            name: "analysis", passed: passed,
            detail: passed ? "ok" : "the index was built by another version of Punte")
    }

    private func checkConcordance() throws -> MemoryCheck {
        do {
            try write {
                try $0.execute(
                    sql: """
                        INSERT INTO concordance (concordance, rank) VALUES ('integrity-check', 1)
                        """)
            }
            return MemoryCheck(name: "concordance", passed: true, detail: "ok")
        } catch let error as MemoryError where [.damaged, .other].contains(error.reason) {
            return MemoryCheck(
                name: "concordance", passed: false,
                detail: "it is damaged or does not fit the segments")
        }
    }
}

/// Compares the fuzzy index with the contents that follow from the segments.
private enum IndexCheck {
    /// The number of segments that are analysed before each comparison.
    private static let batchCount = 100_000

    /// The sums over all entries of a key, which do not depend on their order.
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

    /// Compares the table `posting` with the keys of all segments.
    static func postings(_ db: Database) throws -> MemoryCheck {
        // By the first row of each key.
        var expected: [Int64: Sum] = [:]
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            try forEachBatch(of: side, analyzer: analyzer, in: db) { batch in
                batch.forEachEntry(keyHashes: analyzer.keyHashes) { key, entry in
                    expected[IndexKey.firstRow(of: key, on: side), default: Sum()].add(entry)
                }
            }
        }
        var stored: [Int64: Sum] = [:]
        let rows = try BulkStatement(db, "SELECT id, ids FROM posting")
        var broken = 0
        while try rows.next() {
            let key = IndexKey.firstRow(sharingKeyWith: rows.int(0))
            guard let words = try? rows.sealedWords(1, ofRow: rows.int(0)) else {
                broken += 1
                continue
            }
            for entry in PostingChunk(words: words).entries {
                stored[key, default: Sum()].add(entry)
            }
        }
        let differing = Set(expected.keys).union(stored.keys).count { expected[$0] != stored[$0] }
        let total = expected.values.reduce(0) { $0 + $1.count }
        return MemoryCheck(
            name: "postings", passed: differing == 0 && broken == 0,
            detail: differing == 0 && broken == 0
                ? "\(total) of \(expected.count) keys"
                : "\(max(differing, broken)) of \(expected.count) keys do not fit the segments")
    }

    /// Compares the table `signature` with the codes of all segments.
    static func signatures(_ db: Database) throws -> MemoryCheck {
        let selection = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        var wrong = 0
        var count = 0
        for side in Side.allCases {
            let analyzer = try SegmentAnalyzer(side)
            var row: Int64 = -1
            var block = SignatureBlock()
            try forEachBatch(of: side, analyzer: analyzer, in: db) { batch in
                try batch.forEachSegment { segment, codes in
                    let own = SignatureBlock.row(of: segment, on: side)
                    if own != row {
                        row = own
                        selection.bind(row, at: 1)
                        let words =
                            try selection.next() ? try? selection.sealedWords(0, ofRow: row) : nil
                        block = words.map(SignatureBlock.init(words:)) ?? SignatureBlock()
                        selection.reset()
                    }
                    count += 1
                    let stored = block[SignatureBlock.slot(of: segment)]
                    if !stored.elementsEqual(codes.lazy.map { $0.bits }) { wrong += 1 }
                }
            }
        }
        return MemoryCheck(
            name: "signatures", passed: wrong == 0,
            detail: wrong == 0 ? "\(count) texts" : "\(wrong) of \(count) do not fit their texts")
    }

    private static func forEachBatch(
        of side: Side, analyzer: SegmentAnalyzer, in db: Database,
        _ body: (IndexBatch) throws -> Void
    ) throws {
        let rows = try BulkStatement(
            db, "SELECT id, \(side.rawValue) FROM segment WHERE status <> 'rejected' ORDER BY id")
        let punctuationKey = analyzer.keyIndex(for: IndexKey.punctuation)
        var batch = IndexBatch(side)
        var text = AnalyzedText()
        var count = 0
        while try rows.next() {
            guard (try? IndexKey.segment(rows.int(0))) != nil else { continue }
            try analyzer.analyze(rows.text(1), into: &text)
            batch.add(rows.int(0), text: text, punctuationKey: punctuationKey)
            count += 1
            if count % batchCount == 0 {
                try body(batch)
                batch.removeAll()
            }
        }
        try body(batch)
    }
}
