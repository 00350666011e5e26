public import PunteLanguage

/// Reads tables: comma-separated values (RFC 4180), what spreadsheets write, tab-separated text.
///
/// The separator is told from the rows: semicolons are usual in countries where the comma is the
/// decimal separator. A first line with two languages in it names the columns: language tags, `source`
/// and `target`, or names in English and Romanian words. Without it, the first columns contain the
/// requested languages, or the columns those that their texts are in; a first line that seems to name
/// columns in other words is an error that asks for them.
///
/// Cells of tab-separated text are read literally, including quotes and backslashes, unless quotes
/// enclose cells as spreadsheets write them, or unless the column `escaped` of the row is not empty:
/// then `\t`, `\n`, `\r` and `\\` are escape sequences.
public final class TableUnitReader: TranslationUnitReader {
    /// The kind of table that the name of the file says.
    public enum Style: Sendable {
        /// Tab-separated text.
        case tabs
        /// Comma-separated values.
        case commas
    }

    /// The findings so far: corrections, skipped rows and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { cells.lines.reader.input.source }
    private let cells: TableCells
    private var rows: TableRows

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - style: the kind of table.
    ///   - languages: the languages to read: those of the first columns if the table does not name
    ///     the columns.
    ///   - columns: the columns that a person named.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read, when its encoding is unknown, and
    ///   when its columns cannot be told.
    public init(
        _ source: ByteSource, style: Style = .commas,
        languages: [Language] = [.english, .romanian], columns: TableColumnChoice = .init(),
        log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        cells = try TableCells(
            LineReader(source, log: self.log), isTabbed: style == .tabs, languages: languages,
            log: self.log)
        rows = try TableRows(
            head: cells.head, languages: languages, choice: columns, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file. Rows without text in two languages, and rows
    ///   with a quote that is not closed, are skipped and reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while let cells = try cells.next() {
            if let unit = try rows.unit(of: cells, line: self.cells.line) { return unit }
        }
        return nil
    }
}
