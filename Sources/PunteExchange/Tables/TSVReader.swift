public import PunteLanguage

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
