import PunteAlignment
internal import PunteExchange
package import PunteGlossary
package import PunteLanguage
internal import PunteText

/// A file named on the command line and read completely; `-` is standard input.
package struct InputFile {
    /// The name of the file for messages.
    package let path: String
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

/// A file of terms named on the command line.
package struct GlossaryFile {
    let path: String

    package init(path: String) { self.path = path }

    /// Whether the first line names the columns of the files in Glossaries/.
    var isOwn: Bool {
        guard path != "-", let start = try? ByteSource(path: path).peek() else {
            return path.lowercased().hasSuffix(".tsv")
        }
        let line = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isNewline)
            .first { !$0.hasPrefix("#") && !$0.hasPrefix("\u{FEFF}#") }
        return line.map { GlossaryTSV.isHeader($0) } ?? path.lowercased().hasSuffix(".tsv")
    }

    /// Reads the terms, and the errors in rows that are skipped.
    ///
    /// - Throws: `FileError` when the file cannot be read.
    package func read() throws -> GlossaryTSV.Result {
        if path.lowercased().hasSuffix(".csv") {
            let log = FindingLog(file: path)
            let table = try SpreadsheetText.table(ByteSource(path: path), log: log)
            FindingReport.write(log.findings, file: path, all: false)
            return GlossaryTSV.read(table, file: path)
        }
        let input = try InputFile(path: path)
        try FileRefusal.check(input.bytes, of: input.path, for: .terms)
        guard let text = String(validating: input.bytes, as: UTF8.self) else {
            // The reader refuses the rows that have the replacement character.
            return GlossaryTSV.read(String(decoding: input.bytes, as: UTF8.self), file: input.path)
        }
        return GlossaryTSV.read(text, file: input.path)
    }
}

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
