import PunteAlignment
package import PunteLanguage
internal import PunteText

/// A file named on the command line and read completely; `-` is standard input.
package struct InputFile {
    /// The name of the file for messages.
    package let path: String
    /// The bytes of the file.
    package let bytes: [UInt8]

    /// Creates a file whose bytes are known.
    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads the file.
    ///
    /// - Throws: `FileError`, with a one-line description that names the file and what to do.
    package init(path: String) throws {
        let reader = try FileReader(argument: path)
        self.path = reader.name
        bytes = try reader.rest()
    }

    /// Returns the lines of the file, and writes notes on its encoding to standard error.
    ///
    /// - Parameter encoding: The encoding of the file; nil to detect it from the bytes.
    /// - Returns: All lines, empty ones included, without their line breaks.
    /// - Throws: `ReadingError` for bytes that are not text.
    func lines(in encoding: TextEncoding?) throws -> [String] {
        if bytes.isEmpty { return [] }
        let decoded =
            try encoding.map { try TextDecoder.decode(bytes, name: path, as: $0) }
            ?? TextDecoder.decode(bytes, name: path)
        for note in decoded.notes { StandardError.note(note) }
        let lines = decoded.text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.map { String($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) ?? "" }
    }
}

/// A tab-separated table of sentence pairs whose first line names the columns.
package struct PairTable: Sequence {
    /// A line of the table, whose cells have names.
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
