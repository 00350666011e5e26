internal import GRDB
internal import PunteLanguage

/// The current row of a statement over segments, with its texts as SQLite's own bytes.
///
/// It serves work over a whole memory that would spend most of its time on creating strings. The
/// bytes are valid until the statement moves to the next row.
package struct SegmentRow {
    /// UTF-8 text in a buffer of SQLite.
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A statement whose first columns are ``selection``.
    let statement: BulkStatement

    /// The SELECT list of a statement over segments.
    static let selection = SegmentColumn.allCases.map(\.selected).joined(separator: ", ")

    /// The SQL join of the table of segments with that of their origins.
    static let segmentTables = "segment LEFT JOIN origin ON origin.id = segment.origin"

    /// The SQL join of all tables that a ``SegmentFilter`` uses.
    static let tables = """
        \(segmentTables) \
        LEFT JOIN articlePair AS pair ON pair.id = segment.pair \
        LEFT JOIN article AS english ON english.id = pair.english \
        LEFT JOIN article AS romanian ON romanian.id = pair.romanian
        """

    /// Returns the bytes of a text column; nil if the segment has no such text.
    package func bytes(_ column: SegmentColumn) -> Bytes? { statement.bytes(column.rawValue) }

    /// The id of the segment.
    package var id: Int64 { integer(.id) }
    /// The probability that the two texts translate each other, 0–1; nil if no aligner gave one.
    package var confidence: Double? { statement.optionalDouble(SegmentColumn.confidence.rawValue) }
    /// Whether the segment belongs to a stored pair of articles.
    package var hasPlace: Bool { !statement.isNull(SegmentColumn.pair.rawValue) }
    /// The time at which the segment was added, in seconds since 1970, UTC.
    package var created: Int64 { integer(.created) }
    /// The time of the last change, in seconds since 1970, UTC.
    package var changed: Int64 { integer(.changed) }

    /// Calls `body` with the type and value of each property of the metadata.
    ///
    /// - Returns: False if the metadata cannot be passed in this way, because they have notes,
    ///   properties of one side or in a language, or escaped characters; `body` may have been
    ///   called.
    package func forEachPlainProperty(_ body: (_ type: Bytes, _ value: Bytes) -> Void) -> Bool {
        guard let bytes = bytes(.metadata) else { return true }
        var reader = MetadataReader(bytes)
        return reader.plainProperties(body)
    }

    /// The row as a segment.
    package var segment: StoredSegment {
        StoredSegment(
            id: id, english: text(.english), romanian: text(.romanian),
            status: StoredSegment.Status(rawValue: text(.status)) ?? .imported,
            kind: text(.kind), confidence: confidence, label: optionalText(.label), place: place,
            context: Context(
                englishBefore: optionalInteger(.englishBefore),
                englishAfter: optionalInteger(.englishAfter),
                romanianBefore: optionalInteger(.romanianBefore),
                romanianAfter: optionalInteger(.romanianAfter)),
            domain: optionalText(.domain), document: optionalText(.document),
            origin: optionalText(.origin), source: optionalInteger(.source),
            author: optionalText(.author), created: created, changed: changed,
            metadata: MetadataText.metadata(optionalText(.metadata)))
    }

    private var place: StoredSegment.Place? {
        optionalInteger(.pair).map {
            StoredSegment.Place(
                pair: $0, english: Self.positions(text(.englishPositions)),
                romanian: Self.positions(text(.romanianPositions)))
        }
    }

    private func text(_ column: SegmentColumn) -> String { statement.text(column.rawValue) }

    private func optionalText(_ column: SegmentColumn) -> String? {
        statement.optionalText(column.rawValue)
    }

    private func integer(_ column: SegmentColumn) -> Int64 { statement.int(column.rawValue) }

    private func optionalInteger(_ column: SegmentColumn) -> Int64? {
        statement.optionalInt(column.rawValue)
    }

    /// Returns the stored form of sentence indices: `3,4`.
    static func text(ofPositions positions: [Int]) -> String {
        positions.map(String.init).joined(separator: ",")
    }

    /// The numbers that the sentences of an article can have.
    private static let possiblePositions = 0..<1 << 24

    private static func positions(_ text: String) -> [Int] {
        text.split(separator: ",").compactMap { Int($0) }.filter(possiblePositions.contains)
    }
}

extension StoredSegment {
    /// Returns the segments that meet a condition, in the order of their ids.
    ///
    /// - Parameters:
    ///   - condition: An SQL condition over ``SegmentRow/tables``.
    ///   - arguments: The values of its question marks.
    ///   - limit: The maximum number of segments; nil for all.
    ///   - db: The connection.
    /// - Returns: The segments.
    /// - Throws: `DatabaseError`.
    static func fetch(
        where condition: String, _ arguments: Int64..., limit: Int? = nil, in db: Database
    ) throws -> [StoredSegment] {
        let end = limit.map { " LIMIT \($0)" } ?? ""
        let statement = try BulkStatement(
            db,
            """
            SELECT \(SegmentRow.selection) FROM \(SegmentRow.tables) \
            WHERE \(condition) ORDER BY segment.id\(end)
            """)
        for (index, argument) in arguments.enumerated() {
            statement.bind(argument, at: Int32(index + 1))
        }
        var result: [StoredSegment] = []
        while try statement.next() { result.append(SegmentRow(statement: statement).segment) }
        return result
    }

    /// Returns the segment with an id.
    static func fetch(_ id: Int64, in db: Database) throws -> StoredSegment? {
        try fetch(where: "segment.id = ?", id, in: db).first
    }

    /// Returns the segments of a pair of articles, in the order of their ids.
    static func fetch(ofPair pair: Int64, in db: Database) throws -> [StoredSegment] {
        try fetch(where: "segment.pair = ?", pair, in: db)
    }
}

/// A column of the table `segment`.
///
/// The statements that read and write segments name their columns in the order of this enumeration,
/// so that a raw value is the index of a column in a row.
package enum SegmentColumn: Int32, CaseIterable, Sendable {
    case id
    case english
    case romanian
    case fingerprint
    case status
    case kind
    case confidence
    case label
    case pair
    case englishPositions
    case romanianPositions
    case englishBefore
    case englishAfter
    case romanianBefore
    case romanianAfter
    case domain
    case document
    /// The origin: its id in the table, its name in the rows that are read.
    case origin
    case author
    case created
    case changed
    case metadata
    /// The id of the import that brought the segment.
    case source

    static let count = allCases.count

    /// The name of the column in the table.
    var name: String {
        switch self {
        case .english: "en"
        case .romanian: "ro"
        case .englishPositions: "enPositions"
        case .romanianPositions: "roPositions"
        case .englishBefore: "enBefore"
        case .englishAfter: "enAfter"
        case .romanianBefore: "roBefore"
        case .romanianAfter: "roAfter"
        default: "\(self)"
        }
    }

    /// The expression for the column in a SELECT list over ``SegmentRow/tables``.
    var selected: String { self == .origin ? "origin.name" : "segment.\(name)" }

    /// The index of the column's parameter in an INSERT statement over all columns.
    var parameter: Int32 { rawValue + 1 }
}
