public import PunteLanguage
internal import PunteText

/// Reads comma-separated values (RFC 4180), one unit a row; the columns are those of
/// ``TSVReader``. Semicolons, which spreadsheets write where the comma is the decimal mark, and tabs
/// are told from the first line.
public final class CSVReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { rows.lines.input.source }
    private let rows: CSVRows
    private var units: TableUnits

    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        units = TableUnits(languages: languages, log: self.log)
        rows = CSVRows(try LineReader(source, log: self.log), log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while let cells = try rows.next() {
            if let unit = try units.unit(of: cells, line: rows.line) { return unit }
        }
        return nil
    }
}

/// The rows of comma-separated values; quoted cells may hold line ends.
final class CSVRows {
    let lines: LineReader
    private let log: FindingLog
    private var separator: UInt8?
    /// Line where the last row begins.
    private(set) var line = 0

    /// Longest row, in bytes: a quote that is never closed must not swallow the file.
    private static let maximumRow = 1 << 20

    init(_ lines: LineReader, log: FindingLog) {
        self.lines = lines
        self.log = log
    }

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
        let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        let counts = marks.map { mark in (mark, line.utf8.count { $0 == mark }) }
        return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }
}

/// One row, which may go on over several lines. Each byte is looked at once.
private struct CSVRow {
    private let separator: UInt8
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    /// The last byte was a quote that closes the cell, unless another one follows.
    private var isAtQuote = false
    /// The row as it stands in the file.
    private var written: [UInt8] = []

    init(separator: UInt8) { self.separator = separator }

    /// Whether a quote is open.
    var isOpen: Bool { isQuoted && !isAtQuote }

    var finished: [String] { cells + [String(decoding: cell, as: UTF8.self)] }

    /// What the row holds when its quotes mean nothing.
    var unquoted: [String] {
        written.split(separator: separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    var length: Int { written.count }

    mutating func append(_ text: String) {
        written += text.utf8
        for byte in text.utf8 { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        let quote = UInt8(ascii: "\"")
        if isAtQuote {
            isAtQuote = false
            if byte == quote {
                cell.append(byte)
                return
            }
            isQuoted = false
        }
        if isQuoted {
            if byte == quote { isAtQuote = true } else { cell.append(byte) }
        } else if byte == quote, cell.isEmpty {
            isQuoted = true
        } else if byte == separator {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        } else {
            cell.append(byte)
        }
    }
}
