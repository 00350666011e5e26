public import PunteLanguage
internal import PunteText

/// Writes tables with a header: a column for each language, then `id`, `created`, `changed`, `note`
/// and the properties asked for.
///
/// A unit with several texts in one language becomes several rows.
public final class TableWriter: TranslationUnitWriter {
    public enum Style: Sendable {
        /// Tab-separated. A last column `escaped` is `1` in the rows whose cells hold tabs or line
        /// ends as backslash escapes.
        case tabs
        /// Comma-separated, after RFC 4180.
        case commas
    }

    public let log: FindingLog
    private let sink: ByteSink
    private let style: Style
    private let columns: TableColumns
    private var buffer: [UInt8] = []

    public init(
        _ sink: ByteSink, style: Style, languages: [Language] = [.english, .romanian],
        properties: [String] = [], log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
        self.style = style
        var columns = TableColumns(languages: languages, properties: properties)
        if style == .commas { columns.columns.removeAll { $0 == .escaped } }
        self.columns = columns
        append(columns.header)
    }

    public func write(_ unit: TranslationUnit) throws {
        for variants in TMXWriter.oneForEachLanguage(unit.variants) {
            append(columns.cells(unit, variants))
        }
        if buffer.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        try sink.finish()
    }

    private func append(_ cells: [String]) {
        switch style {
        case .tabs: appendTabs(cells)
        case .commas: appendCommas(cells)
        }
    }

    private func appendTabs(_ cells: [String]) {
        var cells = cells
        if let escaped = columns.escapedColumn, cells.contains(where: TableEscape.isNeeded) {
            cells = cells.map(TableEscape.encoded)
            cells[escaped] = "1"
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(0x09) }
            buffer.append(contentsOf: cell.utf8)
        }
        buffer.append(0x0A)
    }

    private func appendCommas(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            let needsQuotes = cell.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ";")
                    || byte < 0x20
            }
            guard needsQuotes else {
                buffer.append(contentsOf: cell.utf8)
                continue
            }
            buffer.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { buffer.append(byte) }
                buffer.append(byte)
            }
            buffer.append(UInt8(ascii: "\""))
        }
        buffer.append(contentsOf: [0x0D, 0x0A])
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { try sink.write($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
