internal import GRDB

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
