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

    /// The number of words of all segments except for the sentences of joined ones.
    public var words: Words
    /// The number of articles by outlet, the largest first; those without an outlet are left out.
    public var outlets: [Outlet]
    /// The date of the oldest article in ISO 8601; nil when no article has one.
    public var firstDate: String?
    /// The date of the newest article.
    public var lastDate: String?
    /// The number of imports and merges of which anything is left.
    public var sources: Int
    /// The number of segments by confidence, from low to high.
    public var confidence: [ConfidenceBand]

    /// The words of both sides: runs of characters that are not blank.
    public struct Words: Sendable, Hashable, Codable {
        /// The number of English words.
        public var english = 0
        /// The number of Romanian words.
        public var romanian = 0
    }

    /// The articles of one outlet.
    public struct Outlet: Sendable, Hashable, Codable {
        /// The name of the outlet.
        public var name: String
        /// The number of articles.
        public var articles: Int
    }

    /// The segments whose confidence is in one band.
    public struct ConfidenceBand: Sendable, Hashable, Codable {
        /// The minimum confidence, 0–1; nil for segments without one.
        public var from: Double?
        /// The confidence that they do not reach, 0–1, except for 1, which the last band includes.
        public var until: Double?
        /// The number of segments.
        public var segments: Int
    }

    /// The segments of one origin.
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
                },
                words: try Self.words(in: db), outlets: try Self.outlets(in: db),
                firstDate: try String.fetchOne(db, sql: "SELECT min(date) FROM article"),
                lastDate: try String.fetchOne(db, sql: "SELECT max(date) FROM article"),
                sources: try SourceRow.fetch(where: "1", in: db).count { !$0.isEmpty },
                confidence: try Self.confidence(in: db))
        }
    }

    private static func outlets(in db: Database) throws -> [MemorySummary.Outlet] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT outlet, count(*) AS number FROM article WHERE outlet IS NOT NULL
                GROUP BY outlet ORDER BY number DESC, outlet
                """
        ).map { MemorySummary.Outlet(name: $0["outlet"], articles: $0["number"]) }
    }

    private static func words(in db: Database) throws -> MemorySummary.Words {
        let rows = try BulkStatement(
            db, "SELECT en, ro FROM segment WHERE label IS NOT '\(ArticleLink.partLabel)'")
        var words = MemorySummary.Words()
        while try rows.next() {
            words.english += rows.bytes(0).map(wordCount) ?? 0
            words.romanian += rows.bytes(1).map(wordCount) ?? 0
        }
        return words
    }

    private static func wordCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var isBlank = true
        for byte in text {
            let isNextBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isBlank, !isNextBlank { count += 1 }
            isBlank = isNextBlank
        }
        return count
    }

    /// The borders of the bands that segments are counted in.
    private static let confidenceBorders = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]

    private static func confidence(in db: Database) throws -> [MemorySummary.ConfidenceBand] {
        let rows = try BulkStatement(
            db,
            "SELECT confidence FROM segment WHERE label IS NOT '\(ArticleLink.partLabel)'")
        var counts = [Int](repeating: 0, count: confidenceBorders.count - 1)
        var without = 0
        while try rows.next() {
            guard let confidence = rows.optionalDouble(0) else {
                without += 1
                continue
            }
            let band = confidenceBorders.lastIndex { $0 <= confidence } ?? 0
            counts[min(band, counts.count - 1)] += 1
        }
        let bands = counts.indices.map { index in
            MemorySummary.ConfidenceBand(
                from: confidenceBorders[index], until: confidenceBorders[index + 1],
                segments: counts[index])
        }
        return bands.filter { $0.segments > 0 }
            + (without > 0 ? [.init(from: nil, until: nil, segments: without)] : [])
    }
}
