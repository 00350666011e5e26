internal import FoundationEssentials
internal import GRDB

/// What a memory holds, in numbers.
public struct MemorySummary: Sendable, Hashable, Codable {
    public var path: String
    public var schema: Int
    public var bytes: Int64
    public var segments: Int
    /// By ``StoredSegment/Status``.
    public var statuses: [String: Int]
    public var articles: Int
    public var pairs: Int
    public var terms: Int
    /// Entries of the history: changed and removed segments.
    public var history: Int
    /// By ``StoredSegment/origin``, the largest first; without a name: entered by hand.
    public var origins: [Origin]

    public struct Origin: Sendable, Hashable, Codable {
        public var name: String
        public var segments: Int
    }
}

extension Memory {
    public func summary() throws -> MemorySummary {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? UInt64
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
                path: path, schema: Schema.version, bytes: Int64(clamping: size ?? 0),
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
