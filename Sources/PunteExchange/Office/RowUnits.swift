internal import PunteLanguage

/// A row of cells with the number that messages name.
struct NumberedRow {
    var cells: [String]
    var number: Int
}

/// Reads the units of a table whose rows are given one by one.
struct RowUnits {
    private var rows: TableRows
    private var head: ArraySlice<NumberedRow>
    private let more: () throws -> NumberedRow?

    /// The number of rows from which the columns are recognised.
    private static let sample = 100

    /// Recognises the columns of a table.
    ///
    /// - Parameters:
    ///   - languages: the languages to read.
    ///   - choice: the columns that a person named.
    ///   - log: collects the findings.
    ///   - more: returns the next row; nil at the end of the table.
    /// - Throws: ``ExchangeError`` when the columns cannot be told, and the errors of `more`.
    init(
        languages: [Language], choice: TableColumnChoice, log: FindingLog,
        more: @escaping () throws -> NumberedRow?
    ) throws {
        self.more = more
        var head: [NumberedRow] = []
        while head.count < Self.sample, let row = try more() {
            // Rows of a spreadsheet before its table are empty, or hold a title.
            if !row.cells.allSatisfy(\.isEmpty) { head.append(row) }
        }
        self.head = head[...]
        rows = try TableRows(
            head: head.map(\.cells), languages: languages, choice: choice, log: log)
    }

    /// Reads the next unit; nil at the end of the table.
    mutating func next() throws -> TranslationUnit? {
        while let row = try head.popFirst() ?? more() {
            if let unit = try rows.unit(of: row.cells, line: row.number) { return unit }
        }
        return nil
    }
}

/// Reads units from the tables of a document, one after another.
///
/// A table in which no two languages are found is passed over with a note, unless there is no other.
final class DocumentTables: TranslationUnitReader {
    let log: FindingLog
    let source: ByteSource
    private let languages: [Language]
    private let choice: TableColumnChoice
    private let nextTable: () throws -> (name: String, rows: () throws -> NumberedRow?)?
    private let empty: String
    private var current: RowUnits?
    private var problem: ExchangeError?
    private var hasTable = false

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages to read.
    ///   - choice: the columns that a person named.
    ///   - log: collects the findings.
    ///   - empty: the problem of a file without tables, as the predicate of a sentence.
    ///   - tables: returns the name and the rows of the next table; nil after the last one.
    init(
        _ source: ByteSource, languages: [Language], choice: TableColumnChoice, log: FindingLog,
        empty: String,
        tables: @escaping () throws -> (name: String, rows: () throws -> NumberedRow?)?
    ) {
        self.source = source
        self.languages = languages
        self.choice = choice
        self.log = log
        self.empty = empty
        nextTable = tables
    }

    func next() throws -> TranslationUnit? {
        while true {
            if let unit = try current?.next() { return unit }
            current = nil
            guard let table = try nextTable() else { break }
            do {
                current = try RowUnits(
                    languages: languages, choice: choice, log: log, more: table.rows)
                hasTable = true
            } catch let error as ExchangeError {
                problem = problem ?? error
                try log.report(
                    .noted, line: error.line ?? 1,
                    "\(table.name): no columns of English and Romanian, passed over")
            }
        }
        if hasTable { return nil }
        throw problem ?? ExchangeError(empty, file: log.file)
    }
}
