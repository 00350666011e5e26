internal import PunteGlossary
internal import PunteLanguage
internal import PunteService

/// A file of terms in any of the formats that are read.
enum TermFile {
    /// Returns the terms of a file.
    ///
    /// What is left out is said on standard error, with its line.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - format: The name of its format; nil to tell it from the file.
    /// - Returns: The terms, in the order of the file.
    /// - Throws: ``Failure`` for an article in the place of a glossary; `FileError` and
    ///   `ExchangeError` for a file that cannot be read.
    static func terms(of path: String, as format: String? = nil) throws -> [Term] {
        let found = try GlossaryFile(path: path).contents(as: format)
        FindingReport.write(found.findings, file: path, all: false)
        if found.foreign > 0 {
            StandardError.note(
                "\(path): \(Count.of(found.foreign, "entry", plural: "entries")) without English or "
                    + "Romanian left out")
        }
        guard !found.looksLikeProse else {
            throw Failure(
                "\(path): looks like an article, not like a glossary; if it is one, import it "
                    + "with --format; nothing read")
        }
        for issue in found.issues { StandardError.note("\(issue); left out") }
        return found.terms
    }
}
