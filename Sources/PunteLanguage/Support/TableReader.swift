internal import Glibc

/// An iterator over the rows of tab-separated UTF-8 text.
///
/// Each line is a row; lines end in LF or CR LF. A byte order mark at the beginning and empty lines
/// are skipped. Fields are returned as they are written, including spaces and quotes.
///
/// Complexity of a step: linear in the length of the line.
package struct TableReader: Sequence, IteratorProtocol {
    /// A line of the table.
    package struct Row {
        /// The number of the line in the text, from 1.
        package let line: Int
        /// The whole line without its line break.
        package let bytes: ArraySlice<UInt8>
        /// The fields of the line, at least one.
        package let fields: [ArraySlice<UInt8>]

        fileprivate init(line: Int, bytes: ArraySlice<UInt8>) {
            self.line = line
            self.bytes = bytes
            fields = bytes.withUnsafeBufferPointer { line in
                line.tabSeparatedFields.map {
                    bytes[bytes.startIndex + $0.lowerBound..<bytes.startIndex + $0.upperBound]
                }
            }
        }

        /// The number of fields in the row.
        package var count: Int { fields.count }

        /// Returns the text of the field at an index from 0; empty if the row has fewer fields.
        package subscript(_ index: Int) -> String {
            index < fields.count ? String(decoding: fields[index], as: UTF8.self) : ""
        }

        /// The texts of all fields.
        package var texts: [String] {
            fields.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    private let bytes: [UInt8]
    private let skipsRemarks: Bool
    private var position = 0
    private var line = 0

    /// Creates a reader that begins at the start of a text.
    ///
    /// If `skippingRemarks` is true, lines that begin with `#` are skipped.
    package init(_ bytes: [UInt8], skippingRemarks: Bool = false) {
        self.bytes = bytes
        skipsRemarks = skippingRemarks
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    }

    /// Returns the next row; nil at the end.
    package mutating func next() -> Row? {
        while position < bytes.count {
            line += 1
            let start = position
            var end = bytes.withUnsafeBufferPointer {
                $0.offset(of: UInt8(ascii: "\n"), from: start) ?? $0.count
            }
            position = Swift.min(end + 1, bytes.count)
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            guard end > start, !skipsRemarks || bytes[start] != UInt8(ascii: "#") else { continue }
            return Row(line: line, bytes: bytes[start..<end])
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Returns the offset of the first byte of a value at or after an offset; nil if there is none.
    ///
    /// - Complexity: Linear in the result, many bytes at a time.
    package func offset(of byte: UInt8, from start: Int) -> Int? {
        guard let baseAddress, start < count,
            let found = memchr(baseAddress + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }

    /// The ranges of the fields of a line between its tabs, at least one; fields may be empty.
    package var tabSeparatedFields: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while let tab = offset(of: UInt8(ascii: "\t"), from: start) {
            result.append(start..<tab)
            start = tab + 1
        }
        result.append(start..<count)
        return result
    }
}

/// A table whose first row contains the names of its columns.
package struct HeadedTable: Sequence {
    /// A row after the first, with its fields by column name.
    package struct Row {
        private let columns: [String: Int]
        private let row: TableReader.Row

        fileprivate init(_ row: TableReader.Row, columns: [String: Int]) {
            self.row = row
            self.columns = columns
        }

        /// The number of the line in the text, from 1.
        package var line: Int { row.line }

        /// Returns the field in a column; empty if the row is too short or there is no such column.
        package subscript(column: String) -> String { value(column) ?? "" }

        /// Returns the field in a column; nil if the row is too short or there is no such column.
        package func value(_ column: String) -> String? {
            guard let index = columns[column], index < row.count else { return nil }
            return row[index]
        }
    }

    private let columns: [String: Int]
    private let rows: TableReader

    /// Reads the names of the columns from the first row.
    ///
    /// If two columns have the same name, the first is used.
    package init(_ bytes: [UInt8]) {
        var rows = TableReader(bytes)
        let names = rows.next()?.texts ?? []
        columns = Dictionary(
            names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.rows = rows
    }

    /// Returns whether the table has columns of all these names.
    package func has(_ names: String...) -> Bool { names.allSatisfy { columns[$0] != nil } }

    /// Returns an iterator over the rows after the first, in their order.
    package func makeIterator() -> AnyIterator<Row> {
        var rows = rows
        let columns = columns
        return AnyIterator { rows.next().map { Row($0, columns: columns) } }
    }
}

/// A table of linguistic data from a module's resources.
///
/// Each line is a row with tab-separated columns; lines that begin with `#` are remarks.
package struct DataTable: Sendable {
    /// The fields of each row, in the order of the table.
    package let rows: [[String]]

    /// Reads a table that is linked into the binary.
    ///
    /// - Complexity: Linear in the size of the table.
    package init(_ data: StaticString) {
        let bytes = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        rows = TableReader(Array(bytes), skippingRemarks: true).map(\.texts)
    }

    /// Reads a table from its text.
    ///
    /// - Complexity: Linear in the size of the table.
    package init(text: String) {
        rows = TableReader(Array(text.utf8), skippingRemarks: true).map(\.texts)
    }

    /// The first field of each row, as a set.
    package var words: Set<String> { Set(rows.compactMap(\.first)) }

    /// Returns the words of all groups of a language in a table of groups.
    ///
    /// The columns of such a table are the language, the group, and words separated by spaces.
    package func groupedWords(of language: String) -> [String] {
        rows.filter { $0.count == 3 && $0[0] == language }
            .flatMap { $0[2].split(separator: " ").map(String.init) }
    }
}
