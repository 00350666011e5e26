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
    /// UTF-8 offsets in the text that was read.
    public var range: Range<Int>

    public init(text: String, kind: Kind = .text, paragraph: Int, range: Range<Int>) {
        self.text = text
        self.kind = kind
        self.paragraph = paragraph
        self.range = range
    }
}
