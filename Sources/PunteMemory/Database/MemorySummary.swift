internal import GRDB

/// The numbers of segments, articles, terms and other contents of a memory.
public struct MemorySummary: Sendable, Hashable, Codable {
    /// The path of the file.
    public var path: String
    /// The version of its schema.
    public var schema: Int
    /// The size of the file in bytes, without the write-ahead log.
    public var bytes: Int64
    /// The number of segments.
    public var segments: Int
    /// The number of segments by status.
    public var statuses: [String: Int]
    /// The number of articles.
    public var articles: Int
    /// The number of pairs of articles.
    public var pairs: Int
    /// The number of terms.
    public var terms: Int
    /// The number of history entries, which record changed and removed segments.
    public var history: Int
    /// The number of segments for each ``StoredSegment/origin``, largest first.
    public var origins: [Origin]

    /// An origin and the number of its segments.
    public struct Origin: Sendable, Hashable, Codable {
        /// The name of the origin; empty for segments without one.
        public var name: String
        /// The number of segments.
        public var segments: Int
    }
}

extension Memory {
    /// Returns the numbers of segments, articles, terms and other contents.
    ///
    /// - Throws: ``MemoryError``.
    /// - Complexity: Linear in the number of segments.
    public func summary() throws -> MemorySummary {
        let size = try MemoryFile(path: path).size
        return try read { db in
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            let statuses = try Row.fetchAll(
                db, sql: "SELECT status, count(*) AS number FROM segment GROUP BY status")
            let origins = try Row.fetchAll(
                db,
                sql: """
                    SELECT coalesce(origin.name, '') AS name, count(*) AS number
                    FROM segment LEFT JOIN origin ON origin.id = segment.origin
                    GROUP BY segment.origin ORDER BY number DESC, name
                    """)
            return MemorySummary(
                path: path, schema: Schema.version, bytes: Int64(clamping: size),
                segments: try count("segment"),
                statuses: Dictionary(
                    uniqueKeysWithValues: statuses.map { ($0["status"], $0["number"]) }),
                articles: try count("article"), pairs: try count("articlePair"),
                terms: try count("term"), history: try count("history"),
                origins: origins.map {
                    MemorySummary.Origin(name: $0["name"], segments: $0["number"])
                })
        }
    }
}
