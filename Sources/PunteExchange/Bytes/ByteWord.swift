/// Eight bytes in one register, asked questions all at once.
///
/// After S. E. Anderson, "Bit Twiddling Hacks": a byte *b* is below *n* ≤ 128 somewhere in a word
/// *x* exactly when `(x − n·01…01) & ~x & 80…80` is not zero.
struct ByteWord {
    private let word: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    init(_ word: UInt64) { self.word = word }

    /// Whether there is a control character, one of `& < > "`, or the first byte of U+FFFE.
    @inline(__always)
    var needsEscape: Bool {
        // < and > differ in one bit, & and " in another: each pair is one question.
        let brackets = zeros((word | Self.ones &* 0x02) ^ Self.ones &* 0x3E)
        let quotes = zeros((word | Self.ones &* 0x04) ^ Self.ones &* 0x26)
        return (controls | brackets | quotes | zeros(word ^ Self.ones &* 0xEF)) & Self.highs != 0
    }

    /// Whether there is a control character, `<`, `&`, or a byte beyond ASCII.
    @inline(__always)
    var needsMarkupScan: Bool {
        let bracket = zeros(word ^ Self.ones &* 0x3C)
        let ampersand = zeros(word ^ Self.ones &* 0x26)
        return (controls | bracket | ampersand | word) & Self.highs != 0
    }

    /// Whether there is a closing square bracket.
    @inline(__always)
    var hasSquareBracket: Bool { zeros(word ^ Self.ones &* 0x5D) & Self.highs != 0 }

    @inline(__always)
    private var controls: UInt64 { (word &- Self.ones &* 0x20) & ~word }

    @inline(__always)
    private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word }
}
