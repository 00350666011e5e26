internal import GRDB

/// Fetches single segments by id, when a filter admits them.
struct SegmentFetch {
    private let statement: BulkStatement

    init(_ db: Database, _ filter: SegmentFilter) throws {
        let condition = filter.condition
        let tables = filter.isEmpty ? SegmentRow.plainTables : SegmentRow.tables
        let and = condition.sql.isEmpty ? "" : " AND \(condition.sql)"
        statement = try BulkStatement(
            db, "SELECT \(SegmentRow.columns) FROM \(tables) WHERE segment.id = ?1\(and)")
        for (index, argument) in condition.arguments.enumerated() {
            statement.bind(argument, at: Int32(index + 2))
        }
    }

    func segment(_ id: Int64) throws -> StoredSegment? {
        statement.bind(id, at: 1)
        defer { statement.reset() }
        return try statement.next() ? SegmentRow.read(statement) : nil
    }
}
