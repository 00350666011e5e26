internal import PunteLanguage

/// Converts tab-separated text to what Excel opens in Romania, and tables of spreadsheets to
/// tab-separated text.
package enum SpreadsheetText {
    /// Returns a table as Excel opens it: a byte order mark, semicolons, quotes where they must be.
    ///
    /// - Parameter table: lines of cells that tabs separate, the names of the columns first.
    /// - Returns: The table, in which no cell is taken for a formula: rows with apostrophes before
    ///   such cells are marked in a last column.
    package static func excel(_ table: String) -> String {
        var text = "\u{FEFF}"
        for (index, line) in table.split(separator: "\n").enumerated() {
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            let isNeeded = index > 0 && cells.contains(where: SpreadsheetEscape.isNeeded)
            if isNeeded { cells = cells.map(SpreadsheetEscape.encoded) }
            cells.append(index == 0 ? "escaped" : isNeeded ? SpreadsheetEscape.mark : "")
            text += cells.map(quoted).joined(separator: ";") + "\r\n"
        }
        return text
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == .quote }) else {
            return cell
        }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// Returns a table of a spreadsheet as lines of cells that tabs separate.
    ///
    /// - Parameters:
    ///   - source: the file, as ``excel(_:)`` or a spreadsheet wrote it.
    ///   - log: collects the findings.
    /// - Returns: The table without the column ``excel(_:)`` added; tabs and line breaks within cells
    ///   are spaces.
    /// - Throws: ``ExchangeError`` when the file cannot be read.
    package static func table(_ source: ByteSource, log: FindingLog) throws -> String {
        let cells = try TableCells(
            LineReader(source, log: log), languages: [.english, .romanian], log: log)
        var text = ""
        var escaped: Int?
        var isFirst = true
        while var row = try cells.next() {
            if isFirst { escaped = row.firstIndex(of: "escaped") }
            isFirst = false
            if let escaped, escaped < row.count {
                if row[escaped] == SpreadsheetEscape.mark {
                    row = row.map(SpreadsheetEscape.decoded)
                }
                row.remove(at: escaped)
            }
            text += row.map { $0.trimmingXMLSpace }.joined(separator: "\t") + "\n"
        }
        return text
    }
}
