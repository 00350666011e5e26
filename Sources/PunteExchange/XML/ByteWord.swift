/// Tests eight bytes of text at once.
///
/// A byte *b* of a word *x* is below *n* ≤ 128 exactly if `(x − n·01…01) & ~x & 80…80` is not zero.
/// A borrow from a neighbouring byte can occur only if the result is true anyway. Source: S. E.
/// Anderson, "Bit Twiddling Hacks".
struct ByteWord {
    private let word: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    init(_ word: UInt64) { self.word = word }

    /// Whether any byte is a control character, one of `& < > "`, or the first byte of U+FFFE.
    @inline(__always)
    var needsEscape: Bool {
        // < (3C) and > (3E) differ in one bit, & (26) and " (22) in another: with that bit set, one
        // comparison finds both.
        let brackets = zeros((word | Self.ones &* 0x02) ^ Self.repeated(.greaterThan))
        let quotes = zeros((word | Self.ones &* 0x04) ^ Self.repeated(.ampersand))
        return (controls | brackets | quotes | zeros(word ^ Self.repeated(0xEF))) & Self.highs != 0
    }

    /// Whether any byte is a control character, `<`, `&`, or beyond ASCII.
    @inline(__always)
    var needsMarkupScan: Bool {
        let bracket = zeros(word ^ Self.repeated(.lessThan))
        let ampersand = zeros(word ^ Self.repeated(.ampersand))
        return (controls | bracket | ampersand | word) & Self.highs != 0
    }

    /// Whether any byte is a closing square bracket.
    @inline(__always)
    var hasSquareBracket: Bool { zeros(word ^ Self.repeated(UInt8(ascii: "]"))) & Self.highs != 0 }

    /// A word in which the high bit is set in every byte that is a control character.
    @inline(__always)
    private var controls: UInt64 { (word &- Self.repeated(.space)) & ~word }

    /// Returns a word in which the high bit is set in every byte that is zero in `word`.
    @inline(__always)
    private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }
}

/// Classes of bytes in the text of an XML document.
enum TextByte {
    /// A character that is returned as it is written.
    static let plain: UInt8 = 0
    /// A line feed, which is counted.
    static let lineFeed: UInt8 = 1
    /// The first byte of a sequence that may be invalid UTF-8.
    static let beyondASCII: UInt8 = 2
    /// Markup, or a character that XML forbids or replaces.
    static let special: UInt8 = 3

    /// The class of each byte.
    static let classes: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case .lineFeed: lineFeed
        case .tab: plain
        case .lessThan, .ampersand: special
        case _ where byte.isControl: special
        case _ where byte.isBeyondASCII: beyondASCII
        default: plain
        }
    }
}
