public import PunteText

/// Reads tab-separated text, one unit a line.
///
/// A first line with at least two language tags (or `source` and `target`) names the columns;
/// without it the first columns hold the languages asked for in their order. Cells are taken as they
/// stand, quotes and backslashes included, unless a column `escaped` of the row is not empty: then
/// `\t`, `\n`, `\r` and `\\` are escapes.
public final class TSVReader: TranslationUnitReader {
    public let log: FindingLog
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private let languages: [Language]
    private var columns: TableColumns?

    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        lines = try LineReader(source, log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while true {
            guard let cells = try lines.next(cells) else { return nil }
            guard let columns else {
                columns = TableColumns(header: cells, languages: languages)
                if columns != nil { continue }
                columns = TableColumns(languages: languages)
                if let unit = try unit(cells) { return unit }
                continue
            }
            _ = columns
            if let unit = try unit(cells) { return unit }
        }
    }

    private func cells(_ line: UnsafeBufferPointer<UInt8>) throws -> [String] {
        var cells: [String] = []
        var rest = line[...]
        while let tab = rest.firstIndex(of: 0x09) {
            cells.append(try lines.string(rest[..<tab]))
            rest = rest[(tab + 1)...]
        }
        cells.append(try lines.string(rest))
        return cells
    }

    private func unit(_ cells: [String]) throws -> TranslationUnit? {
        guard let columns, cells != [""] else { return nil }
        var unit = columns.unit(cells)
        unit.line = lines.line
        if unit.isBilingual { return unit }
        try log.report(.skipped, line: unit.line, "a row without text in two languages left out")
        return nil
    }
}
