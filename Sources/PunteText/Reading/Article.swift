public import PunteLanguage

/// A news text cut into sentences, with its title and its origin.
public struct Article: Sendable, Hashable {
    /// The title that front matter gives; otherwise the text of the sentences of kind
    /// ``Sentence/Kind/title``, joined with spaces; nil without a title.
    public var title: String?
    /// The address that the source gives.
    public var url: String?
    /// The name of the newspaper, agency or site that the source gives.
    public var outlet: String?
    /// The date as the source gives it, in ISO 8601 where the source uses that.
    public var date: String?
    /// The language that was given to the reader or, without one, was identified from the text.
    public var language: Language
    /// The title, headings and running text in reading order; ``Sentence/kind`` distinguishes them.
    public var sentences: [Sentence]

    /// Creates an article from its parts.
    public init(
        title: String? = nil, url: String? = nil, outlet: String? = nil, date: String? = nil,
        language: Language, sentences: [Sentence]
    ) {
        self.title = title
        self.url = url
        self.outlet = outlet
        self.date = date
        self.language = language
        self.sentences = sentences
    }

    /// The sentences that are the title, as one text; nil when there are none.
    package var headline: String? {
        let titles = sentences.filter { $0.kind == .title }
        return titles.isEmpty ? nil : titles.map(\.text).joined(separator: " ")
    }
}

/// A sentence of an article, or a segment that is not running text: a title, a heading, a list item.
public struct Sentence: Sendable, Hashable {
    /// Says what a segment is in its article.
    public enum Kind: String, Sendable {
        /// The title of the article.
        case title
        /// A heading inside the article.
        case heading
        /// A sentence of running text.
        case text
        /// A sentence of a list item.
        case listItem = "list-item"
        /// The words under a picture.
        case caption
        /// The place, date and agency that open a report: `KYIV, Ukraine (AP) —`.
        case dateline
    }

    /// The text without white space at its ends; line breaks inside are single spaces.
    public var text: String
    /// What the segment is in its article.
    public var kind: Kind
    /// The index of the sentence's paragraph in the article, from 0.
    public var paragraph: Int
    /// The UTF-8 offsets of the sentence in the text that was read.
    ///
    /// For plain text this is the whole decoded file, for HTML and Markdown the text without markup
    /// in ``ArticleReading/text``.
    public var range: Range<Int>
    /// The byte offsets of the sentence in the file, counting markup and byte order mark.
    ///
    /// Nil where they are not known: for encodings other than UTF-8, for a file with bytes that could
    /// not be decoded, and for a title that occurs only in the metadata of a page.
    public var sourceRange: Range<Int>?

    /// Creates a sentence.
    ///
    /// - Parameters:
    ///   - text: the text without white space at its ends.
    ///   - kind: what the segment is in its article.
    ///   - paragraph: the index of the paragraph, from 0.
    ///   - range: UTF-8 offsets in the text that was read.
    ///   - sourceRange: byte offsets in the file.
    public init(
        text: String, kind: Kind = .text, paragraph: Int, range: Range<Int>,
        sourceRange: Range<Int>? = nil
    ) {
        self.sourceRange = sourceRange
        self.text = text
        self.kind = kind
        self.paragraph = paragraph
        self.range = range
    }
}
