internal import GRDB
internal import PunteLanguage

/// The number of times that two words were observed to translate each other.
public struct LexiconCount: Sendable, Hashable, Codable {
    /// The English word, as the lexicon writes it; empty for a Romanian word without a counterpart.
    public var english: String
    /// The Romanian word, as the lexicon writes it; empty for an English word without a counterpart.
    public var romanian: String
    /// The expected number of times, greater than 0.
    ///
    /// Divided by the sum over all English words, it is the probability of the English word given
    /// the Romanian one; divided by the sum over all Romanian words, the probability of the
    /// opposite direction.
    public var count: Double

    /// Creates a count from its parts.
    public init(english: String, romanian: String, count: Double) {
        self.english = english
        self.romanian = romanian
        self.count = count
    }
}

/// The source from which counts of the lexicon were learned; they are removed together with it.
public enum LexiconSource: Sendable, Hashable, CustomStringConvertible {
    /// A ``StoredPair``, by its id.
    case pair(Int64)
    /// A ``StoredSegment``, by its id.
    case segment(Int64)

    /// The source in words, for the user: `pair 7`.
    public var description: String { "\(column) \(id)" }

    /// The column of the table `lexiconUpdate` that contains the id.
    fileprivate var column: String {
        switch self {
        case .pair: "pair"
        case .segment: "segment"
        }
    }

    /// The table that contains the source.
    fileprivate var table: String {
        switch self {
        case .pair: "articlePair"
        case .segment: "segment"
        }
    }

    fileprivate var id: Int64 {
        switch self {
        case .pair(let id), .segment(let id): id
        }
    }
}

extension Memory {
    /// Replaces all counts that were learned from a source.
    ///
    /// - Parameters:
    ///   - counts: The new counts; those of the same two words are added up, and sums of 0 or less
    ///     are omitted.
    ///   - source: A stored pair or segment.
    /// - Throws: ``MemoryError``; also if there is no such pair or segment.
    public func replaceLexiconCounts(_ counts: [LexiconCount], from source: LexiconSource) throws {
        try write { db in
            guard try LexiconRow.exists(source, in: db) else {
                throw MemoryError(
                    .invalid, path: path, detail: "\(source) is not in the memory")
            }
            try LexiconRow.replace(source, by: counts, in: db)
        }
    }

    /// Returns the counts that were learned from a source, ordered by both words.
    ///
    /// - Throws: ``MemoryError``.
    public func lexiconCounts(from source: LexiconSource) throws -> [LexiconCount] {
        try read { try LexiconRow.counts(from: source, in: $0) }
    }

    /// Returns the sums of the counts from all sources in the memory, ordered by both words.
    ///
    /// - Throws: ``MemoryError``.
    public func lexiconCounts() throws -> [LexiconCount] {
        try read { db in
            try LexiconRow.counts(
                of: BulkStatement(
                    db,
                    """
                    SELECT en, ro, sum(count) FROM lexiconUpdate GROUP BY en, ro ORDER BY en, ro
                    """))
        }
    }
}

/// Reads and writes the rows of the table `lexiconUpdate`.
enum LexiconRow {
    /// Removes all counts that were learned from a source.
    static func remove(_ source: LexiconSource, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM lexiconUpdate WHERE \(source.column) = ?", arguments: [source.id])
    }

    /// Replaces all counts that were learned from a source, unless they are the same.
    ///
    /// - Returns: Whether they were others.
    @discardableResult
    static func replace(
        _ source: LexiconSource, by counts: [LexiconCount], in db: Database
    ) throws -> Bool {
        let counts = summed(counts)
        guard try counts != self.counts(from: source, in: db) else { return false }
        try remove(source, in: db)
        try insert(counts, from: source, in: db)
        return true
    }

    /// Returns the counts that were learned from a source, ordered by both words.
    fileprivate static func counts(
        from source: LexiconSource, in db: Database
    ) throws -> [LexiconCount] {
        let rows = try BulkStatement(
            db,
            """
            SELECT en, ro, count FROM lexiconUpdate WHERE \(source.column) = ?
            ORDER BY en, ro
            """)
        rows.bind(source.id, at: 1)
        return try counts(of: rows)
    }

    fileprivate static func exists(_ source: LexiconSource, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(source.table) WHERE id = ?)",
            arguments: [source.id]) ?? false
    }

    private static func insert(
        _ counts: [LexiconCount], from source: LexiconSource, in db: Database
    ) throws {
        let insertion = try BulkStatement(
            db,
            "INSERT INTO lexiconUpdate (\(source.column), en, ro, count) VALUES (?, ?, ?, ?)")
        for entry in counts {
            insertion.bind(source.id, at: 1)
            insertion.bind(entry.english, at: 2)
            insertion.bind(entry.romanian, at: 3)
            insertion.bind(entry.count, at: 4)
            try insertion.run()
        }
    }

    private static func summed(_ counts: [LexiconCount]) -> [LexiconCount] {
        struct Words: Hashable {
            var english, romanian: String
        }
        var sums: [Words: Double] = [:]
        for entry in counts {
            let words = Words(english: entry.english, romanian: entry.romanian)
            sums[words, default: 0] += entry.count
        }
        return sums.filter { $0.value > 0 }.map {
            LexiconCount(english: $0.key.english, romanian: $0.key.romanian, count: $0.value)
        }.sorted { ($0.english, $0.romanian) < ($1.english, $1.romanian) }
    }

    /// Returns the counts read by a statement with the columns English word, Romanian word and
    /// number.
    fileprivate static func counts(of rows: BulkStatement) throws -> [LexiconCount] {
        var result: [LexiconCount] = []
        while try rows.next() {
            result.append(
                LexiconCount(
                    english: rows.text(0), romanian: rows.text(1),
                    count: rows.optionalDouble(2) ?? 0))
        }
        return result
    }
}
