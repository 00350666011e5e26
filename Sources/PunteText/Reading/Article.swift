public import PunteLanguage

/// A text in sentences, with what is known of where it came from.
public struct Article: Sendable, Hashable {
    public var title: String?
    public var url: String?
    public var outlet: String?
    /// As the source gave it, ISO 8601 where it did.
    public var date: String?
    public var language: Language
    /// Title, headings and text in reading order; a ``Sentence/Kind`` tells which is which.
    public var sentences: [Sentence]

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
}

/// A sentence of an article, or a piece that stands for itself: a title, a heading, a list item.
public struct Sentence: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case title
        case heading
        case text
        case listItem = "list-item"
        case caption
        case dateline
    }

    /// Without white space at the ends; line breaks inside are single spaces.
    public var text: String
    public var kind: Kind
    /// Number of the paragraph, from 0.
    public var paragraph: Int
    /// UTF-8 offsets in the text that was read: of plain text the whole decoded file, of HTML and
    /// Markdown the text without markup that ``ArticleReading/text`` holds.
    public var range: Range<Int>
    /// Offsets in the bytes of the file, markup and byte order mark counted, from the first sign of
    /// the sentence to its last, tags between them included. Nil where they cannot be told: in other
    /// encodings than UTF-8, and for a title that stands only in metadata.
    public var sourceRange: Range<Int>?

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
