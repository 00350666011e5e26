import PunteAlignment
package import PunteLanguage

/// A tab-separated table of sentence pairs whose first line names the columns.
package struct PairTable: Sequence {
    package typealias Row = HeadedTable.Row

    private let table: HeadedTable

    /// Reads a file.
    ///
    /// - Throws: ``PunteAlignment/AlignmentFileError`` when it cannot be read, or lacks the columns
    ///   `en` and `ro`.
    package init(path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        table = HeadedTable(bytes)
        guard table.has("en", "ro") else {
            throw AlignmentFileError(
                path: path + ":1", problem: "the first line must name the columns, with en and ro")
        }
    }

    /// Returns an iterator over the rows after the first, in their order.
    package func makeIterator() -> some IteratorProtocol<Row> { table.makeIterator() }
}
