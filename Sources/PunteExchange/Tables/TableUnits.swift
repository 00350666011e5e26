internal import PunteLanguage
import PunteText

/// Makes units of the rows of a table. The first row names the columns, or holds text as the others
/// do; then the columns are the languages asked for in their order.
struct TableUnits {
    private let languages: [Language]
    private let log: FindingLog
    private var columns: TableColumns?

    init(languages: [Language], log: FindingLog) {
        self.languages = languages
        self.log = log
    }

    /// - Returns: nil for the names of the columns, for an empty row and for one that has to be left
    ///   out.
    mutating func unit(of cells: [String], line: Int) throws -> TranslationUnit? {
        if columns == nil {
            columns = TableColumns(header: cells, languages: languages)
            if columns != nil { return nil }
            columns = TableColumns(languages: languages)
        }
        guard let columns, cells != [""] else { return nil }
        var unit = columns.unit(cells)
        unit.line = line
        if unit.isBilingual { return unit }
        try log.report(.skipped, line: line, "a row without text in two languages left out")
        return nil
    }
}
