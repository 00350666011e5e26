internal import GRDB
internal import PunteLanguage
internal import PunteText

extension Memory {
    /// Returns the segments in which words or phrases occur, newest first.
    ///
    /// Each hit marks the words of the other side that co-occur with the pattern. A sentence that
    /// is stored both alone and as part of a larger segment is returned only in the larger segment.
    ///
    /// - Parameters:
    ///   - query: The words and phrases.
    ///   - limit: The maximum number of hits.
    /// - Returns: The hits, and the number of all segments that match.
    /// - Throws: ``MemoryError``; also when the pattern contains no word.
    public func concordance(
        _ query: ConcordanceQuery, limit: Int = 50
    ) throws -> ConcordanceResult {
        let reader = try readingConnection()
        return try MemoryError.translating(path) {
            try reader.read { db in
                guard let pattern = try ConcordancePattern(query, in: db) else {
                    throw MemoryError(
                        .invalid, path: path, detail: "\(query.pattern): no word to look for")
                }
                var result = try ConcordanceSearch(db: db, query: query, pattern: pattern)
                    .result(limit: limit)
                try CounterpartFinder.addCounterparts(to: &result, in: db)
                return result
            }
        }
    }
}

/// A single concordance search, with its pattern and database connection.
private struct ConcordanceSearch {
    let db: Database
    let query: ConcordanceQuery
    let pattern: ConcordancePattern

    /// A column of the result after the columns of the segment.
    private enum Column: Int32, CaseIterable {
        case english, romanian, pair, title, outlet, date, url

        var sql: String {
            switch self {
            case .english: "highlight(concordance, 0, ?2, ?3)"
            case .romanian: "highlight(concordance, 1, ?2, ?3)"
            case .pair: "pair.id"
            case .title, .outlet, .date, .url: "coalesce(romanian.\(self), english.\(self))"
            }
        }

        var index: Int32 { Int32(SegmentColumn.count) + rawValue }
    }

    /// Whether a segment is shown: it is not one of the parts of a larger one, and not rejected.
    private static let isShown = """
        segment.label IS NOT '\(ArticleLink.partLabel)' AND segment.status <> 'rejected'
        """

    func result(limit: Int) throws -> ConcordanceResult {
        let columns = Column.allCases.map(\.sql).joined(separator: ", ")
        let rows = try BulkStatement(
            db,
            """
            SELECT \(SegmentRow.selection), \(columns)
            FROM concordance JOIN \(SegmentRow.tables)
            WHERE concordance MATCH ?1 AND segment.id = concordance.rowid AND \(Self.isShown)
            ORDER BY concordance.rowid DESC
            """)
        rows.bind(pattern.text, at: 1)
        rows.bind(Highlights.start, at: 2)
        rows.bind(Highlights.end, at: 3)
        var result = ConcordanceResult(total: 0, hits: [])
        while try rows.next() {
            if result.hits.count >= limit, !query.respectsDiacritics {
                rows.reset()
                result.total = try count() ?? result.total
                break
            }
            let hit = Self.hit(rows)
            if query.respectsDiacritics, !hit.hasDiacritics(of: query) { continue }
            result.total += 1
            if result.hits.count < limit { result.hits.append(hit) }
        }
        return result
    }

    /// Returns the number of segments in which the pattern occurs.
    private func count() throws -> Int? {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM concordance JOIN segment
                ON segment.id = concordance.rowid
                WHERE concordance MATCH ? AND \(Self.isShown)
                """,
            arguments: [pattern.text])
    }

    private static func hit(_ row: BulkStatement) -> ConcordanceHit {
        func text(_ column: Column) -> String? { row.optionalText(column.index) }
        return ConcordanceHit(
            segment: SegmentRow(statement: row).segment,
            english: Highlights.ranges(in: row.text(Column.english.index)),
            romanian: Highlights.ranges(in: row.text(Column.romanian.index)),
            counterparts: [], counterpartSide: nil,
            source: row.optionalInt(Column.pair.index).map {
                ConcordanceHit.Source(
                    pair: $0, title: text(.title), outlet: text(.outlet), date: text(.date),
                    url: text(.url))
            })
    }
}

extension ConcordanceHit {
    /// Returns whether each word of the pattern occurs in the matched words with the same
    /// diacritics.
    fileprivate func hasDiacritics(of query: ConcordanceQuery) -> Bool {
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

/// The marks that FTS5 inserts around matched words.
private enum Highlights {
    /// The mark before a match: one of the last private-use characters of Unicode, which do not
    /// occur in texts.
    static let start = "\u{10FFFC}"
    static let end = "\u{10FFFD}"

    /// Returns the ranges between marks, as UTF-8 offsets in the text without marks.
    static func ranges(in marked: String) -> [Range<Int>] {
        let start = Array(Self.start.utf8)
        let end = Array(Self.end.utf8)
        var ranges: [Range<Int>] = []
        var open: Int?
        var offset = 0
        var rest = Array(marked.utf8)[...]
        while let byte = rest.first {
            if byte == start[0], rest.starts(with: start) {
                open = offset
                rest = rest.dropFirst(start.count)
            } else if byte == end[0], rest.starts(with: end) {
                if let first = open { ranges.append(first..<offset) }
                open = nil
                rest = rest.dropFirst(end.count)
            } else {
                offset += 1
                rest = rest.dropFirst()
            }
        }
        return ranges
    }
}

/// A ``ConcordanceQuery`` translated into the query language of FTS5.
private struct ConcordancePattern {
    let text: String

    /// The maximum number of word sequences to which the forms of a phrase are expanded.
    private static let maximumSequences = 512

    /// Translates a query; nil if the query contains no word.
    init?(_ query: ConcordanceQuery, in db: Database) throws {
        var parts: [String] = []
        for phrase in query.phrases {
            var alternatives: [String] = []
            for side in query.side.map({ [$0] }) ?? Side.allCases {
                let formSide = query.allForms ? side : nil
                let found = try Self.alternatives(to: phrase, withFormsOf: formSide, in: db)
                alternatives += found.map { query.allForms ? "{\(side.rawValue)} : \($0)" : $0 }
                if !query.allForms { break }
            }
            parts.append("(" + alternatives.joined(separator: " OR ") + ")")
        }
        guard !parts.isEmpty else { return nil }
        let all = parts.joined(separator: " AND ")
        text = query.side.map { "{\($0.rawValue)} : (\(all))" } ?? all
    }

    /// Returns the spellings of a phrase; with a side, also the sequences of its words' inflected
    /// forms.
    private static func alternatives(
        to phrase: ConcordanceQuery.Phrase, withFormsOf side: Side?, in db: Database
    ) throws -> [String] {
        var sequences: [[String]] = [[]]
        for (index, word) in phrase.words.enumerated() {
            let isPrefix = phrase.isPrefix && index == phrase.words.count - 1
            var forms = spellings(of: word)
            if let side, !isPrefix { forms = try storedForms(of: word, side: side, in: db) + forms }
            var seen: Set<String> = []
            let unique = forms.filter { seen.insert($0).inserted }
            sequences = sequences.flatMap { sequence in unique.map { sequence + [$0] } }
            sequences = Array(sequences.prefix(maximumSequences))
        }
        return sequences.map { words in
            words.map { "\"\($0)\"" }.joined(separator: " + ") + (phrase.isPrefix ? " *" : "")
        }
    }

    /// Returns the spellings of a word with â and with î inside it; other diacritics are ignored by
    /// the index.
    private static func spellings(of folded: String) -> [String] {
        let inside = folded.dropFirst().dropLast()
        guard inside.contains(where: { $0 == "â" || $0 == "î" }), let first = folded.first,
            let last = folded.last
        else { return [folded] }
        func spelled(_ letter: Character) -> String {
            String(first) + inside.map { $0 == "â" || $0 == "î" ? letter : $0 } + String(last)
        }
        return [spelled("â"), spelled("î")]
    }

    /// Returns the words in the index that have the same stem as a word.
    ///
    /// Final vowels of stems are ignored, because Snowball gives *ministru* and *ministrul*
    /// different stems. Only words with the same first letters are examined, since suffixes do not
    /// change these.
    private static func storedForms(
        of folded: String, side: Side, in db: Database
    ) throws -> [String] {
        let stemmer = Stemmer(language: side.language)
        let bare = NormalForm.bare(folded)
        let rule = StemRule.throughLastConsonant
        let stem = rule.stem(of: stemmer.stem(bare))
        let beginning = String(bare.prefix(min(3, stem.count)))
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary
                USING fts5vocab(main, concordance, row)
                """)
        let words = try String.fetchAll(
            db, sql: "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ?",
            arguments: [beginning, beginning + "\u{10FFFD}"])
        return words.filter { rule.stem(of: stemmer.stem($0)) == stem }
    }
}

/// Finds the words that co-occur with a pattern on the other side of its segments.
///
/// The measure is Dice's coefficient (Dice 1945, doi 10.2307/1932409) of two sets: the hits, and
/// the segments that contain the stem. Too few hits are not evidence, and then no word is marked
/// (``Parameters/Counterparts``).
private struct CounterpartFinder {
    private let analyzer: SegmentAnalyzer
    private var hits = 0
    /// The number of hits that contain a key, by the hash of the key.
    private var counts: [UInt32: Int] = [:]

    private init(_ side: Side) throws { analyzer = try SegmentAnalyzer(side) }

    /// Sets the counterparts of the hits in which the pattern occurs on one side only.
    static func addCounterparts(to result: inout ConcordanceResult, in db: Database) throws {
        for side in Side.allCases {
            var finder = try CounterpartFinder(side)
            let indices = result.hits.indices.filter {
                result.hits[$0].ranges(side).isEmpty && !result.hits[$0].ranges(side.other).isEmpty
            }
            for index in indices { try finder.add(result.hits[index].segment.text(side)) }
            let reader = try IndexReader(side, limit: 1 << 20, in: db)
            let keys = try finder.keys(total: result.total, length: reader.length)
            for index in indices {
                result.hits[index].counterpartSide = side
                result.hits[index].counterparts = try finder.ranges(
                    of: keys, in: result.hits[index].segment.text(side))
            }
        }
    }

    /// Counts the content words of a hit.
    private mutating func add(_ text: String) throws {
        hits += 1
        let analyzed = try analyzer.analyze(text)
        var seen: Set<UInt32> = []
        for (key, code) in zip(analyzed.keys, analyzed.hashed)
        where code.tokenClass == .content && seen.insert(key).inserted {
            counts[analyzer.keyHashes[Int(key)], default: 0] += 1
        }
    }

    /// Returns the hashes of the keys that co-occur with the pattern.
    ///
    /// - Parameters:
    ///   - total: The number of segments in which the pattern occurs, shown or not.
    ///   - length: Returns the number of segments in the memory that contain a key.
    /// - Returns: The hashes of the keys that reach the thresholds.
    private func keys(total: Int, length: (UInt32) throws -> Int) rethrows -> Set<UInt32> {
        guard hits >= Parameters.Counterparts.minimumHits else { return [] }
        let minimumCount = Parameters.Counterparts.minimumShare * Double(hits)
        var result: Set<UInt32> = []
        for (key, count) in counts where Double(count) >= minimumCount {
            let scaled = Double(count) / Double(hits) * Double(total)
            let coefficient = 2 * scaled / (Double(total) + Double(try length(key)))
            if coefficient >= Parameters.Counterparts.minimumCoefficient { result.insert(key) }
        }
        return result
    }

    /// Returns the words of a text that have one of the keys, as UTF-8 offsets.
    private func ranges(of keys: Set<UInt32>, in text: String) throws -> [Range<Int>] {
        let analyzed = try analyzer.analyze(text)
        return zip(analyzed.tokens, analyzed.keys).compactMap { token, key in
            key != SegmentAnalyzer.noKey && keys.contains(analyzer.keyHashes[Int(key)])
                ? token.range : nil
        }
    }
}
