internal import PunteLanguage

/// How the cells of a table are divided: by which character, and whether quotes enclose them.
struct TableDialect: Equatable {
    var separator: UInt8
    /// Whether a quote at the beginning of a cell encloses it.
    var isQuoted: Bool
    /// The number of lines before the table, such as `sep=;`.
    var preface = 0
    /// The numbers of cells that rows have.
    var widths: Set<Int> = []

    /// The separators, those first that occur least in running text.
    private static let separators: [UInt8] = [
        .tab, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","),
    ]

    /// Recognises the dialect of a table.
    ///
    /// - Parameters:
    ///   - head: the first lines.
    ///   - isTabbed: whether the name of the file says that tabs separate its cells.
    ///   - languages: the languages whose texts the table should have.
    init(head: [TableLines.Line], isTabbed: Bool, languages: [Language]) {
        let own = head.first.flatMap { Self.declared(in: $0.text) }
        let lines = own == nil ? head[...] : head.dropFirst()
        let tabs = lines.contains { $0.text.utf8.contains(.tab) }
        var candidates = own.map { [$0] } ?? Self.separators
        if isTabbed, tabs, own == nil { candidates = [.tab] }
        var best: (score: Double, dialect: TableDialect)?
        for separator in candidates {
            let isLiteral = separator == .tab && isTabbed && !Self.isQuoted(lines)
            let dialect = TableDialect(separator: separator, isQuoted: !isLiteral)
            let (rows, malformed) = dialect.rows(of: lines)
            let (width, share) = Self.width(of: rows)
            guard width >= 2 || candidates.count == 1 else { continue }
            // Quotes that end within a cell are those of cells that another character separates.
            let score =
                share + Self.evidence(rows, width: width, languages)
                - 3 * Double(malformed) / Double(max(rows.count, 1))
            if score > best?.score ?? -10 {
                best = (score, dialect)
                best?.dialect.widths = Set(rows.map(\.count))
            }
        }
        let fallback: UInt8 = isTabbed ? .tab : UInt8(ascii: ",")
        self = best?.dialect ?? TableDialect(separator: fallback, isQuoted: !isTabbed)
        preface = own == nil ? 0 : 1
    }

    private init(separator: UInt8, isQuoted: Bool) {
        self.separator = separator
        self.isQuoted = isQuoted
    }

    /// Returns the separator that a line `sep=;` names, which Excel reads and writes.
    private static func declared(in line: String) -> UInt8? {
        let bytes = Array(line.utf8).trimming { $0 == .quote || $0 == .space }
        guard bytes.count == 5, bytes.prefix(4).map(\.loweredASCII).elementsEqual("sep=".utf8)
        else { return nil }
        return bytes.last
    }

    /// Returns the rows of lines, as far as each is complete, and the number of those in which text
    /// follows a quote that should end its cell.
    func rows(of lines: ArraySlice<TableLines.Line>) -> (rows: [[String]], malformed: Int) {
        var rows: [[String]] = []
        var malformed = 0
        var index = lines.startIndex
        while index < lines.endIndex {
            var row = TableRow(separator: separator, isQuoted: isQuoted)
            row.append(lines[index].text)
            var end = index + 1
            while row.isOpen, !row.isMalformed, end < lines.endIndex {
                row.append(lines[end - 1].ending + lines[end].text)
                end += 1
            }
            if row.isOpen || end > index + 1 && row.isMalformed {
                end = index + 1
            } else if row.finished != [""] {
                rows.append(row.finished)
                if row.isMalformed { malformed += 1 }
            }
            index = end
        }
        return (rows, malformed)
    }

    /// Returns the most frequent number of cells in a row, and the share of the rows that have it.
    private static func width(of rows: [[String]]) -> (width: Int, share: Double) {
        let counts = Dictionary(rows.map { ($0.count, 1) }, uniquingKeysWith: +)
        guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else {
            return (0, 0)
        }
        return (most.key, Double(most.value) / Double(rows.count))
    }

    /// Returns how much speaks for cells beside how even the rows are: a header, languages.
    private static func evidence(_ rows: [[String]], width: Int, _ languages: [Language]) -> Double
    {
        if let first = rows.first, TableColumns(header: first, languages: languages) != nil {
            return 2
        }
        let columns = (0..<width).map { column in
            TableColumns.language(of: rows.map { column < $0.count ? $0[column] : "" })
        }
        let isBilingual = columns.contains(.english) && columns.contains(.romanian)
        return (isBilingual ? 1 : 0) + (width == 2 ? 0.25 : 0)
    }

    /// Returns whether quotes enclose cells of a table that is separated by tabs, as spreadsheets
    /// write cells with quotes and line breaks in them.
    private static func isQuoted(_ lines: ArraySlice<TableLines.Line>) -> Bool {
        if lines.first?.text.hasSuffix("\tescaped") == true { return false }
        let enclosed = TableDialect(separator: .tab, isQuoted: true)
        var votes = 0
        var index = lines.startIndex
        while index < lines.endIndex {
            defer { index += 1 }
            let cells = lines[index].text.utf8.split(separator: .tab)
            guard let cell = cells.first(where: { $0.first == .quote }) else { continue }
            var row = TableRow(separator: .tab, isQuoted: true)
            row.append(lines[index].text)
            if row.isMalformed {
                votes -= 1
            } else if row.isOpen {
                let rest = enclosed.rows(of: lines[index...].prefix(20)).rows
                votes +=
                    rest.first.map { $0.contains { $0.utf8.contains(.lineFeed) } } == true ? 1 : -1
            } else if cell.dropFirst().firstRange(of: [.quote, .quote]) != nil {
                votes += 1
            }
        }
        return votes > 0
    }
}

/// Divides a row, which may extend over several lines, into cells.
///
/// - Complexity: O(1) for each byte appended.
struct TableRow {
    private let separator: UInt8
    private let isEnclosing: Bool
    private var cells: [String] = []
    private var cell: [UInt8] = []
    /// Whether the current cell began with a quote.
    private var isQuoted = false
    /// Whether the last byte was a quote that ends the cell unless another quote follows.
    private var isAtQuote = false
    /// Whether text follows a quote that should end its cell.
    private(set) var isMalformed = false
    /// The length of the row in bytes.
    private(set) var length = 0

    /// Creates an empty row; without `isQuoted`, quotes are characters like others.
    init(separator: UInt8, isQuoted: Bool) {
        self.separator = separator
        isEnclosing = isQuoted
    }

    /// Whether the row ends inside a quoted cell, so that it continues in the next line.
    var isOpen: Bool { isQuoted && !isAtQuote }

    /// The cells without their quotes.
    var finished: [String] { cells + [String(decoding: cell, as: UTF8.self)] }

    mutating func append(_ text: String) {
        length += text.utf8.count
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
            if byte != separator, byte != .carriageReturn { isMalformed = true }
        }
        if isQuoted {
            if byte == .quote { isAtQuote = true } else { cell.append(byte) }
        } else if isEnclosing, byte == .quote, cell.isEmpty {
            isQuoted = true
        } else if byte == separator {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell.removeAll(keepingCapacity: true)
        } else {
            cell.append(byte)
        }
    }
}

/// Reads the cells of a table row by row; quoted cells may contain line breaks.
final class TableCells {
    let lines: TableLines
    let dialect: TableDialect
    /// The first rows of the table, which are still to be read.
    let head: [[String]]
    private let log: FindingLog
    /// The line where the last row begins, from 1.
    private(set) var line = 0

    /// The maximum number of lines and bytes that a row extends over, so that a quote that is not
    /// closed costs no other row.
    private static let maximum = (lines: 500, bytes: 1 << 16)

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - reader: the lines of the file.
    ///   - isTabbed: whether the name of the file says that tabs separate its cells.
    ///   - languages: the languages whose texts the table should have.
    ///   - log: collects the findings.
    /// - Throws: ``ExchangeError`` when the file cannot be read.
    init(
        _ reader: LineReader, isTabbed: Bool = false, languages: [Language], log: FindingLog
    ) throws {
        lines = TableLines(reader)
        self.log = log
        let start = try lines.head()
        dialect = TableDialect(head: start, isTabbed: isTabbed, languages: languages)
        head = dialect.rows(of: start.dropFirst(dialect.preface)).rows
        for _ in 0..<dialect.preface { _ = try lines.next() }
    }

    /// Returns the cells of the next row without their quotes; nil at the end of the file.
    func next() throws -> [String]? {
        if !dialect.isQuoted, lines.isDirect {
            let cells = try lines.reader.next { try self.cells($0) }
            line = lines.reader.line
            return cells
        }
        while let first = try lines.next() {
            line = first.number
            var row = TableRow(separator: dialect.separator, isQuoted: dialect.isQuoted)
            row.append(first.text)
            if !row.isOpen { return row.finished }
            if try finish(&row, after: first) { return row.finished }
            try log.report(
                .skipped, line: line, "a row with a quote that is not closed left out")
        }
        return nil
    }

    /// Appends the lines over which a row extends.
    ///
    /// - Returns: False, with all these lines given back, if the row has no proper end.
    private func finish(_ row: inout TableRow, after first: TableLines.Line) throws -> Bool {
        var taken: [TableLines.Line] = []
        var ending = first.ending
        while row.isOpen {
            guard !row.isMalformed, taken.count < Self.maximum.lines,
                row.length < Self.maximum.bytes, let more = try lines.next()
            else { break }
            taken.append(more)
            row.append(ending + more.text)
            ending = more.ending
        }
        let isRegular = dialect.widths.isEmpty || dialect.widths.contains(row.finished.count)
        if !row.isOpen, !row.isMalformed, isRegular { return true }
        lines.giveBack(taken)
        return false
    }

    private func cells(_ line: UnsafeBufferPointer<UInt8>) throws -> [String] {
        if dialect.separator == .tab {
            return try line.tabSeparatedFields.map { try lines.reader.string(line[$0]) }
        }
        return try line.split(separator: dialect.separator, omittingEmptySubsequences: false)
            .map { try lines.reader.string($0) }
    }
}
