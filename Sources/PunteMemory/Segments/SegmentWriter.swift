internal import GRDB
internal import PunteLanguage

/// Writes segments, their index entries and the history of their changes.
///
/// It works in the transaction of the caller; ``finish()`` must be called before that ends.
final class SegmentWriter {
    private let db: Database
    private let index: IndexWriter
    private let now: Int64
    /// The id of the import to which added segments belong.
    var source: Int64?
    private var origins: [String: Int64] = [:]
    private let insertion: SegmentInsertion
    private let duplicates: BulkStatement

    /// Creates a writer; `now` is the time of all changes, in seconds since 1970, UTC.
    init(_ db: Database, index: IndexWriter, now: Int64) throws {
        self.db = db
        self.index = index
        self.now = now
        insertion = try SegmentInsertion(db)
        duplicates = try BulkStatement(
            db, "SELECT id FROM segment WHERE fingerprint = ? AND en = ? AND ro = ? LIMIT 1")
    }

    /// Returns whether there is a segment with exactly the two texts of a row.
    func hasDuplicate(of row: Int, in segments: EncodedSegments) throws -> Bool {
        let summary = segments.summaries[row]
        return try segments.bytes.withUnsafeBufferPointer { bytes in
            let english = UnsafeBufferPointer(rebasing: bytes[summary.english])
            let romanian = UnsafeBufferPointer(rebasing: bytes[summary.romanian])
            duplicates.bind(summary.fingerprint, at: 1)
            duplicates.bindWithoutCopy(english, at: 2)
            duplicates.bindWithoutCopy(romanian, at: 3)
            defer { duplicates.reset() }
            return try duplicates.next()
        }
    }

    /// Adds a segment; its ``StoredSegment/id`` is ignored, and times of 0 are replaced by the
    /// current time.
    ///
    /// - Returns: The id of the segment.
    @discardableResult
    func add(_ segment: StoredSegment) throws -> Int64 {
        var segments = EncodedSegments(now: now)
        segments.append(segment)
        return try add(segments).first ?? 0
    }

    /// Adds the rows for which `isNew` returns true.
    ///
    /// `isNew` is called with the index of each row, after the rows before it have been added.
    ///
    /// - Returns: The ids of the segments.
    @discardableResult
    func add(
        _ segments: EncodedSegments, where isNew: (_ row: Int) throws -> Bool = { _ in true }
    ) throws -> [Int64] {
        let origins = try segments.origins.map(origin)
        var ids: [Int64] = []
        var entries: [SegmentTexts.Entry] = []
        entries.reserveCapacity(segments.count)
        for row in 0..<segments.count where try isNew(row) {
            let summary = segments.summaries[row]
            let id = try insertion.add(
                row, of: segments, origin: summary.originIndex.map { origins[$0] }, source: source)
            ids.append(id)
            guard !summary.isRejected else { continue }
            entries.append(
                SegmentTexts.Entry(id: id, english: summary.english, romanian: summary.romanian))
        }
        index.add(SegmentTexts(bytes: segments.bytes, entries: entries))
        return ids
    }

    /// Removes a segment; the history keeps its texts.
    func remove(
        _ segment: StoredSegment, action: String, author: String?, note: String? = nil
    ) throws {
        try record(segment, action: action, author: author, note: note)
        try finish()
        if segment.status != .rejected {
            try index.remove(
                segment.id, english: segment.english, romanian: segment.romanian, in: db)
        }
        try db.execute(
            sql: "INSERT INTO concordance (concordance, rowid, en, ro) VALUES ('delete', ?, ?, ?)",
            arguments: [segment.id, segment.english, segment.romanian])
        try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
    }

    /// Changes the status of a segment; the history keeps the old one.
    func setStatus(_ status: StoredSegment.Status, of segment: StoredSegment, author: String?)
        throws
    {
        guard status != segment.status else { return }
        try record(segment, action: status.rawValue, author: author)
        try finish()
        if status == .rejected {
            try index.remove(
                segment.id, english: segment.english, romanian: segment.romanian, in: db)
            try LexiconRow.remove(.segment(segment.id), in: db)
        } else if segment.status == .rejected {
            try index.restore(
                segment.id, english: segment.english, romanian: segment.romanian, in: db)
        }
        try db.execute(
            sql: """
                UPDATE segment SET status = ?, changed = ?, author = coalesce(?, author)
                WHERE id = ?
                """,
            arguments: [status.rawValue, now, author, segment.id])
    }

    /// Adds a segment in its state before a change to the history.
    private func record(
        _ segment: StoredSegment, action: String, author: String?, note: String? = nil
    ) throws {
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

    /// Writes the added segments to the indices.
    func finish() throws {
        index.close()
        try insertion.flush()
        try index.flush(db)
    }

    /// Returns the id of an origin, which is added if it is new.
    func origin(_ name: String) throws -> Int64 {
        if let known = origins[name] { return known }
        try db.execute(sql: "INSERT OR IGNORE INTO origin (name) VALUES (?)", arguments: [name])
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM origin WHERE name = ?", arguments: [name])
        origins[name] = id
        return id ?? 0
    }
}

/// Inserts rows into the table `segment` and their texts into the concordance.
///
/// The concordance reads its texts from the table, many rows at a time. With a statement for each
/// row, SQLite would spend time on starting and ending it, and FTS5 would write small index parts
/// and merge them again and again.
private final class SegmentInsertion {
    private let insertion: BulkStatement
    private let concordance: BulkStatement
    private var nextID: Int64
    /// The id of the first segment that is not in the concordance yet.
    private var firstUnfiled: Int64
    private var unfiledBytes = 0

    init(_ db: Database) throws {
        let columns = SegmentColumn.allCases.map(\.name).joined(separator: ", ")
        let values = SegmentColumn.allCases.map { _ in "?" }.joined(separator: ", ")
        insertion = try BulkStatement(db, "INSERT INTO segment (\(columns)) VALUES (\(values))")
        concordance = try BulkStatement(
            db,
            """
            INSERT INTO concordance (rowid, en, ro)
            SELECT id, en, ro FROM segment WHERE id BETWEEN ? AND ?
            """)
        // As AUTOINCREMENT would choose it.
        let last = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'segment'")
        nextID = (last ?? 0) + 1
        firstUnfiled = nextID
    }

    /// Adds a row.
    ///
    /// - Returns: The id of the segment.
    func add(
        _ row: Int, of segments: EncodedSegments, origin: Int64?, source: Int64?
    ) throws -> Int64 {
        let id = nextID
        guard id < Int64(UInt32.max) else {
            throw DatabaseError(resultCode: .SQLITE_FULL, message: "too many segments")
        }
        try segments.bytes.withUnsafeBufferPointer { bytes in
            bind(segments.cells(of: row), bytes: bytes)
            insertion.bind(id, at: SegmentColumn.id.parameter)
            insertion.bind(origin, at: SegmentColumn.origin.parameter)
            insertion.bind(source, at: SegmentColumn.source.parameter)
            try insertion.run()
        }
        nextID += 1
        let summary = segments.summaries[row]
        unfiledBytes += summary.english.count + summary.romanian.count
        if unfiledBytes >= Parameters.Import.concordanceBytes { try flush() }
        return id
    }

    /// Adds the rows that are not in the concordance yet to it.
    func flush() throws {
        guard firstUnfiled < nextID else { return }
        concordance.bind(firstUnfiled, at: 1)
        concordance.bind(nextID - 1, at: 2)
        try concordance.run()
        firstUnfiled = nextID
        unfiledBytes = 0
    }

    private func bind(
        _ cells: ArraySlice<EncodedSegments.Cell>, bytes: UnsafeBufferPointer<UInt8>
    ) {
        var parameter: Int32 = 1
        for cell in cells {
            switch cell {
            case .null: insertion.bind(nil as Int64?, at: parameter)
            case .integer(let number): insertion.bind(number, at: parameter)
            case .real(let number): insertion.bind(number, at: parameter)
            case .text(let start, let count):
                let range = Int(start)..<Int(start + count)
                insertion.bindWithoutCopy(
                    UnsafeBufferPointer(rebasing: bytes[range]), at: parameter)
            }
            parameter += 1
        }
    }
}
