internal import GRDB
internal import PunteLanguage

extension Memory {
    /// Puts counts in the place of all that were learned from the same source before.
    ///
    /// - Parameter counts: Those of the same two words are summed; those of 0 or less are left out.
    /// - Throws: ``MemoryError``; also when there is no such pair or segment.
    public func replaceLexiconCounts(_ counts: [LexiconCount], from source: LexiconSource) throws {
        try write { db in
            guard try LexiconRow.exists(source, db) else {
                throw MemoryError(
                    .invalid, path: path, detail: "\(source) is not in the memory")
            }
            try LexiconRow.remove(source, db)
            try LexiconRow.insert(LexiconRow.summed(counts), source, db)
        }
    }

    /// What was learned from a source, ordered by both words.
    public func lexiconCounts(from source: LexiconSource) throws -> [LexiconCount] {
        try read { db in
            try LexiconRow.fetch(
                db,
                """
                SELECT en, ro, count FROM lexiconUpdate WHERE \(source.column) = ?
                ORDER BY en, ro
                """, source.id)
        }
    }

    /// What was learned from everything that the memory holds, summed, ordered by both words.
    public func lexiconCounts() throws -> [LexiconCount] {
        try read { db in
            try LexiconRow.fetch(
                db, "SELECT en, ro, sum(count) FROM lexiconUpdate GROUP BY en, ro ORDER BY en, ro")
        }
    }
}

/// How counts of the lexicon are kept.
enum LexiconRow {
    static func remove(_ source: LexiconSource, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM lexiconUpdate WHERE \(source.column) = ?", arguments: [source.id])
    }

    fileprivate static func exists(_ source: LexiconSource, _ db: Database) throws -> Bool {
        let table =
            switch source {
            case .pair: "articlePair"
            case .segment: "segment"
            }
        return try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)",
            arguments: [source.id]) ?? false
    }

    fileprivate static func insert(
        _ counts: [LexiconCount], _ source: LexiconSource, _ db: Database
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

    fileprivate static func summed(_ counts: [LexiconCount]) -> [LexiconCount] {
        var sums: [[String]: Double] = [:]
        for entry in counts { sums[[entry.english, entry.romanian], default: 0] += entry.count }
        return sums.filter { $0.value > 0 }.map {
            LexiconCount(english: $0.key[0], romanian: $0.key[1], count: $0.value)
        }.sorted { ($0.english, $0.romanian) < ($1.english, $1.romanian) }
    }

    fileprivate static func fetch(
        _ db: Database, _ sql: String, _ id: Int64? = nil
    ) throws -> [LexiconCount] {
        let rows = try BulkStatement(db, sql)
        if let id { rows.bind(id, at: 1) }
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

extension LexiconSource: CustomStringConvertible {
    public var description: String {
        switch self {
        case .pair(let id): "pair \(id)"
        case .segment(let id): "segment \(id)"
        }
    }

    fileprivate var column: String {
        switch self {
        case .pair: "pair"
        case .segment: "segment"
        }
    }

    fileprivate var id: Int64 {
        switch self {
        case .pair(let id), .segment(let id): id
        }
    }
}
