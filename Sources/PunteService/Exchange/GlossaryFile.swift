package import PunteExchange
package import PunteGlossary
package import PunteLanguage

/// A file of terms, in the format of Glossaries/ or of another tool.
package struct GlossaryFile {
    /// What a file has.
    package struct Contents {
        /// The terms, in the order of the file.
        package var terms: [Term] = []
        /// The rows that are skipped.
        package var issues: [GlossaryTSV.Issue] = []
        /// What was mended or skipped in a file of another tool.
        package var findings = FindingSummary()
        /// The number of entries without English or Romanian, which were left out.
        package var foreign = 0
        /// Whether a text whose format nobody named looks like an article.
        package var looksLikeProse = false
    }

    /// The path; `-` for standard input.
    package let path: String

    /// Creates a file that is not read yet.
    package init(path: String) { self.path = path }

    /// Reads the file.
    ///
    /// - Parameter name: The name of its format, `tsv` for that of Glossaries/; nil to tell it from the
    ///   file.
    /// - Returns: What it has.
    /// - Throws: ``ServiceError``, `FileError` or `ExchangeError` when the file cannot be read.
    package func contents(as name: String? = nil) throws -> Contents {
        let isOwn = name.map { $0 == "tsv" } ?? self.isOwn
        let format = name.flatMap(GlossaryFormat.init(rawValue:))
        guard !isOwn, let found = try TermExchange.read(path, as: format) else {
            return try ownContents()
        }
        let isGuessed = name == nil && GlossaryFormat.detect(path: path) == .omegat
        return Contents(
            terms: found.terms, findings: found.findings, foreign: found.foreign,
            looksLikeProse: isGuessed && TermExchange.looksLikeProse(found.terms))
    }

    /// Whether the first line names the columns of the files in Glossaries/.
    private var isOwn: Bool {
        guard path != "-", let start = try? ByteSource(path: path).peek() else {
            return path.lowercased().hasSuffix(".tsv")
        }
        let line = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isNewline)
            .first { !$0.hasPrefix("#") && !$0.hasPrefix("\u{FEFF}#") }
        return line.map { GlossaryTSV.isHeader($0) } ?? path.lowercased().hasSuffix(".tsv")
    }

    private func ownContents() throws -> Contents {
        var findings = FindingSummary()
        let result: GlossaryTSV.Result
        if path.lowercased().hasSuffix(".csv") {
            let log = FindingLog(file: path)
            let table = try SpreadsheetText.table(ByteSource(path: path), log: log)
            findings = log.findings
            result = GlossaryTSV.read(table, file: path)
        } else {
            let reader = try FileReader(argument: path)
            let bytes = try reader.rest()
            try FileRefusal.check(bytes, of: reader.name, for: .terms)
            // Of bytes that are no UTF-8, the reader refuses the rows with the replacement character.
            let text =
                String(validating: bytes, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
            result = GlossaryTSV.read(text, file: reader.name)
        }
        return Contents(terms: result.terms, issues: result.issues, findings: findings)
    }
}
