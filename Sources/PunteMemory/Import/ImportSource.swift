internal import GRDB

/// An import or a merge: where segments of a memory came from in one go, so that they can be taken
/// back in one.
public struct ImportSource: Sendable, Hashable, Codable, Identifiable {
    /// What was read.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// A file of another tool.
        case file
        /// Another memory.
        case memory
    }

    /// The id in the memory.
    public var id: Int64
    /// The name of the file.
    public var name: String
    /// What was read.
    public var kind: Kind
    /// When it was read, in seconds since 1970, UTC.
    public var time: Int64
    /// The number of segments that were read.
    public var read: Int
    /// The number of segments that were added.
    public var added: Int
    /// The number of segments that are still there.
    public var segments: Int
    /// The number of pairs of articles that are still there: those of a merge.
    public var pairs: Int
    /// The number of terms that are still there: those of a merge.
    public var terms: Int
}

/// The source that segments are added under.
enum SourceReference {
    /// One that is added with the first segments.
    case new(name: String, kind: ImportSource.Kind)
    /// One that is there already.
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

    /// Writes down what a new source has brought so far; removes one that has brought nothing.
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
