internal import GRDB

extension Memory {
    /// Returns the imports and merges with anything left in the memory, in the order in which they
    /// were made.
    ///
    /// - Throws: ``MemoryError``.
    /// - Complexity: linear in the number of segments that they added.
    public func sources() throws -> [ImportSource] {
        try read { try SourceRow.fetch(where: "1", in: $0) }.filter { !$0.isEmpty }
    }

    /// Returns the import or merge with an id; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func source(_ id: Int64) throws -> ImportSource? {
        try read { try SourceRow.fetch(where: "source.id = ?", [id], in: $0).first }
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The maximum number of segments of an import whose removal ``undo(_:author:)`` can reverse.
    public static let maximumUndoableSegments = Parameters.Import.undoableSegments

    /// Removes everything that an import or a merge added, in one transaction.
    ///
    /// For a merge, this includes the terms, and the pairs of articles to which no segments were
    /// added since. If there are more than ``maximumUndoableSegments`` segments, they are removed
    /// for good; otherwise the removal can be undone.
    ///
    /// - Parameters:
    ///   - id: Id of an ``ImportSource``.
    ///   - author: The person who decided.
    /// - Returns: The number of segments removed; nil when there is no such source.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func takeBack(source id: Int64, author: String? = nil) throws -> Int? {
        try takeBack(source: id, author: author, undoableSegments: Self.maximumUndoableSegments)
    }

    /// Removes what an import or a merge added; more than `undoableSegments` segments for good.
    func takeBack(source id: Int64, author: String?, undoableSegments: Int) throws -> Int? {
        guard let source = try source(id) else { return nil }
        if source.segments > undoableSegments {
            return try write { db in
                try SourceRemoval(id: id, in: db).removeForGood(in: db)
            }
        }
        let note = "\(source.name), \(source.segments) segments"
        return try writeSegments(as: .takeBack, author: author, note: note) { writer, db in
            try SourceRemoval(id: id, in: db).remove(with: writer, author: author, in: db)
        }
    }
}

/// The rows of the table `source`.
enum SourceRow {
    static func fetch(
        where condition: String, _ arguments: StatementArguments = [], in db: Database
    ) throws -> [ImportSource] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT source.*, (
                    SELECT count(*) FROM segment
                    WHERE segment.source = source.id AND segment.id >= source.firstSegment
                    AND (source.lastSegment IS NULL OR segment.id <= source.lastSegment)
                ) AS segments, (
                    SELECT count(*) FROM articlePair WHERE importSource = source.id
                ) AS pairs, (
                    SELECT count(*) FROM term WHERE importSource = source.id
                ) AS terms FROM source WHERE \(condition) ORDER BY source.id
                """,
            arguments: arguments
        ).map { row in
            try ImportSource(
                id: row.value("id"), name: row.value("name"),
                kind: ImportSource.Kind(rawValue: row.value("kind")) ?? .file,
                time: row.value("time"),
                read: row.value("read"), added: row.value("added"), segments: row.value("segments"),
                pairs: row.value("pairs"), terms: row.value("terms"))
        }
    }

    /// Returns the number of sources of which anything is left.
    static func count(in db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM source WHERE EXISTS (
                    SELECT 1 FROM segment
                    WHERE segment.source = source.id AND segment.id >= source.firstSegment
                    AND (source.lastSegment IS NULL OR segment.id <= source.lastSegment)
                ) OR EXISTS (SELECT 1 FROM articlePair WHERE importSource = source.id)
                OR EXISTS (SELECT 1 FROM term WHERE importSource = source.id)
                """) ?? 0
    }

    /// Stores the numbers of a source, and the id of the last segment that may belong to it.
    ///
    /// The range of ids makes an index of sources needless, which every import would have to write.
    static func close(_ id: Int64, read: Int, added: Int, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE source SET read = ?, added = ?,
                lastSegment = (SELECT max(id) FROM segment) WHERE id = ?
                """,
            arguments: [read, added, id])
    }
}

extension ImportSource {
    /// Whether nothing from the source is left in the memory.
    var isEmpty: Bool { segments == 0 && pairs == 0 && terms == 0 }
}

/// Removes the segments, pairs and terms that a source added.
private struct SourceRemoval {
    private let id: Int64
    private let condition: String

    init(id: Int64, in db: Database) throws {
        self.id = id
        let range = try Row.fetchOne(
            db, sql: "SELECT firstSegment, lastSegment FROM source WHERE id = ?", arguments: [id])
        let first: Int64 = try range?.value("firstSegment") ?? 0
        let last: Int64 = try range?.value("lastSegment") ?? .max
        condition = "segment.source = \(id) AND segment.id BETWEEN \(first) AND \(last)"
    }

    /// Removes everything that the source added, and keeps the segments in the history.
    ///
    /// - Returns: The number of removed segments.
    func remove(with writer: SegmentWriter, author: String?, in db: Database) throws -> Int {
        let segments = try StoredSegment.fetch(where: condition, in: db)
        for segment in segments {
            try writer.remove(segment, action: "taken back", author: author)
        }
        try removeRest(in: db)
        return segments.count
    }

    /// Removes segments without history and log, and rebuilds the index, which is faster for many
    /// segments.
    ///
    /// - Returns: The number of removed segments.
    func removeForGood(in db: Database) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO concordance (concordance, rowid, en, ro)
                SELECT 'delete', id, en, ro FROM segment WHERE \(condition)
                """)
        try db.execute(sql: "DELETE FROM segment WHERE \(condition)")
        let count = db.changesCount
        try removeRest(in: db)
        try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
        try IndexWriter.rebuild(db)
        return count
    }

    /// Removes pairs of articles that have no segments left, with their articles, and terms.
    private func removeRest(in db: Database) throws {
        let pairs = try Row.fetchAll(
            db,
            sql: """
                SELECT id, english, romanian FROM articlePair WHERE importSource = ?
                AND NOT EXISTS (SELECT 1 FROM segment WHERE segment.pair = articlePair.id)
                """,
            arguments: [id])
        for pair in pairs { try ArticleRow.remove(pair: try pair.value("id"), in: db) }
        try db.execute(sql: "DELETE FROM term WHERE importSource = ?", arguments: [id])
        // What refers to the source stays without it: pairs to which segments were added since.
        try db.execute(
            sql: "UPDATE articlePair SET importSource = NULL WHERE importSource = ?",
            arguments: [id])
    }
}

/// An import or a merge, whose segments can be removed from the memory together.
public struct ImportSource: Sendable, Hashable, Codable, Identifiable {
    /// The kinds of sources.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// A file of another tool.
        case file
        /// Another memory.
        case memory
    }

    /// The id of the source in the memory.
    public var id: Int64
    /// The name of the file.
    public var name: String
    /// The kind of the source.
    public var kind: Kind
    /// The time at which it was read, in seconds since 1970, UTC.
    public var time: Int64
    /// The number of segments that were read.
    public var read: Int
    /// The number of segments that were added.
    public var added: Int
    /// The number of segments that are still in the memory.
    public var segments: Int
    /// The number of pairs of articles that a merge added and that are still in the memory.
    public var pairs: Int
    /// The number of terms that a merge added and that are still in the memory.
    public var terms: Int
}

/// The source that segments are added under.
enum SourceReference {
    /// A source that is added with the first segments.
    case new(name: String, kind: ImportSource.Kind)
    /// A source that is already in the memory.
    case existing(Int64)

    /// Returns the id of the source; adds a new one.
    func id(in db: Database) throws -> Int64 {
        switch self {
        case .existing(let id): return id
        case .new(let name, let kind):
            try db.execute(
                sql: """
                    INSERT INTO source (name, kind, time, read, added, firstSegment)
                    VALUES (?, ?, ?, 0, 0, 1 + coalesce(
                        (SELECT seq FROM sqlite_sequence WHERE name = 'segment'), 0))
                    """,
                arguments: [name, kind.rawValue, Memory.now()])
            return db.lastInsertedRowID
        }
    }

    /// Stores the numbers of a new source so far; removes a source that has added nothing.
    ///
    /// - Returns: The source that further segments are added under.
    func update(
        _ id: Int64, to progress: ImportProgress, in db: Database
    ) throws -> SourceReference {
        guard progress.added > 0 else {
            guard case .new = self else { return self }
            try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
            return self
        }
        try SourceRow.close(id, read: progress.read, added: progress.added, in: db)
        return .existing(id)
    }
}
