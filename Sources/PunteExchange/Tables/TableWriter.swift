public import PunteLanguage

/// Writes tables with a header.
///
/// The columns are the languages, `id`, `created`, `changed`, `note` and the requested properties.
/// A unit with several texts in one language becomes several rows.
public final class TableWriter: TranslationUnitWriter {
    /// The kind of table.
    public enum Style: Sendable {
        /// Tab-separated values.
        ///
        /// A last column `escaped` is `1` in rows whose cells contain escape sequences for tabs or
        /// line breaks.
        case tabs
        /// Comma-separated values (RFC 4180).
        case commas
        /// Values separated by semicolons behind a byte order mark, as Excel opens them in Romania.
        ///
        /// A cell that Excel would take for a formula gets an apostrophe before it; a last column
        /// `escaped` marks the rows with such cells.
        case excel
    }

    /// Reports of what the format cannot express; the line numbers are indices of units, from 1.
    public let log: FindingLog
    private let style: Style
    private let columns: TableColumns
    private var output: ByteBuffer

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - style: the kind of table.
    ///   - languages: the languages of the text columns.
    ///   - properties: the types of the properties that get columns.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, style: Style, languages: [Language] = [.english, .romanian],
        properties: [String] = [], log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.style = style
        var columns = TableColumns(languages: languages, properties: properties)
        if style == .commas { columns.columns.removeAll { $0 == .escaped } }
        self.columns = columns
        output = ByteBuffer(sink)
        if style == .excel { output.append("\u{FEFF}") }
        append(columns.header)
    }

    /// Writes a unit; cells for which it has no value stay empty.
    public func write(_ unit: TranslationUnit) throws {
        for variants in Variant.groups(of: unit.variants) {
            append(columns.cells(unit, variants))
        }
        try output.flushIfFull()
    }

    /// Writes the rest of the file and renames the file to its path.
    public func finish() throws {
        try output.finish()
    }

    private func append(_ cells: [String]) {
        switch style {
        case .tabs: appendTabs(cells)
        case .commas: appendQuoted(cells, separator: UInt8(ascii: ","))
        case .excel: appendExcel(cells)
        }
    }

    private func appendExcel(_ cells: [String]) {
        var cells = cells
        if let escaped = columns.escapedColumn, cells.contains(where: SpreadsheetEscape.isNeeded) {
            cells = cells.map(SpreadsheetEscape.encoded)
            cells[escaped] = SpreadsheetEscape.mark
        }
        appendQuoted(cells, separator: UInt8(ascii: ";"))
    }

    private func appendTabs(_ cells: [String]) {
        var cells = cells
        if let escaped = columns.escapedColumn, cells.contains(where: TableEscape.isNeeded) {
            cells = cells.map(TableEscape.encoded)
            cells[escaped] = "1"
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(.tab) }
            output.append(cell)
        }
        output.append(.lineFeed)
    }

    private func appendQuoted(_ cells: [String], separator: UInt8) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(separator) }
            let needsQuotes = cell.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == .quote || byte == UInt8(ascii: ";")
                    || byte.isControl
            }
            guard needsQuotes else {
                output.append(cell)
                continue
            }
            output.append(.quote)
            for byte in cell.utf8 {
                if byte == .quote { output.append(byte) }
                output.append(byte)
            }
            output.append(.quote)
        }
        output.append("\r\n")
    }
}
