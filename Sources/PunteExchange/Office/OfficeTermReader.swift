public import PunteLanguage

/// Reads glossaries from the sheets of workbooks and spreadsheets, and the tables of Word documents.
public final class OfficeTermReader: TermEntryReader {
    /// The findings so far: skipped rows and notes.
    public let log: FindingLog
    private let languages: [Language]
    /// Returns the rows of the next table; nil after the last.
    private let nextTable: () throws -> (() throws -> NumberedRow?)?
    private var current: (rows: () throws -> NumberedRow?, parser: TermRows)?

    /// Opens a glossary.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages of the first two columns of a table that does not name them.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` for damage, and for an archive beyond its bounds.
    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        let log = log ?? FindingLog(file: source.path)
        self.log = log
        self.languages = languages
        let archive = try ZipArchive(source)
        if archive.entry("word/document.xml") != nil {
            var tables = try WordDocument(archive, log: log).tables[...]
            nextTable = {
                tables.popFirst().map { table in
                    var rows = table.enumerated().map { NumberedRow(cells: $1, number: $0 + 1) }[
                        ...]
                    return { rows.popFirst() }
                }
            }
        } else if try OpenDocumentSheets.isSpreadsheet(archive) {
            let sheets = try OpenDocumentSheets(archive, log: log)
            nextTable = { try sheets.nextSheet().map { _ in { try sheets.nextRow() } } }
        } else {
            let workbook = try Workbook(archive, log: log)
            var sheets = workbook.sheets[...]
            nextTable = { try sheets.popFirst().map { try workbook.rows(of: $0.entry) } }
        }
    }

    /// Reads the next entry.
    ///
    /// - Returns: The entry; nil at the end of the last table. Rows without two terms are skipped and
    ///   reported.
    /// - Throws: ``ExchangeError`` for damage, when a table names columns in words that are not known,
    ///   and at the first finding of a strict log.
    public func next() throws -> TermEntry? {
        while true {
            while let row = try current?.rows() {
                if let entry = try current?.parser.entry(of: row.cells, line: row.number) {
                    return entry
                }
            }
            guard let rows = try nextTable() else { return nil }
            current = (rows, TermRows(languages: languages, log: log))
        }
    }
}
