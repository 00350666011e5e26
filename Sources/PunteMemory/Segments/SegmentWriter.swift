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
            db,
            """
            SELECT status = 'rejected' FROM segment
            WHERE fingerprint = ? AND en = ? AND ro = ? ORDER BY 1 DESC LIMIT 1
            """)
    }

    /// The state of the two texts of a row in the memory: not stored, stored, or rejected.
    enum Knowledge { case unknown, known, rejected }

    /// Returns whether there are segments with exactly the two texts of a row, and whether one of
    /// them is rejected.
    func knowledge(of row: Int, in segments: EncodedSegments) throws -> Knowledge {
        let summary = segments.summaries[row]
        return try segments.bytes.withUnsafeBufferPointer { bytes in
            let english = UnsafeBufferPointer(rebasing: bytes[summary.english])
            let romanian = UnsafeBufferPointer(rebasing: bytes[summary.romanian])
            duplicates.bind(summary.fingerprint, at: 1)
            duplicates.bindWithoutCopy(english, at: 2)
            duplicates.bindWithoutCopy(romanian, at: 3)
            defer { duplicates.reset() }
            guard try duplicates.next() else { return .unknown }
            return duplicates.int(0) == 1 ? .rejected : .known
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
        try index.add(SegmentTexts(bytes: segments.bytes, entries: entries))
        return ids
    }

    /// Removes a segment; the history keeps its texts.
    func remove(
        _ segment: StoredSegment, action: String, author: String?, note: String? = nil
    ) throws {
        try record(segment, action: action, author: author, note: note)
        try follow(from: segment, to: nil)
        try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment.id])
    }

    /// Changes the status of a segment; the history keeps the old one.
    func setStatus(_ status: StoredSegment.Status, of segment: StoredSegment, author: String?)
        throws
    {
        guard status != segment.status else { return }
        var changed = segment
        changed.status = status
        try change(segment, to: changed, action: status.rawValue, author: author)
    }

    /// Changes the texts, status, confidence, label, place and context of a segment, and adds its
    /// old state to the history.
    ///
    /// When the texts change or the segment is no longer confirmed, the words that the lexicon
    /// learned from it are removed.
    ///
    /// - Parameters:
    ///   - old: The stored segment.
    ///   - new: The segment with the new values; all values but those named above are ignored.
    ///   - action: The name of the change in the history.
    ///   - author: The person who changes the segment; nil to keep its author.
    ///   - note: A note for the history.
    /// - Throws: A `DatabaseError` when a row cannot be written.
    func change(
        _ old: StoredSegment, to new: StoredSegment, action: String, author: String?,
        note: String? = nil
    ) throws {
        try record(old, action: action, author: author, note: note)
        try follow(from: old, to: new)
        if !old.hasTexts(of: new) || new.status != .confirmed {
            try LexiconRow.remove(.segment(old.id), in: db)
        }
        try db.execute(
            sql: """
                UPDATE segment SET en = ?, ro = ?, fingerprint = ?, status = ?, confidence = ?,
                label = ?, pair = ?, enPositions = ?, roPositions = ?, enBefore = ?, enAfter = ?,
                roBefore = ?, roAfter = ?, changed = ?, author = coalesce(?, author)
                WHERE id = ?
                """,
            arguments: [
                new.english, new.romanian, Fingerprint(new.english, new.romanian).signed,
                new.status.rawValue, new.confidence, new.label, new.place?.pair,
                new.place.map { SegmentRow.text(ofPositions: $0.english) },
                new.place.map { SegmentRow.text(ofPositions: $0.romanian) },
                new.context.englishBefore, new.context.englishAfter, new.context.romanianBefore,
                new.context.romanianAfter, now, author, old.id,
            ])
    }

    /// Updates the fuzzy index and the concordance after a change of one segment.
    ///
    /// - Parameters:
    ///   - old: The segment that is in the indices; nil when it is added.
    ///   - new: The segment after the change; nil when it is removed.
    /// - Throws: A `DatabaseError` when a row cannot be written.
    func follow(from old: StoredSegment?, to new: StoredSegment?) throws {
        let isSame = if let old, let new { old.hasTexts(of: new) } else { false }
        let wasIndexed = old.map { $0.status != .rejected } ?? false
        let isIndexed = new.map { $0.status != .rejected } ?? false
        if isSame, wasIndexed == isIndexed { return }
        try finish()
        if wasIndexed, let old {
            try index.remove(old.id, english: old.english, romanian: old.romanian, in: db)
        }
        if isIndexed, let new {
            try index.restore(new.id, english: new.english, romanian: new.romanian, in: db)
        }
        guard !isSame else { return }
        if let old {
            try db.execute(
                sql: """
                    INSERT INTO concordance (concordance, rowid, en, ro)
                    VALUES ('delete', ?, ?, ?)
                    """,
                arguments: [old.id, old.english, old.romanian])
        }
        if let new {
            try db.execute(
                sql: "INSERT INTO concordance (rowid, en, ro) VALUES (?, ?, ?)",
                arguments: [new.id, new.english, new.romanian])
        }
    }

    /// Adds a segment in its state before a change to the history.
    func record(
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

    /// Returns the ids of the segments with exactly these two texts, in ascending order.
    func twins(english: String, romanian: String, status: StoredSegment.Status? = nil) throws
        -> [Int64]
    {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM segment WHERE fingerprint = ?1 AND en = ?2 AND ro = ?3
                AND (?4 IS NULL OR status = ?4) ORDER BY id
                """,
            arguments: [Fingerprint(english, romanian).signed, english, romanian, status?.rawValue])
    }

    /// Writes the added segments to the indices.
    func finish() throws {
        try index.close()
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
            db,
            sql: """
                SELECT max(coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'segment'), 0),
                coalesce((SELECT max(id) FROM segment), 0))
                """)
        nextID = Int64(try IndexKey.segment(last ?? 0)) + 1
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
