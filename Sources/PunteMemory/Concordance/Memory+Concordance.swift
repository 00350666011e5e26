internal import GRDB
internal import PunteLanguage
internal import PunteText

extension Memory {
    /// Returns the segments in which a pattern occurs.
    ///
    /// A sentence that is stored both alone and as part of a larger segment is returned only in the
    /// larger segment.
    ///
    /// - Parameters:
    ///   - query: The pattern and its conditions.
    ///   - limit: The maximum number of hits.
    /// - Returns: The hits, and the number of all segments that match.
    /// - Throws: ``ConcordanceSyntaxError`` for a wrong pattern; ``MemoryError``.
    public func concordance(
        _ query: ConcordanceQuery, limit: Int = 50
    ) throws -> ConcordanceResult {
        let expression = try ConcordanceParser.expression(query.pattern)
        let reader = try readingConnection()
        return try MemoryError.translating(path) {
            try reader.read { db in
                let pattern = try ConcordancePattern(expression, of: query, in: db)
                return try ConcordanceSearch(
                    db: db, query: query, expression: expression, pattern: pattern,
                    evaluation: ConcordanceEvaluation(query)
                ).result(limit: limit)
            }
        }
    }
}

/// A single concordance search, with its pattern and database connection.
private struct ConcordanceSearch {
    let db: Database
    let query: ConcordanceQuery
    let expression: ConcordanceExpression
    let pattern: ConcordancePattern
    let evaluation: ConcordanceEvaluation

    /// A column of the result after the columns of the segment.
    private enum Column: Int32, CaseIterable {
        case english, romanian, pair, title, outlet, date, url

        /// The SQL of the column; without the index nothing is marked.
        func sql(isIndexed: Bool) -> String {
            switch self {
            case .english where !isIndexed, .romanian where !isIndexed: "NULL"
            case .english: Highlights.sql(column: 0)
            case .romanian: Highlights.sql(column: 1)
            case .pair: "pair.id"
            case .title, .outlet, .date, .url: "coalesce(romanian.\(self), english.\(self))"
            }
        }

        var index: Int32 { Int32(SegmentColumn.count) + rawValue }
    }

    /// Whether a segment is shown: it is not one of the parts of a larger one, and not rejected, unless
    /// rejected segments are asked for.
    private var isShown: String {
        "NOT \(ArticleLink.isPart)" + (showsRejected ? "" : " AND segment.status <> 'rejected'")
    }

    private var showsRejected: Bool { query.filter.statuses?.contains(.rejected) == true }

    /// Returns the hits and their number.
    func result(limit: Int) throws -> ConcordanceResult {
        let needsReading = query.needsReading || !pattern.regexes.isEmpty
        let rows = try statement()
        var result = ConcordanceResult(total: 0, hits: [])
        let isSorted = query.order != .newest
        // Of a sample, what was drawn is put in order.
        let readsAll = isSorted && !query.isSample
        while try rows.next() {
            if result.hits.count >= limit, !needsReading, !readsAll {
                rows.reset()
                result.total = try count() ?? result.total
                break
            }
            guard let hit = try read(Self.hit(rows)) else { continue }
            result.total += 1
            if result.hits.count < limit || readsAll { result.hits.append(hit) }
        }
        if isSorted {
            result.hits = ConcordanceOrder(query.order).sorted(result.hits, limit: limit)
        }
        return result
    }

    /// The tables of the search and its condition, with the values of its question marks.
    private var source: (sql: String, arguments: [String]) {
        let condition = query.filter.condition
        let shown = condition.sql.isEmpty ? isShown : "\(isShown) AND \(condition.sql)"
        guard let text = pattern.text else {
            return ("FROM \(SegmentRow.tables) WHERE \(shown)", condition.arguments)
        }
        return (
            """
            FROM concordance JOIN \(SegmentRow.tables)
            WHERE concordance MATCH ? AND segment.id = concordance.rowid AND \(shown)
            """,
            [text] + condition.arguments
        )
    }

    private func statement() throws -> BulkStatement {
        let columns = Column.allCases.map { $0.sql(isIndexed: pattern.text != nil) }
        // A multiplication scatters the ids; it draws the same segments each time.
        let order =
            query.isSample
            ? "(segment.id * 2654435761) % 4294967291"
            : pattern.text == nil ? "segment.id DESC" : "concordance.rowid DESC"
        let (source, arguments) = source
        let rows = try BulkStatement(
            db,
            """
            SELECT \(SegmentRow.selection), \(columns.joined(separator: ", "))
            \(source) ORDER BY \(order)
            """)
        rows.bind(arguments)
        return rows
    }

    /// Returns the number of segments in which the pattern occurs.
    ///
    /// Without further conditions, no segment is read: those that the index has, less the few that are not shown.
    private func count() throws -> Int? {
        if let text = pattern.text, query.filter.condition.sql.isEmpty, !showsRejected {
            return try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM concordance WHERE concordance MATCH ?1)
                    - (SELECT count(*) FROM concordance WHERE concordance MATCH ?1 AND rowid IN
                    (SELECT id FROM segment WHERE \(Schema.hiddenSegments)))
                    """,
                arguments: [text])
        }
        let (source, arguments) = source
        return try Int.fetchOne(
            db, sql: "SELECT count(*) \(source)", arguments: StatementArguments(arguments))
    }

    /// Returns a hit with the places that only reading shows; nil when it does not match.
    ///
    /// - Throws: ``ConcordanceSyntaxError`` when a regular expression takes too long on a text.
    private func read(_ hit: ConcordanceHit) throws -> ConcordanceHit? {
        var hit = hit
        // The index marks also what differs in diacritics or case.
        if query.needsReading { (hit.english, hit.romanian) = ([], []) }
        for condition in pattern.regexes {
            var isFound = false
            for side in condition.side.map({ [$0] }) ?? Side.allCases {
                let places = try places(of: condition, in: hit.segment.text(side))
                isFound = isFound || !places.isEmpty
                if condition.isWanted { hit.add(places, on: side) }
            }
            if isFound != condition.isWanted { return nil }
        }
        guard query.needsReading else { return hit }
        guard let places = evaluation.matches(expression, in: hit.segment) else {
            return nil
        }
        for side in Side.allCases { hit.add(places[side, default: []], on: side) }
        return hit
    }

    /// Returns the places of a regular expression in a text, as UTF-8 offsets.
    private func places(
        of condition: ConcordancePattern.RegexCondition, in text: String
    ) throws -> [Range<Int>] {
        var result: [Range<Int>] = []
        do {
            try condition.expression.forEachMatch(in: text) { groups in
                if let place = groups.first ?? nil, !place.isEmpty { result.append(place) }
            }
        } catch is RegularExpressionError {
            throw ConcordanceSyntaxError(
                problem: "this regular expression takes too long; make it simpler",
                pattern: query.pattern, offset: condition.offset)
        }
        return result
    }

    private static func hit(_ row: BulkStatement) -> ConcordanceHit {
        func text(_ column: Column) -> String? { row.optionalText(column.index) }
        return ConcordanceHit(
            segment: SegmentRow(statement: row).segment,
            english: Highlights.ranges(in: row.text(Column.english.index)),
            romanian: Highlights.ranges(in: row.text(Column.romanian.index)),
            source: row.optionalInt(Column.pair.index).map {
                ConcordanceHit.Source(
                    pair: $0, title: text(.title), outlet: text(.outlet), date: text(.date),
                    url: text(.url))
            })
    }
}

extension ConcordanceHit {
    /// Adds places on a side, and puts all of them in order.
    fileprivate mutating func add(_ places: [Range<Int>], on side: Side) {
        let all = (ranges(side) + places).sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        var merged: [Range<Int>] = []
        for place in all where place != merged.last { merged.append(place) }
        if side == .english { english = merged } else { romanian = merged }
    }
}

/// The marks that FTS5 inserts around matched words.
private enum Highlights {
    /// The mark before a match: one of the last private-use characters of Unicode, which do not
    /// occur in texts.
    static let start = "\u{10FFFC}"
    static let end = "\u{10FFFD}"

    /// Returns the SQL of a column of the index with marks.
    static func sql(column: Int) -> String {
        "highlight(concordance, \(column), '\(start)', '\(end)')"
    }

    /// Returns the ranges between marks, as UTF-8 offsets in the text without marks.
    static func ranges(in marked: String) -> [Range<Int>] {
        guard marked.utf8.contains(mark.first) else { return [] }
        var ranges: [Range<Int>] = []
        var open: Int?
        var marked = marked
        marked.withUTF8 { bytes in
            var index = 0
            var offset = 0
            while index < bytes.count {
                let rest = bytes[index...].prefix(mark.length)
                guard bytes[index] == mark.first,
                    rest.elementsEqual(start.utf8) || rest.elementsEqual(end.utf8)
                else {
                    index += 1
                    offset += 1
                    continue
                }
                if rest.elementsEqual(start.utf8) {
                    open = offset
                } else if let first = open {
                    ranges.append(first..<offset)
                    open = nil
                }
                index += mark.length
            }
        }
        return ranges
    }

    /// The first byte of the marks, which hardly any text has, and their length in bytes.
    private static let mark: (first: UInt8, length: Int) = (0xF4, 4)
}
