internal import PunteCommand
internal import PunteLanguage
internal import PunteMemory

/// A file that contains a table whose first line names the columns.
struct BenchmarkTable {
    private let path: String
    /// The rows after the first line.
    let rows: HeadedTable

    /// Reads a file that must have the columns `columns`.
    ///
    /// - Throws: ``PunteCommand/Failure`` when it cannot be read or lacks a column.
    init(path: String, columns: [String]) throws {
        self.path = path
        rows = HeadedTable(try InputFile(path: path).bytes)
        for name in columns where !rows.has(name) {
            throw Failure("\(path): no column \(name) in the first line")
        }
    }

    /// Returns a function that returns the next segment at each call, and nil after the last.
    ///
    /// The columns `domain`, `doc` and `origin` are read if the table has them.
    func segments() -> () -> StoredSegment? {
        let iterator = rows.makeIterator()
        return {
            iterator.next().map { row in
                StoredSegment(
                    english: row["en"], romanian: row["ro"], domain: row.value("domain"),
                    document: row.value("doc"), origin: row.value("origin"))
            }
        }
    }
}
