import PunteAlignment
import PunteLanguage

/// A table of sentence pairs with tabs between its columns, which the first line names.
package struct PairTable: Sequence {
    let path: String
    private let columns: [String: Int]
    private let bytes: [UInt8]
    private let start: Int

    /// A line of the table.
    package struct Row {
        fileprivate let columns: [String: Int]
        fileprivate let fields: [ArraySlice<UInt8>]

        /// The field of a column; empty when the row is too short or there is no such column.
        package subscript(column: String) -> String {
            guard let index = columns[column], index < fields.count else { return "" }
            return String(decoding: fields[index], as: UTF8.self)
        }
    }

    /// Reads a table.
    ///
    /// - Throws: `AlignmentFileError` when it cannot be read or has no columns `en` and `ro`.
    package init(path: String) throws {
        self.path = path
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
        start = Swift.min(head.count + 1, bytes.count)
        var columns: [String: Int] = [:]
        for (index, name) in Self.fields(of: head).enumerated() {
            columns[String(decoding: name, as: UTF8.self)] = index
        }
        guard columns["en"] != nil, columns["ro"] != nil else {
            throw AlignmentFileError(
                path: path + ":1", problem: "the first line must name the columns, with en and ro")
        }
        self.columns = columns
    }

    package func makeIterator() -> some IteratorProtocol<Row> {
        bytes[start...].lazy.split(separator: UInt8(ascii: "\n")).map { line in
            Row(columns: columns, fields: Self.fields(of: line))
        }.makeIterator()
    }

    private static func fields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }
}
