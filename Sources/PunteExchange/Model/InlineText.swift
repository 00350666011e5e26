/// Holds a text and the inline codes (formatting, placeholders) in it, apart from each other.
///
/// `text` is what a reader sees; each code has an offset in it and carries its native form.
/// `Salut <b>mare</b>` is the text `Salut mare` with codes at offsets 6 and 10.
public struct InlineText: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text without its codes.
    public var text: String
    /// The codes in the order of their offsets.
    public var codes: [InlineCode]

    /// Creates a text.
    ///
    /// - Parameters:
    ///   - text: the text without its codes.
    ///   - codes: the codes in the order of their offsets.
    public init(_ text: String, codes: [InlineCode] = []) {
        self.text = text
        self.codes = codes
    }

    /// Creates a text without codes.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

/// Holds one piece of native code (a tag, a variable, a line break) that occurs within a text.
public struct InlineCode: Sendable, Hashable {
    /// The role of a code in its text.
    public enum Kind: String, Sendable {
        /// Opens a span that a ``close`` with the same ``InlineCode/pair`` ends in this text.
        case open
        /// Ends a span of this text.
        case close
        /// Occurs alone: an image, a line break, a variable.
        case placeholder
        /// Opens a span that ends outside this text.
        case isolatedOpen
        /// Ends a span that began outside this text.
        case isolatedClose
        /// Begins marked text without native code, such as an annotated term.
        case highlightOpen
        /// Ends marked text without native code.
        case highlightClose
    }

    /// The role of the code.
    public var kind: Kind
    /// Offset in UTF-8 bytes of the character of the text before which the code occurs.
    public var offset: Int
    /// Identifier that an ``Kind/open`` shares with its ``Kind/close``.
    public var pair: String?
    /// Identifier that the code shares with its counterpart in the other language.
    public var counterpart: String?
    /// What the code does: `bold`, `italic`, `link` and so on.
    public var type: String?
    /// The native code as the content of an XML element: escaped, and with `sub` elements where the
    /// code itself holds translatable text.
    public var content: String

    /// Creates a code.
    ///
    /// - Parameters:
    ///   - kind: the role of the code.
    ///   - offset: offset in the text in UTF-8 bytes.
    ///   - pair: identifier shared by the two ends of a span.
    ///   - counterpart: identifier shared with the other language.
    ///   - type: what the code does.
    ///   - content: the native code, escaped as XML content.
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

extension InlineText {
    /// A run of text between two codes, or a code with its index in ``codes``.
    enum Piece {
        case text(UnsafeBufferPointer<UInt8>)
        case code(InlineCode, index: Int)
    }

    /// Calls `body` with the runs of text and the codes in their order.
    ///
    /// An offset outside the text, or before that of the previous code, is moved to the nearest
    /// possible one.
    func forEachPiece(_ body: (Piece) -> Void) {
        var plain = text
        plain.withUTF8 { bytes in
            var start = 0
            for (index, code) in codes.enumerated() {
                let stop = min(max(code.offset, start), bytes.count)
                if stop > start { body(.text(UnsafeBufferPointer(rebasing: bytes[start..<stop]))) }
                start = stop
                body(.code(code, index: index))
            }
            if start < bytes.count { body(.text(UnsafeBufferPointer(rebasing: bytes[start...]))) }
        }
    }

    /// Indices in ``codes`` of the opening and closing codes whose other half is in the same text.
    ///
    /// All formats have one element for the halves of a pair and another for a half alone.
    var pairedCodes: Set<Int> {
        var open: [String: Int] = [:]
        var paired: Set<Int> = []
        for (index, code) in codes.enumerated() {
            guard let pair = code.pair else { continue }
            if code.kind == .open {
                open[pair] = index
            } else if code.kind == .close, let start = open.removeValue(forKey: pair) {
                paired.insert(start)
                paired.insert(index)
            }
        }
        return paired
    }
}
