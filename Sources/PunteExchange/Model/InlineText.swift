/// A text and the codes (formatting, placeholders) that stand in it.
///
/// `text` is what a reader sees; a code has a place in it and its native form beside it:
/// `Salut <b>mare</b>` is the text `Salut mare` with codes at 6 and 10.
public struct InlineText: Sendable, Hashable, ExpressibleByStringLiteral {
    public var text: String
    /// In the order of their offsets.
    public var codes: [InlineCode]

    public init(_ text: String, codes: [InlineCode] = []) {
        self.text = text
        self.codes = codes
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }
}

/// A piece of native code within a text.
public struct InlineCode: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Opens a span that a ``close`` of the same ``InlineCode/pair`` ends in this text.
        case open, close
        /// Stands alone: an image, a line break, a variable.
        case placeholder
        /// Opens or closes a span whose other end lies outside this text.
        case isolatedOpen, isolatedClose
        /// Begins or ends marked text without native code.
        case highlightOpen, highlightClose
    }

    public var kind: Kind
    /// UTF-8 offset in the text before which the code stands.
    public var offset: Int
    /// Ties an ``Kind/open`` to its ``Kind/close``.
    public var pair: String?
    /// Ties the code to its counterpart in the other language.
    public var counterpart: String?
    /// bold, italic, link, …
    public var type: String?
    /// The native code as the content of an XML element: escaped, and with `sub` elements where the
    /// code itself holds translatable text.
    public var content: String

    public init(
        _ kind: Kind, at offset: Int, pair: String? = nil, counterpart: String? = nil,
        type: String? = nil, content: String = ""
    ) {
        self.kind = kind
        self.offset = offset
        self.pair = pair
        self.counterpart = counterpart
        self.type = type
        self.content = content
    }
}
