public import PunteLanguage

/// Reads glossaries from the sheets of Excel workbooks and the tables of Word documents.
public final class OfficeTermReader: TermEntryReader {
    /// The findings so far: skipped rows and notes.
    public let log: FindingLog
    private let languages: [Language]
    private var tables: ArraySlice<() throws -> () throws -> NumberedRow?>
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
            tables = try WordDocument(archive, log: log).tables.map { table in
                {
                    var rows = table.enumerated().map { NumberedRow(cells: $1, number: $0 + 1) }[
                        ...]
                    return { rows.popFirst() }
                }
            }[...]
        } else {
            let workbook = try Workbook(archive, log: log)
            tables = workbook.sheets.map { sheet in { try workbook.rows(of: sheet.entry) } }[...]
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
            guard let table = tables.popFirst() else { return nil }
            current = (try table(), TermRows(languages: languages, log: log))
        }
    }
}
