internal import PunteLanguage

/// The elements of a workbook (ISO/IEC 29500-1, SpreadsheetML) that hold texts.
private enum WorkbookElement: String, MarkupVocabulary {
    case workbook, sheet
    case relationship = "Relationship"
    case sst, si, worksheet, sheetData, row, c, v, f
    case inlineString = "is"
    case r, t
    case phonetic = "rPh"

    var nests: Bool {
        switch self {
        case .row, .c, .si: false
        default: true
        }
    }
}

/// An Excel workbook (`.xlsx`): the texts in the cells of its sheets.
///
/// Formulas are read as the values that the program stored with them; macros, formats and pictures are
/// not looked at. Of merged cells the first one has the text.
final class Workbook {
    private let archive: ZipArchive
    private let log: FindingLog
    /// The names of the sheets with the names of their entries, in the order of the workbook.
    let sheets: [(name: String, entry: String)]
    private let strings: [String]

    /// The number of columns that are read.
    fileprivate static let maximumColumns = 256

    /// Opens a workbook.
    ///
    /// - Throws: ``ExchangeError`` for damage, and for an archive beyond its bounds.
    init(_ archive: ZipArchive, log: FindingLog) throws {
        self.archive = archive
        self.log = log
        sheets = try Self.sheets(of: archive, log)
        strings = try Self.strings(of: archive, log)
    }

    /// Returns a reader of the rows of a sheet.
    func rows(of entry: String) throws -> () throws -> NumberedRow? {
        guard let entry = archive.entry(entry) else { return { nil } }
        let sheet = try Sheet(archive.contents(of: entry), strings: strings, log: log)
        return { try sheet.next() }
    }

    private static func scanner(
        _ bytes: [UInt8], _ log: FindingLog
    ) throws -> MarkupScanner<WorkbookElement> {
        try MarkupScanner(UTF8Stream(xml: ByteSource(bytes: bytes)), log: log)
    }

    private static func sheets(
        of archive: ZipArchive, _ log: FindingLog
    ) throws -> [(name: String, entry: String)] {
        guard let workbook = archive.entry("xl/workbook.xml") else {
            throw ExchangeError("is no Excel workbook", file: log.file)
        }
        var targets: [String: String] = [:]
        if let relations = archive.entry("xl/_rels/workbook.xml.rels") {
            var scanner = try scanner(archive.contents(of: relations), log)
            reading: while true {
                switch try scanner.next() {
                case .start(.relationship):
                    guard let id = try scanner.attribute("Id"),
                        let target = try scanner.attribute("Target")
                    else { continue }
                    targets[id] =
                        target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
                case .finished: break reading
                default: break
                }
            }
        }
        var sheets: [(name: String, entry: String)] = []
        var scanner = try scanner(archive.contents(of: workbook), log)
        while true {
            switch try scanner.next() {
            case .start(.sheet):
                let name = try scanner.attribute("name") ?? "sheet \(sheets.count + 1)"
                let id = try scanner.attribute("r:id")
                let entry =
                    id.flatMap { targets[$0] } ?? "xl/worksheets/sheet\(sheets.count + 1).xml"
                if sheets.count < UnitLimits.parts { sheets.append((name, entry)) }
            case .finished: return sheets
            default: break
            }
        }
    }

    private static func strings(of archive: ZipArchive, _ log: FindingLog) throws -> [String] {
        guard let entry = archive.entry("xl/sharedStrings.xml") else { return [] }
        var scanner = try scanner(archive.contents(of: entry), log)
        var strings: [String] = []
        while true {
            switch try scanner.next() {
            case .start(.si): strings.append(try text(&scanner))
            case .finished: return strings
            default: break
            }
        }
    }

    /// Returns the text of the current element: its runs without hints for pronunciation.
    fileprivate static func text(
        _ scanner: inout MarkupScanner<WorkbookElement>
    ) throws -> String {
        let depth = scanner.depth
        var text = ""
        while true {
            switch try scanner.next() {
            case .start(.t): text += try scanner.elementText()
            case .start(.phonetic): _ = try scanner.elementText()
            case .end, .finished:
                if scanner.depth < depth { return unescaped(text) }
            default: break
            }
        }
    }

    /// Returns a text with the characters that XML forbids, which are written as `_x000D_`.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            let after = rest[mark.upperBound...]
            let digits = after.prefix(4)
            if digits.utf8.count == 4, after.dropFirst(4).first == "_",
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
            {
                if scalar != "\r" { result.unicodeScalars.append(scalar) }
                rest = after.dropFirst(5)
            } else {
                result += "_x"
                rest = after
            }
        }
        return result + rest
    }

    /// Reads the rows of a sheet one by one.
    private final class Sheet {
        private var scanner: MarkupScanner<WorkbookElement>
        private let strings: [String]
        private var number = 0

        init(_ bytes: [UInt8], strings: [String], log: FindingLog) throws {
            scanner = try Workbook.scanner(bytes, log)
            self.strings = strings
        }

        func next() throws -> NumberedRow? {
            while true {
                switch try scanner.next() {
                case .start(.row): return try row()
                case .finished: return nil
                default: break
                }
            }
        }

        private func row() throws -> NumberedRow {
            number = try scanner.attribute("r").flatMap { Int($0) } ?? number + 1
            var cells: [String] = []
            let depth = scanner.depth
            while true {
                switch try scanner.next() {
                case .start(.c):
                    let column = try scanner.attribute("r").flatMap(Self.column) ?? cells.count
                    let text = try cell(of: scanner.attribute("t") ?? "n")
                    guard column < Workbook.maximumColumns, column >= cells.count else { continue }
                    cells += Array(repeating: "", count: column - cells.count) + [text]
                case .end, .finished:
                    if scanner.depth < depth { return NumberedRow(cells: cells, number: number) }
                default: break
                }
            }
        }

        /// Returns the index of the column of a reference: 1 for `B7`.
        private static func column(_ reference: String) -> Int? {
            let letters = reference.utf8.prefix { $0.isASCIILetter }
            guard !letters.isEmpty, letters.count <= 3 else { return nil }
            return letters.reduce(0) { $0 * 26 + Int($1 & 0x1F) } - 1
        }

        /// Reads a cell of a type (`t`): `s` refers to the shared strings, `e` is an error.
        private func cell(of type: String) throws -> String {
            var text = ""
            let depth = scanner.depth
            while true {
                switch try scanner.next() {
                case .start(.v):
                    let value = try scanner.elementText()
                    switch type {
                    case "s":
                        let index = Int(value.trimmingXMLSpace)
                        text =
                            index.flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
                    case "e": text = ""
                    default: text = Workbook.unescaped(value)
                    }
                case .start(.inlineString): text = try Workbook.text(&scanner)
                case .start(.f): _ = try scanner.elementText()
                case .end, .finished:
                    if scanner.depth < depth { return text }
                default: break
                }
            }
        }
    }
}
