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

// Characters of the source code in place of their codes, where bytes or scalar values are compared:
// `case ".", "!", "?":` and `byte == "."`. The optimiser makes each a comparison of two integers.

/// Returns whether a byte of UTF-8 is the given ASCII character.
@inlinable @inline(__always)
package func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool {
    byte == UInt8(ascii: character)
}

/// Returns whether a byte of UTF-8 is in a range of ASCII characters.
@inlinable @inline(__always)
package func ~= (characters: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
    UInt8(ascii: characters.lowerBound) <= byte && byte <= UInt8(ascii: characters.upperBound)
}

/// Returns whether a scalar value is that of the given character.
@inlinable @inline(__always)
package func ~= (character: Unicode.Scalar, scalar: UInt32) -> Bool {
    scalar == character.value
}

/// Returns whether a scalar value is in a range of characters.
@inlinable @inline(__always)
package func ~= (characters: ClosedRange<Unicode.Scalar>, scalar: UInt32) -> Bool {
    characters.lowerBound.value <= scalar && scalar <= characters.upperBound.value
}

extension UInt8 {
    /// Returns whether a byte of UTF-8 is the given ASCII character.
    @inlinable @inline(__always)
    package static func == (byte: UInt8, character: Unicode.Scalar) -> Bool {
        byte == UInt8(ascii: character)
    }

    /// Whether the byte is a continuation byte of UTF-8: `10xxxxxx`.
    @inlinable @inline(__always)
    package var continuesScalar: Bool { self & 0b1100_0000 == 0b1000_0000 }
}

extension UInt32 {
    /// Returns whether a scalar value is that of the given character.
    @inlinable @inline(__always)
    package static func == (scalar: UInt32, character: Unicode.Scalar) -> Bool {
        scalar == character.value
    }
}
