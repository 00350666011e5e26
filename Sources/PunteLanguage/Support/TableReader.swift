/// An iterator over the rows of tab-separated UTF-8 text.
///
/// Each line is a row; lines end in LF or CR LF. A byte order mark at the beginning and empty lines
/// are skipped. Fields are returned as they are written, including spaces and quotes.
///
/// Complexity of a step: linear in the length of the line.
@frozen
package struct TableReader<Bytes: RandomAccessCollection>: Sequence, IteratorProtocol
where Bytes.Element == UInt8, Bytes.Index == Int {
    /// A line of the table.
    @frozen
    package struct Row {
        /// The number of the line in the text, from 1.
        package let line: Int
        /// The whole line without its line break.
        package let bytes: Bytes.SubSequence
        /// The fields of the line, at least one.
        package let fields: [Bytes.SubSequence]

        @inlinable
        init(line: Int, bytes: Bytes.SubSequence) {
            self.line = line
            self.bytes = bytes
            fields = bytes.tabSeparatedFields
        }

        /// The number of fields in the row.
        @inlinable package var count: Int { fields.count }

        /// Returns the text of the field at an index from 0; empty if the row has fewer fields.
        @inlinable
        package subscript(_ index: Int) -> String {
            index < fields.count ? String(decoding: fields[index], as: UTF8.self) : ""
        }

        /// The texts of all fields.
        @inlinable package var texts: [String] {
            fields.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @usableFromInline let bytes: Bytes
    @usableFromInline let skipsRemarks: Bool
    @usableFromInline var position: Int
    @usableFromInline var line = 0

    /// Creates a reader that begins at the start of a text.
    ///
    /// If `skippingRemarks` is true, lines that begin with `#` are skipped.
    @inlinable
    package init(_ bytes: Bytes, skippingRemarks: Bool = false) {
        self.bytes = bytes
        skipsRemarks = skippingRemarks
        position = bytes.startIndex
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    }

    /// Returns the next row; nil at the end.
    @inlinable
    package mutating func next() -> Row? {
        while position < bytes.endIndex {
            line += 1
            let rest = bytes[position...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            var text = rest[..<end]
            position = Swift.min(end + 1, bytes.endIndex)
            if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
            guard let first = text.first, !skipsRemarks || first != UInt8(ascii: "#") else {
                continue
            }
            return Row(line: line, bytes: text)
        }
        return nil
    }
}

extension RandomAccessCollection<UInt8> {
    /// The fields of a line between its tabs, at least one; fields may be empty.
    @inlinable package var tabSeparatedFields: [SubSequence] {
        split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }
}

/// A table whose first row contains the names of its columns.
@frozen
package struct HeadedTable<Bytes: RandomAccessCollection>: Sequence
where Bytes.Element == UInt8, Bytes.Index == Int {
    /// A row after the first, with its fields by column name.
    @frozen
    package struct Row {
        @usableFromInline let columns: [String: Int]
        @usableFromInline let row: TableReader<Bytes>.Row

        @inlinable
        init(_ row: TableReader<Bytes>.Row, columns: [String: Int]) {
            self.row = row
            self.columns = columns
        }

        /// The number of the line in the text, from 1.
        @inlinable package var line: Int { row.line }

        /// Returns the field in a column; empty if the row is too short or there is no such column.
        @inlinable
        package subscript(column: String) -> String { value(column) ?? "" }

        /// Returns the field in a column; nil if the row is too short or there is no such column.
        @inlinable
        package func value(_ column: String) -> String? {
            guard let index = columns[column], index < row.count else { return nil }
            return row[index]
        }
    }

    @usableFromInline let columns: [String: Int]
    @usableFromInline let rows: TableReader<Bytes>

    /// Reads the names of the columns from the first row.
    ///
    /// If two columns have the same name, the first is used.
    @inlinable
    package init(_ bytes: Bytes) {
        var rows = TableReader(bytes)
        let names = rows.next()?.texts ?? []
        columns = Dictionary(
            names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.rows = rows
    }

    /// Returns whether the table has columns of all these names.
    @inlinable
    package func has(_ names: String...) -> Bool { names.allSatisfy { columns[$0] != nil } }

    /// Returns an iterator over the rows after the first, in their order.
    @inlinable
    package func makeIterator() -> AnyIterator<Row> {
        var rows = rows
        let columns = columns
        return AnyIterator { rows.next().map { Row($0, columns: columns) } }
    }
}
