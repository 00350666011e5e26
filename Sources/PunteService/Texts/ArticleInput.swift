internal import PunteLanguage
internal import PunteText

/// A text that a request brings, or a stored article that it names.
package struct ArticleInput: Codable, Sendable, Hashable {
    /// The text: plain text, Markdown or a page of HTML.
    package var text: String
    /// The name of the file that the text comes from, whose ending tells its format.
    package var name: String?
    /// Whether each line that is not blank is one sentence.
    package var lines: Bool?
    /// The title; otherwise that in the text.
    package var title: String?
    /// The newspaper, agency or site.
    package var outlet: String?
    /// The date in ISO 8601.
    package var date: String?
    /// The address.
    package var url: String?

    /// Creates an input from a text.
    package init(_ text: String, name: String? = nil, lines: Bool? = nil, title: String? = nil) {
        self.text = text
        self.name = name
        self.lines = lines
        self.title = title
    }

    /// The encoding of the text, which JSON fixes.
    private static let encoding = TextEncoding("UTF-8")

    /// The largest text that is read, in bytes of UTF-8.
    package static let maximumLength = 2 << 20

    /// Returns the article; one without sentences when the text is blank.
    ///
    /// - Parameters:
    ///   - language: the language of the text; nil to tell it from the text.
    ///   - isDraft: whether the text is being written: it has no markup then.
    /// - Returns: the article; the places of its sentences are UTF-8 offsets in the text.
    /// - Throws: ``ServiceError`` for a text that is too long or a date that is none.
    func article(in language: Language?, isDraft: Bool = false) throws -> Article {
        guard text.utf8.count <= Self.maximumLength else {
            throw ServiceError(
                .invalid, "text: longer than \(Self.maximumLength >> 20) MB; cut it into articles")
        }
        if let date, ArticleDate(date) == nil {
            throw ServiceError(.invalid, "date: \(date) is no date; write \(ArticleDate.forms)")
        }
        var article = try read(in: language, isDraft: isDraft)
        article.title = title ?? article.title
        article.outlet = outlet ?? article.outlet
        article.date = date.flatMap { ArticleDate($0)?.text } ?? article.date
        article.url = url ?? article.url
        return article
    }

    private func read(in language: Language?, isDraft: Bool) throws -> Article {
        let layout: ArticleReader.Layout = lines == true ? .lines : isDraft ? .text : .automatic
        do {
            return try ArticleReader(layout: layout, language: language, encoding: Self.encoding)
                .read(Array(text.utf8), name: name ?? "the text").article
        } catch let error as ReadingError where error.reason == .empty {
            return Article(language: language ?? .english, sentences: [])
        }
    }
}
