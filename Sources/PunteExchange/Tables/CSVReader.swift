public import PunteText

/// Reads comma-separated values (RFC 4180), one unit a row; the columns are those of
/// ``TSVReader``. Semicolons, which spreadsheets write where the comma is the decimal mark, and tabs
/// are told from the first line.
public final class CSVReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { rows.lines.input.source }
    private let rows: CSVRows
    private let languages: [Language]
    private var columns: TableColumns?

    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        rows = CSVRows(try LineReader(source, log: self.log), log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while let cells = try rows.next() {
            if columns == nil {
                columns = TableColumns(header: cells, languages: languages)
                if columns != nil { continue }
                columns = TableColumns(languages: languages)
            }
            guard let columns, cells != [""] else { continue }
            var unit = columns.unit(cells)
            unit.line = rows.line
            if unit.isBilingual { return unit }
            try log.report(
                .skipped, line: unit.line, "a row without text in two languages left out")
        }
        return nil
    }
}

/// The rows of comma-separated values; quoted cells may hold line ends.
final class CSVRows {
    let lines: LineReader
    private let log: FindingLog
    private var separator: Character?
    /// Line where the last row begins.
    private(set) var line = 0

    /// Longest row, in bytes: a quote that is never closed must not swallow the file.
    private static let maximumRow = 1 << 20

    init(_ lines: LineReader, log: FindingLog) {
        self.lines = lines
        self.log = log
    }

    func next() throws -> [String]? {
        guard var text: String = try lines.next() else { return nil }
        line = lines.line
        let separator = self.separator ?? Self.separator(of: text)
        self.separator = separator
        while true {
            if let cells = Self.cells(text, separator) { return cells }
            let ending = lines.ending
            guard text.utf8.count < Self.maximumRow, let more: String = try lines.next() else {
                try log.report(.mended, line: line, "a quote that is not closed read as text")
                return text.split(separator: separator, omittingEmptySubsequences: false)
                    .map(String.init)
            }
            text += ending + more
        }
    }

    private static func separator(of line: String) -> Character {
        let counts = [Character(","), ";", "\t"].map { mark in (mark, line.count { $0 == mark }) }
        return counts.max { $0.1 < $1.1 }?.0 ?? ","
    }

    /// - Returns: nil when a quote is open at the end.
    private static func cells(_ row: String, _ separator: Character) -> [String]? {
        let separator = separator.asciiValue ?? 0x2C
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var bytes = Substring(row).utf8
        while let byte = bytes.popFirst() {
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    cell.append(byte)
                } else if bytes.first == UInt8(ascii: "\"") {
                    bytes.removeFirst()
                    cell.append(byte)
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                isQuoted = true
            } else if byte == separator {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(byte)
            }
        }
        if isQuoted { return nil }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
