public import PunteText

/// Writes tab-separated text with a header: a column for each language, then `id`, `created`,
/// `changed`, `note`, the properties asked for and `escaped`, which is `1` in the rows whose cells
/// hold tabs or line ends as backslash escapes.
///
/// A unit with several texts in one language becomes several rows.
public final class TSVWriter: TranslationUnitWriter {
    public let log: FindingLog
    private let sink: ByteSink
    private let columns: TableColumns
    private var buffer: [UInt8] = []

    public init(
        _ sink: ByteSink, languages: [Language] = [.english, .romanian], properties: [String] = [],
        log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
        columns = TableColumns(languages: languages, properties: properties)
        append(columns.header)
    }

    public func write(_ unit: TranslationUnit) throws {
        for variants in TMXWriter.oneForEachLanguage(unit.variants) {
            var cells = columns.cells(unit, variants)
            if cells.contains(where: TableEscape.isNeeded), let escaped = columns.escapedColumn {
                cells = cells.map(TableEscape.encoded)
                cells[escaped] = "1"
            }
            append(cells)
        }
        if buffer.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        try sink.finish()
    }

    private func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(0x09) }
            buffer.append(contentsOf: cell.utf8)
        }
        buffer.append(0x0A)
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
