internal import PunteLanguage
internal import PunteText

/// A request for the sentences of a text.
package struct SegmentRequest: Codable, Sendable, Hashable {
    /// The text: plain text, Markdown or a page of HTML.
    package var article: ArticleInput
    /// The language as a BCP 47 tag; told from the text by default.
    package var language: String?

    /// Creates a request.
    package init(_ article: ArticleInput, language: String? = nil) {
        self.article = article
        self.language = language
    }
}

/// The sentences of a text, as an object of JSON.
package struct SegmentedRecord: Codable, Sendable, Hashable {
    /// The language as a BCP 47 tag.
    package var language: String
    /// The title; omitted without one.
    package var title: String?
    /// The outlet; omitted when it is not known.
    package var outlet: String?
    /// The date; omitted when it is not known.
    package var date: String?
    /// The address; omitted when it is not known.
    package var url: String?
    /// The sentences.
    package var sentences: [AlignmentRecord.SentenceRecord]
}

extension Service {
    /// Returns the sentences of a text.
    ///
    /// - Throws: ``ServiceError``, `ICUError`.
    package func segment(_ request: SegmentRequest) throws -> SegmentedRecord {
        let article = try request.article.article(
            in: request.language.map { Language(tag: $0) })
        return SegmentedRecord(
            language: article.language.tag, title: article.title, outlet: article.outlet,
            date: article.date, url: article.url,
            sentences: article.sentences.map { AlignmentRecord.SentenceRecord($0) })
    }
}
