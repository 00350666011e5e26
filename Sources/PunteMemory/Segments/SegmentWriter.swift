internal import GRDB
internal import PunteLanguage

/// Writes segments, their place in the indices and the history of their changes, all in the
/// transaction of its user. ``finish()`` must be called before that ends.
final class SegmentWriter {
    private let db: Database
    private let index: IndexWriter
    private let now: Int64
    private var origins: [String: Int64] = [:]
    private let insertion: SegmentInsertion
    private let twins: BulkStatement

    init(_ db: Database, index: IndexWriter, now: Int64) throws {
        self.db = db
        self.index = index
        self.now = now
        insertion = try SegmentInsertion(db)
        twins = try BulkStatement(
            db, "SELECT id FROM segment WHERE fingerprint = ? AND en = ? AND ro = ? LIMIT 1")
    }

    /// Whether there is a segment with exactly the two texts of a row.
    func hasTwin(of row: Int, in rows: SegmentRows) throws -> Bool {
        let summary = rows.summaries[row]
        return try rows.bytes.withUnsafeBufferPointer { bytes in
            twins.bind(summary.fingerprint, at: 1)
            twins.bindWithoutCopy(UnsafeBufferPointer(rebasing: bytes[summary.english]), at: 2)
            twins.bindWithoutCopy(UnsafeBufferPointer(rebasing: bytes[summary.romanian]), at: 3)
            defer { twins.reset() }
            return try twins.next()
        }
    }

    /// Adds a segment; its ``StoredSegment/id`` is ignored, times of 0 become now.
    @discardableResult
    func add(_ segment: StoredSegment) throws -> Int64 {
        var rows = SegmentRows(now: now)
        rows.append(segment)
        return try add(rows).first ?? 0
    }

    /// Adds the rows that `isNew` does not keep back.
    /// - Returns: their identifiers.
    @discardableResult
    func add(
        _ rows: SegmentRows, where isNew: (Int) throws -> Bool = { _ in true }
    ) throws -> [Int64] {
        let origins = try rows.origins.map(origin)
        var ids: [Int64] = []
        var entries: [SegmentTexts.Entry] = []
        entries.reserveCapacity(rows.count)
        for row in 0..<rows.count where try isNew(row) {
            let summary = rows.summaries[row]
            let id = try insertion.add(row, of: rows, origin: summary.origin.map { origins[$0] })
            ids.append(id)
            guard !summary.isRejected else { continue }
            entries.append(
                SegmentTexts.Entry(id: id, english: summary.english, romanian: summary.romanian))
        }
        index.add(SegmentTexts(bytes: rows.bytes, entries: entries))
        return ids
    }

    /// Takes a segment out; the history keeps its texts.
    func remove(
        _ segment: StoredSegment, action: String, author: String?, note: String? = nil
    ) throws {
        try record(segment, action: action, author: author, note: note)
        try finish()
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
        try finish()
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

    /// Writes what was added.
    func finish() throws {
        index.close()
        try insertion.flush()
        try index.flush(db)
    }

    func origin(_ name: String) throws -> Int64 {
        if let known = origins[name] { return known }
        try db.execute(sql: "INSERT OR IGNORE INTO origin (name) VALUES (?)", arguments: [name])
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM origin WHERE name = ?", arguments: [name])
        origins[name] = id
        return id ?? 0
    }
}
