/// Classes of ASCII characters, tested on single bytes.
///
/// In valid UTF-8, no byte of a character beyond ASCII is in any of these classes.
extension UInt8 {
    /// Whether the byte is one of 0–9.
    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// Whether the byte is one of A–Z.
    @inlinable @inline(__always)
    package var isASCIICapital: Bool { self &- UInt8(ascii: "A") < 26 }

    /// Whether the byte is one of a–z.
    @inlinable @inline(__always)
    package var isASCIISmall: Bool { self &- UInt8(ascii: "a") < 26 }

    /// Whether the byte is one of A–Z and a–z.
    @inlinable @inline(__always)
    package var isASCIILetter: Bool { (self | 0x20).isASCIISmall }

    /// Whether the byte is an ASCII letter or digit.
    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// Whether the byte is one of 0–9, A–F and a–f.
    @inlinable @inline(__always)
    package var isASCIIHexDigit: Bool {
        isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 6
    }

    /// The small letter of a capital; any other byte unchanged.
    @inlinable @inline(__always)
    package var loweredASCII: UInt8 { isASCIICapital ? self | 0x20 : self }
}
