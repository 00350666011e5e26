package import PunteExchange
package import PunteGlossary
internal import PunteLanguage

/// A file of terms.
package struct GlossaryFile {
    /// The path; `-` for standard input.
    package let path: String

    /// Creates a file that is not read yet.
    package init(path: String) { self.path = path }

    /// Whether the first line names the columns of the files in Glossaries/.
    package var isOwn: Bool {
        guard path != "-", let start = try? ByteSource(path: path).peek() else {
            return path.lowercased().hasSuffix(".tsv")
        }
        let line = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isNewline)
            .first { !$0.hasPrefix("#") && !$0.hasPrefix("\u{FEFF}#") }
        return line.map { GlossaryTSV.isHeader($0) } ?? path.lowercased().hasSuffix(".tsv")
    }

    /// Reads the terms, and the errors in rows that are skipped.
    ///
    /// - Parameter tell: receives what was mended in a table of a spreadsheet.
    /// - Returns: the terms and errors.
    /// - Throws: ``ServiceError``, `FileError` when the file cannot be read.
    package func read(tell: (FindingSummary) -> Void) throws -> GlossaryTSV.Result {
        if path.lowercased().hasSuffix(".csv") {
            let log = FindingLog(file: path)
            let table = try SpreadsheetText.table(ByteSource(path: path), log: log)
            tell(log.findings)
            return GlossaryTSV.read(table, file: path)
        }
        let reader = try FileReader(argument: path)
        let bytes = try reader.rest()
        try FileRefusal.check(bytes, of: reader.name, for: .terms)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            // The reader refuses the rows that have the replacement character.
            return GlossaryTSV.read(String(decoding: bytes, as: UTF8.self), file: reader.name)
        }
        return GlossaryTSV.read(text, file: reader.name)
    }
}
