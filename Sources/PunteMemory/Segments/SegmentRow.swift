internal import GRDB
internal import PunteLanguage

/// How a segment is read from its row.
enum SegmentRow {
    static let columns = """
        segment.id, segment.en, segment.ro, segment.status, segment.kind, segment.confidence, \
        segment.label, segment.pair, segment.enPositions, segment.roPositions, \
        segment.enBefore, segment.enAfter, segment.roBefore, segment.roAfter, segment.domain, \
        segment.document, origin.name, segment.author, segment.created, segment.changed, \
        segment.metadata
        """

    /// The segment with its origin.
    static let plainTables = "segment LEFT JOIN origin ON origin.id = segment.origin"

    /// The segment with all that a ``SegmentFilter`` asks about.
    static let tables = """
        \(plainTables) \
        LEFT JOIN articlePair AS pair ON pair.id = segment.pair \
        LEFT JOIN article AS english ON english.id = pair.english \
        LEFT JOIN article AS romanian ON romanian.id = pair.romanian
        """

    /// The segment in the current row of a statement over ``columns``.
    static func read(_ row: BulkStatement) -> StoredSegment {
        StoredSegment(
            id: row.int(0), english: row.text(1), romanian: row.text(2),
            status: StoredSegment.Status(rawValue: row.text(3)) ?? .imported, kind: row.text(4),
            confidence: row.optionalDouble(5), label: row.optionalText(6),
            place: row.optionalInt(7).map {
                StoredSegment.Place(
                    pair: $0, english: positions(row.text(8)), romanian: positions(row.text(9)))
            },
            context: Context(
                englishBefore: row.optionalInt(10), englishAfter: row.optionalInt(11),
                romanianBefore: row.optionalInt(12), romanianAfter: row.optionalInt(13)),
            domain: row.optionalText(14), document: row.optionalText(15),
            origin: row.optionalText(16), author: row.optionalText(17), created: row.int(18),
            changed: row.int(19), metadata: MetadataText.metadata(row.optionalText(20)))
    }

    /// `3,4` for sentences 3 and 4.
    static func text(of positions: [Int]) -> String {
        positions.map(String.init).joined(separator: ",")
    }

    static func positions(_ text: String) -> [Int] {
        text.split(separator: ",").compactMap { Int($0) }
    }
}

extension SegmentRow {
    /// The segments that meet a condition, in the order of their ids.
    static func fetch(
        _ db: Database, _ condition: String, _ ids: [Int64], limit: Int? = nil
    ) throws -> [StoredSegment] {
        let end = limit.map { " LIMIT \($0)" } ?? ""
        let rows = try BulkStatement(
            db,
            "SELECT \(columns) FROM \(tables) WHERE \(condition) ORDER BY segment.id\(end)")
        for (index, id) in ids.enumerated() { rows.bind(id, at: Int32(index + 1)) }
        var result: [StoredSegment] = []
        while try rows.next() { result.append(read(rows)) }
        return result
    }
}
