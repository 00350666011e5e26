internal import GRDB

/// Writes segments, their place in the indices and the history of their changes, all in the
/// transaction of its user. ``finish()`` must be called before that ends.
final class SegmentWriter {
    private let db: Database
    private let index: IndexWriter
    private let now: Int64
    private var origins: [String: Int64] = [:]
    private let insertion: BulkStatement
    private let concordance: BulkStatement
    private let twins: BulkStatement

    init(_ db: Database, index: IndexWriter, now: Int64) throws {
        self.db = db
        self.index = index
        self.now = now
        insertion = try BulkStatement(
            db,
            """
            INSERT INTO segment (en, ro, fingerprint, status, kind, confidence, label, pair, \
            enPositions, roPositions, enBefore, enAfter, roBefore, roAfter, domain, document, \
            origin, author, created, changed, metadata) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        concordance = try BulkStatement(
            db, "INSERT INTO concordance (rowid, en, ro) VALUES (?, ?, ?)")
        twins = try BulkStatement(
            db, "SELECT id FROM segment WHERE fingerprint = ? AND en = ? AND ro = ? LIMIT 1")
    }

    /// Whether there is a segment with exactly the two texts of another, whose fingerprint is given.
    func hasTwin(of segment: StoredSegment, _ fingerprint: Int64) throws -> Bool {
        twins.bind(fingerprint, at: 1)
        twins.bind(segment.english, at: 2)
        twins.bind(segment.romanian, at: 3)
        defer { twins.reset() }
        return try twins.next()
    }

    /// Adds a segment; its ``StoredSegment/id`` is ignored, times of 0 become now.
    @discardableResult
    func add(_ segment: StoredSegment, _ fingerprint: Int64? = nil) throws -> Int64 {
        let fingerprint =
            fingerprint ?? Fingerprint(segment.english, segment.romanian).signed
        insertion.bind(segment.english, at: 1)
        insertion.bind(segment.romanian, at: 2)
        insertion.bind(fingerprint, at: 3)
        insertion.bind(segment.status.rawValue, at: 4)
        insertion.bind(segment.kind, at: 5)
        insertion.bind(segment.confidence, at: 6)
        insertion.bind(segment.label, at: 7)
        insertion.bind(segment.place?.pair, at: 8)
        insertion.bind(segment.place.map { SegmentRow.text(of: $0.english) }, at: 9)
        insertion.bind(segment.place.map { SegmentRow.text(of: $0.romanian) }, at: 10)
        insertion.bind(segment.context.englishBefore, at: 11)
        insertion.bind(segment.context.englishAfter, at: 12)
        insertion.bind(segment.context.romanianBefore, at: 13)
        insertion.bind(segment.context.romanianAfter, at: 14)
        insertion.bind(segment.domain, at: 15)
        insertion.bind(segment.document, at: 16)
        insertion.bind(try segment.origin.map(origin), at: 17)
        insertion.bind(segment.author, at: 18)
        insertion.bind(segment.created == 0 ? now : segment.created, at: 19)
        insertion.bind(segment.changed == 0 ? now : segment.changed, at: 20)
        insertion.bind(MetadataText.text(of: segment.metadata), at: 21)
        try insertion.run()
        let id = db.lastInsertedRowID
        guard id < Int64(UInt32.max) else {
            throw DatabaseError(resultCode: .SQLITE_FULL, message: "too many segments")
        }
        concordance.bind(id, at: 1)
        concordance.bind(segment.english, at: 2)
        concordance.bind(segment.romanian, at: 3)
        try concordance.run()
        if segment.status != .rejected {
            index.add(id, english: segment.english, romanian: segment.romanian)
        }
        return id
    }

    /// Takes a segment out; the history keeps its texts.
    func remove(
        _ segment: StoredSegment, action: String, author: String?, note: String? = nil
    ) throws {
        try record(segment, action: action, author: author, note: note)
        try index.flush(db)
        if segment.status != .rejected {
            try index.remove(
                segment.id, english: segment.english, romanian: segment.romanian, db)
        }
        try db.execute(
            sql: "INSERT INTO concordance (concordance, rowid, en, ro) VALUES ('delete', ?, ?, ?)",
            arguments: [segment.id, segment.english, segment.romanian])
        try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
    }

    /// Changes what a segment is taken for.
    func setStatus(_ status: StoredSegment.Status, of segment: StoredSegment, author: String?)
        throws
    {
        guard status != segment.status else { return }
        try record(segment, action: status.rawValue, author: author)
        try index.flush(db)
        if status == .rejected {
            try index.remove(
                segment.id, english: segment.english, romanian: segment.romanian, db)
            try LexiconRow.remove(.segment(segment.id), db)
        } else if segment.status == .rejected {
            try index.restore(
                segment.id, english: segment.english, romanian: segment.romanian, db)
        }
        try db.execute(
            sql:
                "UPDATE segment SET status = ?, changed = ?, author = coalesce(?, author) WHERE id = ?",
            arguments: [status.rawValue, now, author, segment.id])
    }

    /// Keeps what a segment was before a change.
    func record(_ segment: StoredSegment, action: String, author: String?, note: String? = nil)
        throws
    {
        try db.execute(
            sql: """
                INSERT INTO history (time, action, segment, en, ro, status, author, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                now, action, segment.id, segment.english, segment.romanian,
                segment.status.rawValue, author, note,
            ])
    }

    func finish() throws { try index.flush(db) }

    func origin(_ name: String) throws -> Int64 {
        if let known = origins[name] { return known }
        try db.execute(sql: "INSERT OR IGNORE INTO origin (name) VALUES (?)", arguments: [name])
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM origin WHERE name = ?", arguments: [name])
        origins[name] = id
        return id ?? 0
    }
}
