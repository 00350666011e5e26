internal import GRDB
internal import PunteLanguage

/// Puts rows into the table `segment` and their texts into the concordance.
///
/// The concordance takes its texts from the table, many rows at a time: one statement for each row
/// would cost SQLite its beginning and its end, and FTS5 would write out small parts and join them
/// again and again.
final class SegmentInsertion {
    /// Bytes of text after which the concordance is written.
    static let concordancePortion = 4 << 20

    private let insertion: BulkStatement
    private let concordance: BulkStatement
    private var nextID: Int64
    private var firstUnfiled: Int64
    private var unfiledBytes = 0

    init(_ db: Database) throws {
        let columns = ["id", "origin"] + SegmentRows.columns
        let values = columns.map { _ in "?" }.joined(separator: ", ")
        insertion = try BulkStatement(
            db,
            "INSERT INTO segment (\(columns.joined(separator: ", "))) VALUES (\(values))")
        concordance = try BulkStatement(
            db,
            """
            INSERT INTO concordance (rowid, en, ro)
            SELECT id, en, ro FROM segment WHERE id BETWEEN ? AND ?
            """)
        // As AUTOINCREMENT would choose it.
        let last = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'segment'")
        nextID = (last ?? 0) + 1
        firstUnfiled = nextID
    }

    /// Adds a row.
    /// - Returns: the identifier of the segment.
    func add(_ row: Int, of rows: SegmentRows, origin: Int64?) throws -> Int64 {
        let id = nextID
        guard id < Int64(UInt32.max) else {
            throw DatabaseError(resultCode: .SQLITE_FULL, message: "too many segments")
        }
        insertion.bind(id, at: 1)
        insertion.bind(origin, at: 2)
        try rows.bytes.withUnsafeBufferPointer { bytes in
            bind(rows.cells(of: row), bytes)
            try insertion.run()
        }
        nextID += 1
        unfiledBytes += rows.summaries[row].english.count + rows.summaries[row].romanian.count
        if unfiledBytes >= Self.concordancePortion { try flush() }
        return id
    }

    /// Brings the concordance up to what was added.
    func flush() throws {
        guard firstUnfiled < nextID else { return }
        concordance.bind(firstUnfiled, at: 1)
        concordance.bind(nextID - 1, at: 2)
        try concordance.run()
        firstUnfiled = nextID
        unfiledBytes = 0
    }

    private func bind(_ cells: ArraySlice<SegmentRows.Cell>, _ bytes: UnsafeBufferPointer<UInt8>) {
        var index: Int32 = 3
        for cell in cells {
            switch cell {
            case .null: insertion.bind(nil as Int64?, at: index)
            case .integer(let number): insertion.bind(number, at: index)
            case .real(let number): insertion.bind(number, at: index)
            case .text(let start, let count):
                let range = Int(start)..<Int(start + count)
                insertion.bindWithoutCopy(UnsafeBufferPointer(rebasing: bytes[range]), at: index)
            }
            index += 1
        }
    }
}
