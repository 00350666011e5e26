internal import PunteExchange
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
        if let found = try foreignTerms(path, as: format) {
            if format == nil, GlossaryFormat.detect(path: path) == .omegat,
                TermExchange.looksLikeProse(found)
            {
                throw Failure(
                    "\(path): looks like an article, not like a glossary; if it is one, import it "
                        + "with --format; nothing read")
            }
            return found
        }
        let result = try GlossaryFile(path: path).read {
            FindingReport.write($0, file: path, all: false)
        }
        for issue in result.issues { StandardError.note("\(issue); left out") }
        return result.terms
    }

    /// Returns the terms of a file of another tool; nil for a file in the format of Glossaries/.
    private static func foreignTerms(_ path: String, as format: String?) throws -> [Term]? {
        if format == "tsv" || format == nil && GlossaryFile(path: path).isOwn { return nil }
        guard
            let found = try TermExchange.read(
                path, as: format.flatMap(GlossaryFormat.init(rawValue:)))
        else { return nil }
        FindingReport.write(found.findings, file: path, all: false)
        if found.foreign > 0 {
            StandardError.note(
                "\(path): \(Count.of(found.foreign, "entry", plural: "entries")) without English or "
                    + "Romanian left out")
        }
        return found.terms
    }
}
