package import PunteLanguage
package import PunteText

/// An article of an archive with what its source says of it.
package struct ArchiveArticle: Sendable, Hashable {
    /// The name of the article in its archive.
    package var id: String
    /// The text, plain, with a blank line or a line break between paragraphs.
    package var text: String
    /// The title; nil without one.
    package var title: String?
    /// The outlet; nil when it is not known.
    package var outlet: String?
    /// The date of publication in ISO 8601; nil when it is not known.
    package var date: String?
    /// The address; nil when it is not known.
    package var url: String?

    /// Creates an article.
    package init(
        id: String, text: String, title: String? = nil, outlet: String? = nil, date: String? = nil,
        url: String? = nil
    ) {
        self.id = id
        self.text = text
        self.title = title
        self.outlet = outlet
        self.date = date
        self.url = url
    }

    /// Creates an article of an archive from one that was cut into sentences.
    package init(id: String, article: Article) {
        var text = ""
        var paragraph: Int?
        for sentence in article.sentences {
            if let paragraph { text += sentence.paragraph == paragraph ? " " : "\n\n" }
            text += sentence.text
            paragraph = sentence.paragraph
        }
        self.init(
            id: id, text: text, title: article.title, outlet: article.outlet, date: article.date,
            url: article.url)
    }

    /// The text, with the title before it where the text does not begin with it.
    package var wholeText: String {
        guard let title, !title.isEmpty, !text.hasPrefix(title) else { return text }
        return title + "\n\n" + text
    }

    /// The day of publication, counted from 1 January 1970; nil when it is not known to the day.
    package var day: Int? {
        guard let date, let known = ArticleDate(date) else { return nil }
        let parts = known.text.prefix(10).split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 3 else { return nil }
        return Int(DayNumber.of(year: parts[0], month: parts[1], day: parts[2]))
    }

    /// Returns the article cut into sentences; one without sentences when the text is blank.
    ///
    /// - Throws: `ICUError`.
    package func read(in language: Language) throws -> Article {
        var article: Article
        do {
            article = try ArticleReader(
                layout: .text, language: language, encoding: TextEncoding("UTF-8")
            ).read(Array(wholeText.utf8), name: id).article
        } catch let error as ReadingError where error.reason == .empty {
            article = Article(language: language, sentences: [])
        }
        article.title = title ?? article.title
        article.outlet = outlet ?? article.outlet
        article.date = date ?? article.date
        article.url = url ?? article.url
        return article
    }
}
