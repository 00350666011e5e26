internal import GRDB
internal import PunteLanguage
internal import PunteText

extension Memory {
    /// Segments in which words or phrases occur, the newest first, with the words of the other side
    /// that go with them. Sentences that were stored once more as parts of a larger segment show up
    /// in that one alone.
    ///
    /// - Throws: ``MemoryError``; also when the pattern holds no word.
    public func concordance(_ query: ConcordanceQuery, limit: Int = 50) throws -> ConcordanceResult
    {
        let reader = try readingConnection()
        return try MemoryError.translating(path) {
            try reader.read { try concordance(query, limit, $0) }
        }
    }

    private func concordance(
        _ query: ConcordanceQuery, _ limit: Int, _ db: Database
    ) throws -> ConcordanceResult {
        guard let pattern = try ConcordancePattern(query, db) else {
            throw MemoryError(
                .invalid, path: path, detail: "\(query.pattern): no word to look for")
        }
        let rows = try BulkStatement(
            db,
            """
            SELECT \(SegmentRow.columns), highlight(concordance, 0, ?2, ?3),
            highlight(concordance, 1, ?2, ?3), pair.id, coalesce(romanian.title, english.title),
            coalesce(romanian.outlet, english.outlet), coalesce(romanian.date, english.date),
            coalesce(romanian.url, english.url)
            FROM concordance JOIN \(SegmentRow.tables)
            WHERE concordance MATCH ?1 AND segment.id = concordance.rowid AND \(Self.isWhole)
            ORDER BY concordance.rowid DESC
            """)
        rows.bind(pattern.text, at: 1)
        rows.bind(MarkedText.start, at: 2)
        rows.bind(MarkedText.end, at: 3)
        var result = ConcordanceResult(total: 0, hits: [])
        while try rows.next() {
            if result.hits.count >= limit, !query.respectsDiacritics {
                rows.reset()
                result.total =
                    try Int.fetchOne(
                        db,
                        sql: """
                            SELECT count(*) FROM concordance JOIN segment
                            ON segment.id = concordance.rowid
                            WHERE concordance MATCH ? AND \(Self.isWhole)
                            """,
                        arguments: [pattern.text]) ?? result.total
                break
            }
            let hit = Self.hit(rows)
            if query.respectsDiacritics, !hit.holds(query) { continue }
            result.total += 1
            if result.hits.count < limit { result.hits.append(hit) }
        }
        try Self.addCounterparts(&result, db)
        return result
    }

    private static let isWhole = "segment.label IS NOT '\(ArticleLink.partLabel)'"

    private static func hit(_ row: BulkStatement) -> ConcordanceHit {
        let segment = SegmentRow.read(row)
        return ConcordanceHit(
            segment: segment, english: MarkedText(row.text(21)).ranges,
            romanian: MarkedText(row.text(22)).ranges, counterparts: [], counterpartSide: nil,
            source: row.optionalInt(23).map {
                ConcordanceHit.Source(
                    pair: $0, title: row.optionalText(24), outlet: row.optionalText(25),
                    date: row.optionalText(26), url: row.optionalText(27))
            })
    }

    private static func addCounterparts(_ result: inout ConcordanceResult, _ db: Database) throws {
        let statements = try IndexStatements(db)
        for side in Side.allCases {
            var finder = try CounterpartFinder(side)
            let places = result.hits.indices.filter {
                result.hits[$0].ranges(side).isEmpty && !result.hits[$0].ranges(side.other).isEmpty
            }
            for place in places { try finder.add(result.hits[place].segment.text(side)) }
            let reader = IndexReader(side, limit: 1 << 20)
            let keys = try finder.keys(result.total) { try reader.length($0, statements) }
            for place in places {
                result.hits[place].counterpartSide = side
                result.hits[place].counterparts = try finder.ranges(
                    keys, in: result.hits[place].segment.text(side))
            }
        }
    }
}

extension ConcordanceHit {
    /// Whether each word of the pattern stands in the found places with its own diacritics.
    fileprivate func holds(_ query: ConcordanceQuery) -> Bool {
        let found = Side.allCases.flatMap { side -> [String] in
            let text = Array(segment.text(side).utf8)
            return ranges(side).map { NormalForm.folded(String(decoding: text[$0], as: UTF8.self)) }
        }
        return query.phrases.allSatisfy { phrase in
            phrase.words.allSatisfy { word in
                found.contains { place in
                    place.split { !$0.isLetter && !$0.isNumber }.contains {
                        phrase.isPrefix ? $0.hasPrefix(word) : $0 == word
                    }
                }
            }
        }
    }
}
