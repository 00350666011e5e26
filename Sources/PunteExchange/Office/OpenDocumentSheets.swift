internal import PunteLanguage

/// The elements of a spreadsheet (OpenDocument 1.3, part 3) that hold texts.
private enum SpreadsheetElement: String, MarkupVocabulary {
    case spreadsheet, table
    case row = "table-row"
    case cell = "table-cell"
    case coveredCell = "covered-table-cell"
    case p, s, tab
    case lineBreak = "line-break"
    case annotation, frame
    case trackedChanges = "tracked-changes"

    var nests: Bool {
        switch self {
        case .row, .cell, .coveredCell: false
        default: true
        }
    }
}

/// A spreadsheet of LibreOffice (`.ods`): the texts in the cells of its sheets, as they are shown.
///
/// Comments, pictures and deleted cells are not looked at. Rows and cells that the file says once and
/// repeats are read once, unless a cell with text is repeated in its row.
final class OpenDocumentSheets {
    private var scanner: MarkupScanner<SpreadsheetElement>
    private var number = 0
    /// Whether rows of the current sheet may follow.
    private var isInSheet = false

    /// The number of columns that are read.
    private static let maximumColumns = 256
    /// The number of spaces that one element stands for at most.
    private static let maximumSpaces = 1000

    /// The entry of the archive with the cells.
    static let entry = "content.xml"
    /// The entry of the archive that says what the document is.
    private static let typeEntry = "mimetype"
    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// Returns whether an archive is a spreadsheet.
    ///
    /// - Throws: ``ExchangeError`` for damage.
    static func isSpreadsheet(_ archive: ZipArchive) throws -> Bool {
        guard let entry = archive.entry(typeEntry) else { return false }
        return try archive.contents(of: entry).starts(with: type.utf8)
    }

    /// Opens a spreadsheet.
    ///
    /// - Throws: ``ExchangeError`` for damage, and for an archive beyond its bounds.
    init(_ archive: ZipArchive, log: FindingLog) throws {
        guard let entry = archive.entry(Self.entry) else {
            throw ExchangeError("is a spreadsheet without contents", file: log.file)
        }
        scanner = try MarkupScanner(
            UTF8Stream(xml: ByteSource(bytes: archive.contents(of: entry))), log: log)
    }

    /// Goes to the next sheet and returns its name; nil after the last.
    func nextSheet() throws -> String? {
        number = 0
        while true {
            switch try scanner.next() {
            case .start(.table):
                isInSheet = true
                return try scanner.attribute("table:name") ?? ""
            case .start(.trackedChanges): _ = try scanner.elementText()
            case .finished: return nil
            default: break
            }
        }
    }

    /// Returns the next row of the current sheet; nil after the last.
    func nextRow() throws -> NumberedRow? {
        while isInSheet {
            switch try scanner.next() {
            case .start(.row): return try row()
            case .start(.trackedChanges), .start(.frame): _ = try scanner.elementText()
            case .end(.table), .finished: isInSheet = false
            default: break
            }
        }
        return nil
    }

    private func repetitions(_ name: StaticString) throws -> Int {
        max(1, try scanner.attribute(name).flatMap { Int($0) } ?? 1)
    }

    private func row() throws -> NumberedRow {
        let first = number + 1
        let (last, isTooMany) = number.addingReportingOverflow(
            try repetitions("table:number-rows-repeated"))
        number = isTooMany ? number : last
        var cells: [String] = []
        /// The number of empty cells after those in `cells`.
        var blanks = 0
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.cell), .start(.coveredCell):
                let count = min(
                    try repetitions("table:number-columns-repeated"), Self.maximumColumns)
                let text = try cell()
                if text.isEmpty {
                    blanks = min(blanks + count, Self.maximumColumns)
                } else {
                    let columns =
                        Array(repeating: "", count: blanks) + Array(repeating: text, count: count)
                    cells += columns.prefix(Self.maximumColumns - cells.count)
                    blanks = 0
                }
            case .end, .finished:
                if scanner.depth < depth { return NumberedRow(cells: cells, number: first) }
            default: break
            }
        }
    }

    /// Reads a cell: its paragraphs are lines.
    private func cell() throws -> String {
        let depth = scanner.depth
        var text = ""
        var paragraphs = 0
        while true {
            switch try scanner.next() {
            case .start(.p):
                if paragraphs > 0 { text += "\n" }
                paragraphs += 1
                text += try paragraph()
            case .start(.annotation), .start(.frame): _ = try scanner.elementText()
            case .end, .finished:
                if scanner.depth < depth { return text }
            default: break
            }
        }
    }

    private func paragraph() throws -> String {
        let depth = scanner.depth
        var bytes: [UInt8] = []
        while true {
            switch try scanner.next() {
            case .text where bytes.count < UnitLimits.text: bytes += scanner.text
            case .start(.s):
                let count = min(
                    try scanner.attribute("text:c").flatMap { Int($0) } ?? 1, Self.maximumSpaces)
                bytes += Array(repeating: UInt8(ascii: " "), count: max(0, count))
            case .start(.tab): bytes.append(UInt8(ascii: "\t"))
            case .start(.lineBreak): bytes.append(UInt8(ascii: "\n"))
            case .start(.annotation), .start(.frame): _ = try scanner.elementText()
            case .end, .finished:
                if scanner.depth < depth { return String(decoding: bytes, as: UTF8.self) }
            default: break
            }
        }
    }
}
