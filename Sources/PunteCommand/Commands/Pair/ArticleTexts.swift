internal import FoundationEssentials
internal import PuntePairing

/// A folder to which articles of JSON lines are written, a file each, for the aligner.
struct ArticleTexts {
    /// The path of the folder.
    let folder: String

    /// Returns the path of the file of an article, whether or not it is written.
    func path(of article: ArchiveArticle, language: String) -> String {
        let name = String(
            article.id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "_" }
                .prefix(100))
        return "\(folder)/\(name).\(language).txt"
    }

    /// Writes an article with its metadata.
    ///
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    func write(_ article: ArchiveArticle, language: String) throws {
        let path = path(of: article, language: language)
        let fields = [
            ("title", article.title), ("outlet", article.outlet), ("date", article.date),
            ("url", article.url),
        ].compactMap { name, value in
            value.map { "\(name): " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        }
        let head = fields.isEmpty ? "" : "---\n" + fields.joined(separator: "\n") + "\n---\n\n"
        try TextOutput.write(head + article.wholeText + "\n", to: path, isExact: true)
    }
}
