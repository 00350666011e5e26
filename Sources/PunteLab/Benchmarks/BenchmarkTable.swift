internal import PunteCommand
internal import PunteLanguage
internal import PunteMemory

/// A file with a table whose first line names its columns.
struct BenchmarkTable {
    private let path: String
    /// The lines below the first.
    let rows: HeadedTable<[UInt8]>

    /// Reads a file.
    ///
    /// - Parameter columns: the columns that it must have.
    /// - Throws: ``PunteCommand/Failure`` when it cannot be read or lacks a column.
    init(path: String, columns: [String]) throws {
        self.path = path
        rows = HeadedTable(try InputFile(path: path).bytes)
        for name in columns where !rows.has(name) {
            throw Failure("\(path): no column \(name) in the first line")
        }
    }

    /// Returns a function that gives the next segment at each call, nil after the last. Columns
    /// `domain`, `doc` and `origin` are read where there are any.
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
