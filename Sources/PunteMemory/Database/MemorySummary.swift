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
    /// The number of those that are sentences of a larger segment, which lists leave out.
    public var parts: Int
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
            let segments = try SegmentTally(db)
            return MemorySummary(
                path: path, schema: Schema.version, bytes: Int64(clamping: size),
                segments: segments.count, parts: segments.parts, statuses: segments.statuses,
                articles: try count("article"), pairs: try count("articlePair"),
                terms: try count("term"), history: try count("history"),
                origins: try segments.origins(in: db), words: segments.words,
                outlets: try Self.outlets(in: db),
                firstDate: try String.fetchOne(db, sql: "SELECT min(date) FROM article"),
                lastDate: try String.fetchOne(db, sql: "SELECT max(date) FROM article"),
                sources: try SourceRow.count(in: db),
                confidence: segments.confidence)
        }
    }

    private static func outlets(in db: Database) throws -> [MemorySummary.Outlet] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT outlet, count(*) AS number FROM article WHERE outlet IS NOT NULL
                GROUP BY outlet ORDER BY number DESC, outlet
                """
        ).map {
            try MemorySummary.Outlet(name: $0.value("outlet"), articles: $0.value("number"))
        }
    }
}

/// What ``Memory/summary()`` counts in the segments, in one reading of their table.
private struct SegmentTally {
    private(set) var count = 0
    private(set) var parts = 0
    private(set) var statuses: [String: Int] = [:]
    private(set) var words = MemorySummary.Words()
    private var origins: [Int64: Int] = [:]
    private var bands = [Int](repeating: 0, count: borders.count - 1)
    private var withoutConfidence = 0

    /// The borders of the bands of confidence.
    private static let borders = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]

    /// The row number that stands for segments without an origin.
    private static let noOrigin: Int64 = 0

    init(_ db: Database) throws {
        let rows = try BulkStatement(
            db,
            """
            SELECT status, origin, confidence, \(ArticleLink.isPart), en, ro
            FROM segment
            """)
        while try rows.next() {
            count += 1
            statuses[rows.text(0), default: 0] += 1
            origins[rows.optionalInt(1) ?? Self.noOrigin, default: 0] += 1
            // The sentences of a joined segment were counted with it.
            guard rows.int(3) == 0 else {
                parts += 1
                continue
            }
            if let confidence = rows.optionalDouble(2) {
                let band = Self.borders.lastIndex { $0 <= confidence } ?? 0
                bands[min(band, bands.count - 1)] += 1
            } else {
                withoutConfidence += 1
            }
            words.english += rows.bytes(4).map(Self.wordCount) ?? 0
            words.romanian += rows.bytes(5).map(Self.wordCount) ?? 0
        }
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

    /// Returns the origins with their names, the largest first.
    func origins(in db: Database) throws -> [MemorySummary.Origin] {
        let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM origin")
        let names: [Int64: String] = try Dictionary(
            uniqueKeysWithValues: rows.map { try ($0.value("id"), $0.value("name")) })
        return origins.map { id, number in
            MemorySummary.Origin(name: names[id] ?? "", segments: number)
        }.sorted { ($1.segments, $0.name) < ($0.segments, $1.name) }
    }

    /// The segments by band of confidence, from low to high; empty bands are left out.
    var confidence: [MemorySummary.ConfidenceBand] {
        let known = bands.indices.map { index in
            MemorySummary.ConfidenceBand(
                from: Self.borders[index], until: Self.borders[index + 1], segments: bands[index])
        }
        let without = MemorySummary.ConfidenceBand(
            from: nil, until: nil, segments: withoutConfidence)
        return (known + [without]).filter { $0.segments > 0 }
    }
}
