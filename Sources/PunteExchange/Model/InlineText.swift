/// A text with its inline codes (formatting, placeholders) stored separately.
///
/// `text` is what a person reads; each code has an offset in it and contains its native form.
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

/// A piece of native code (a tag, a variable, a line break) within a text.
public struct InlineCode: Sendable, Hashable {
    /// The role of a code in its text.
    public enum Kind: String, Sendable {
        /// The beginning of a span that a ``close`` with the same ``InlineCode/pair`` ends in this
        /// text.
        case open
        /// The end of a span that begins in this text.
        case close
        /// A code without a span: an image, a line break, a variable.
        case placeholder
        /// The beginning of a span that ends outside this text.
        case isolatedOpen
        /// The end of a span that began outside this text.
        case isolatedClose
        /// The beginning of marked text without native code, such as an annotated term.
        case highlightOpen
        /// The end of marked text without native code.
        case highlightClose
    }

    /// The role of the code.
    public var kind: Kind
    /// The offset, in UTF-8 bytes, of the character before which the code occurs.
    public var offset: Int
    /// The identifier that an ``Kind/open`` shares with its ``Kind/close``.
    public var pair: String?
    /// The identifier that the code shares with its counterpart in the other language.
    public var counterpart: String?
    /// The function of the code: `bold`, `italic`, `link` and others.
    public var type: String?
    /// The native code as the content of an XML element.
    ///
    /// It is escaped, and has `sub` elements if the code itself contains translatable text.
    public var content: String

    /// Creates a code.
    ///
    /// - Parameters:
    ///   - kind: the role of the code.
    ///   - offset: the offset in the text, in UTF-8 bytes.
    ///   - pair: the identifier shared by the two ends of a span.
    ///   - counterpart: the identifier shared with the other language.
    ///   - type: the function of the code.
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

    /// The indices in ``codes`` of the opening and closing codes whose other half is in the same
    /// text.
    ///
    /// File formats have one element for the halves of a pair and another for a half alone.
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
