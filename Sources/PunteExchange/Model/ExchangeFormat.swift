public import PunteLanguage

/// The file formats of translation memories.
///
/// The raw values are those of the option `--format`.
public enum ExchangeFormat: String, Sendable, CaseIterable {
    /// TMX, written as 1.4b and read from 1.1 to 1.4b.
    case tmx
    /// XLIFF, written as 1.2 and read in every version.
    case xliff12
    /// XLIFF, written as 2.1 and read in every version.
    case xliff
    /// Message catalogues of gettext (PO).
    case po
    /// Tab-separated values.
    case tsv
    /// Comma-separated values (RFC 4180).
    case csv
    /// JSON Lines: one object in each line.
    case jsonl
    /// Two files of parallel lines, as used by Moses and OPUS.
    case moses
    /// Excel workbooks; only read.
    case xlsx
    /// The tables of Word documents; only read.
    case docx
    /// Spreadsheets of LibreOffice; only read.
    case ods
    /// Translation memories of Trados Studio; only read.
    case sdltm
    /// Translation memories of Wordfast Classic; only read.
    case wordfast
    /// Bilingual files of Wordfast Pro; only read.
    case txml
    /// Zip archives with bilingual files and memories in them; only read.
    case package

    /// Whether files of this format can be written.
    public var isWritten: Bool {
        switch self {
        case .xlsx, .docx, .ods, .sdltm, .wordfast, .txml, .package: false
        default: true
        }
    }

    /// The names of all formats in one line, as the option `--format` takes them.
    public static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// Returns the format of files with a signature; nil if they are not read.
    public init?(_ signature: FileSignature) {
        switch signature {
        case .excel: self = .xlsx
        case .word: self = .docx
        case .openSpreadsheet: self = .ods
        case .sqlite: self = .sdltm
        case .zip: self = .package
        default: return nil
        }
    }

    /// Detects the format of a file from its signature, from the extension of its name, or else from
    /// its first bytes.
    ///
    /// - Parameters:
    ///   - path: the path of the file; a final `.gz` is ignored.
    ///   - firstBytes: the decompressed beginning of the file (``ByteSource/peek()``); 2 KB are
    ///     enough.
    /// - Returns: The format; nil if it is unknown.
    public static func detect(path: String?, firstBytes: some Sequence<UInt8> = []) -> Self? {
        let head = Array(firstBytes.prefix(4096))
        if let signature = FileSignature(head) { return Self(signature) }
        var name = (path ?? "").lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        if let dot = name.lastIndex(of: "."),
            let format = extensions[String(name[name.index(after: dot)...])]
        {
            return format
        }
        // Without its zero bytes, UTF-16 reads as ASCII.
        let start = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
        if WordfastMemoryReader.isMemory(start) { return .wordfast }
        if start.contains("<tmx") { return .tmx }
        if start.contains("<txml") { return .txml }
        if start.contains("<xliff") { return start.contains("document:1.") ? .xliff12 : .xliff }
        if start.contains("msgid \"") { return .po }
        if start.first == "{" { return .jsonl }
        let line = start.prefix { !$0.isNewline }.drop { $0 == "\u{FEFF}" }
        if line.contains("\t") { return .tsv }
        // Without a tab, only names of columns show that a text is a table.
        for separator in [";", ",", "|"] {
            let cells = line.split(separator: separator, omittingEmptySubsequences: false)
                .map { String($0.filter { $0 != "\"" }) }
            if TableColumns(header: cells, languages: [.english, .romanian]) != nil { return .csv }
        }
        return nil
    }

    private static let extensions: [String: Self] = [
        "tmx": .tmx, "tsv": .tsv, "tab": .tsv, "jsonl": .jsonl, "ndjson": .jsonl, "csv": .csv,
        "po": .po, "pot": .po, "xlf": .xliff, "xliff": .xliff, "sdlxliff": .xliff12,
        "mxliff": .xliff12, "mqxliff": .xliff12, "xlsx": .xlsx, "xlsm": .xlsx, "docx": .docx,
        "docm": .docx, "ods": .ods, "sdltm": .sdltm, "txml": .txml, "zip": .package,
        "sdlppx": .package,
        "sdlrpx": .package, "mqxlz": .package, "mqback": .package, "xlz": .package,
    ]

    /// Opens a file of this format for reading.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the source language, then the target language, for a table without a header
    ///     and for a catalogue that does not name its language.
    ///   - columns: the columns of a table that a person named.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Returns: A reader at the first unit of the file.
    /// - Throws: ``ExchangeError`` when the file cannot be read, when its encoding is unknown, and
    ///   for ``moses``, whose two files ``ParallelTextReader`` reads.
    public func reader(
        _ source: ByteSource, languages: [Language] = [.english, .romanian],
        columns: TableColumnChoice = .init(), log: FindingLog? = nil
    ) throws -> any TranslationUnitReader {
        switch self {
        case .tmx: try TMXReader(source, log: log)
        case .xliff, .xliff12: try XLIFFReader(source, languages: languages, log: log)
        case .po: try POReader(source, languages: languages, log: log)
        case .csv, .tsv:
            try TableUnitReader(
                source, style: self == .tsv ? .tabs : .commas, languages: languages,
                columns: columns, log: log)
        case .jsonl: try JSONLReader(source, languages: languages, log: log)
        case .xlsx, .docx, .ods, .package:
            try Self.archiveReader(source, languages: languages, columns: columns, log: log)
        case .sdltm: try TradosMemoryReader(source, log: log)
        case .wordfast: try WordfastMemoryReader(source, log: log)
        case .txml: try TXMLReader(source, log: log)
        case .moses:
            throw ExchangeError("parallel text is two files; one was given", file: source.path)
        }
    }

    /// Opens a zip archive, which is a workbook, a document or a package by what is in it.
    private static func archiveReader(
        _ source: ByteSource, languages: [Language], columns: TableColumnChoice, log: FindingLog?
    ) throws -> any TranslationUnitReader {
        let log = log ?? FindingLog(file: source.path)
        let archive = try ZipArchive(source)
        if archive.entry("xl/workbook.xml") != nil {
            let workbook = try Workbook(archive, log: log)
            var sheets = workbook.sheets[...]
            return DocumentTables(
                source, languages: languages, choice: columns, log: log,
                empty: "an Excel workbook without a sheet"
            ) {
                try sheets.popFirst().map {
                    ("sheet “\($0.name)”", try workbook.rows(of: $0.entry))
                }
            }
        }
        if archive.entry("word/document.xml") != nil {
            var tables = try WordDocument(archive, log: log).tables.enumerated().map { $0 }[...]
            return DocumentTables(
                source, languages: languages, choice: columns, log: log,
                empty: "a Word document without a table; as an article, `punte align` reads it"
            ) {
                tables.popFirst().map { index, table in
                    var rows = table.enumerated().map { NumberedRow(cells: $1, number: $0 + 1) }[
                        ...]
                    return ("table \(index + 1)", { rows.popFirst() })
                }
            }
        }
        if try OpenDocumentSheets.isSpreadsheet(archive) {
            let sheets = try OpenDocumentSheets(archive, log: log)
            return DocumentTables(
                source, languages: languages, choice: columns, log: log,
                empty: "a spreadsheet without a sheet"
            ) {
                try sheets.nextSheet().map { ("sheet “\($0)”", { try sheets.nextRow() }) }
            }
        }
        return try PackageReader(source, archive, languages: languages, columns: columns, log: log)
    }

    /// Creates a writer for a file of this format.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - languages: the source language, then the target language.
    ///   - properties: the types of the properties for which a table has columns besides the texts.
    ///   - inlineCodes: whether inline codes are written to TMX (level 2), or only the texts (level
    ///     1).
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    /// - Returns: A writer that has written the beginning of the file.
    /// - Throws: ``ExchangeError`` for ``moses``, whose two files ``ParallelTextWriter`` writes, and for
    ///   formats that are only read.
    public func writer(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian],
        properties: [String] = [], inlineCodes: Bool = true, log: FindingLog? = nil
    ) throws -> any TranslationUnitWriter {
        let source = languages.first ?? .english
        let target = languages.dropFirst().first ?? .romanian
        return switch self {
        case .tmx:
            TMXWriter(
                sink, options: .init(sourceLanguage: source, inlineCodes: inlineCodes),
                log: log)
        case .xliff12: XLIFF12Writer(sink, source: source, target: target, log: log)
        case .xliff: XLIFF2Writer(sink, source: source, target: target, log: log)
        case .po: POWriter(sink, source: source, target: target, log: log)
        case .tsv, .csv:
            TableWriter(
                sink, style: self == .tsv ? .tabs : .commas, languages: languages,
                properties: properties, log: log)
        case .jsonl: JSONLWriter(sink, log: log)
        case .moses:
            throw ExchangeError("parallel text is two files; one was given", file: sink.path)
        case .xlsx, .docx, .ods, .sdltm, .wordfast, .txml, .package:
            throw ExchangeError("the format \(rawValue) is only read, not written", file: sink.path)
        }
    }
}
