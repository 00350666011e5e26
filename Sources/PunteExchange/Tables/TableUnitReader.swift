public import PunteLanguage

/// Reads comma-separated values (RFC 4180), one unit in each row, with the columns of
/// ``TSVReader``.
///
/// The separator is the most frequent one of comma, semicolon and tab in the first line:
/// spreadsheets write semicolons in countries where the comma is the decimal separator.
public final class CSVReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped rows and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { cells.lines.input.source }
    private let cells: CSVCells
    private var rows: TableRows

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages to read: those of the first columns if the first row does not
    ///     name the columns.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        rows = TableRows(languages: languages, log: self.log)
        cells = CSVCells(try LineReader(source, log: self.log), log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file. Rows without text in two languages are
    ///   skipped and reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while let cells = try cells.next() {
            if let unit = try rows.unit(of: cells, line: self.cells.line) { return unit }
        }
        return nil
    }
}

/// Reads the cells of comma-separated values row by row; quoted cells may contain line breaks.
final class CSVCells {
    let lines: LineReader
    private let log: FindingLog
    /// The separator; nil before the first line has been read.
    private var separator: UInt8?
    /// The line where the last row begins, from 1.
    private(set) var line = 0

    /// The maximum length of a row in bytes, so that an unclosed quote does not swallow the file.
    private static let maximumRow = 1 << 20

    init(_ lines: LineReader, log: FindingLog) {
        self.lines = lines
        self.log = log
    }

    /// Returns the cells of the next row without their quotes; nil at the end of the file.
    func next() throws -> [String]? {
        guard let text: String = try lines.next() else { return nil }
        line = lines.line
        let separator = self.separator ?? Self.separator(of: text)
        self.separator = separator
        var row = CSVRow(separator: separator)
        row.append(text)
        while row.isOpen {
            let ending = lines.ending
            guard row.length < Self.maximumRow, let more: String = try lines.next() else {
                try log.report(.mended, line: line, "a quote that is not closed read as text")
                return row.unquoted
            }
            row.append(ending + more)
        }
        return row.finished
    }

    private static func separator(of line: String) -> UInt8 {
        let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab]
        let counts = separators.map { separator in
            (separator, line.utf8.count { $0 == separator })
        }
        return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }
}

/// Divides a row, which may extend over several lines, into cells.
///
/// - Complexity: O(1) for each byte appended.
private struct CSVRow {
    private let separator: UInt8
    private var cells: [String] = []
    private var cell: [UInt8] = []
    /// Whether the current cell began with a quote.
    private var isQuoted = false
    /// Whether the last byte was a quote that ends the cell unless another quote follows.
    private var isAtQuote = false
    /// The row as written in the file.
    private var written: [UInt8] = []

    init(separator: UInt8) { self.separator = separator }

    /// Whether the row ends inside a quoted cell, so that it continues in the next line.
    var isOpen: Bool { isQuoted && !isAtQuote }

    /// The cells without their quotes.
    var finished: [String] { cells + [String(decoding: cell, as: UTF8.self)] }

    /// The cells if quotes are treated as ordinary characters.
    var unquoted: [String] {
        written.split(separator: separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The length of the row in bytes.
    var length: Int { written.count }

    mutating func append(_ text: String) {
        written += text.utf8
        for byte in text.utf8 { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        if isAtQuote {
            isAtQuote = false
            if byte == .quote {
                cell.append(byte)
                return
            }
            isQuoted = false
        }
        if isQuoted {
            if byte == .quote { isAtQuote = true } else { cell.append(byte) }
        } else if byte == .quote, cell.isEmpty {
            isQuoted = true
        } else if byte == separator {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        } else {
            cell.append(byte)
        }
    }
}

/// Reads tab-separated text, one unit in each line.
///
/// A first line with at least two language tags (or `source` and `target`) names the columns.
/// Without it, the first columns contain the requested languages in their order. Cells are read
/// literally, including quotes and backslashes, unless the column `escaped` of the row is not
/// empty: then `\t`, `\n`, `\r` and `\\` are escape sequences.
public final class TSVReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped rows and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private var rows: TableRows

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages to read: those of the first columns if the first line does not
    ///     name the columns.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        rows = TableRows(languages: languages, log: self.log)
        lines = try LineReader(source, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file. Rows without text in two languages are
    ///   skipped and reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while let cells = try lines.next(cells) {
            if let unit = try rows.unit(of: cells, line: lines.line) { return unit }
        }
        return nil
    }

    private func cells(_ line: UnsafeBufferPointer<UInt8>) throws -> [String] {
        try line.tabSeparatedFields.map { try lines.string(line[$0]) }
    }
}
