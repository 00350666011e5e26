internal import CICU

/// Reading scalars of valid UTF-8 in either direction.
extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at an offset, and the offset behind it.
    @inlinable @inline(__always)
    package func scalar(at offset: Int) -> (value: UInt32, end: Int) {
        let first = UInt32(self[offset])
        if first < 0x80 { return (first, offset + 1) }
        if first < 0xE0, offset + 1 < count {
            return ((first & 0x1F) << 6 | continuation(offset + 1), offset + 2)
        }
        if first < 0xF0, offset + 2 < count {
            let value = (first & 0x0F) << 12 | continuation(offset + 1) << 6
            return (value | continuation(offset + 2), offset + 3)
        }
        guard offset + 3 < count else { return (0xFFFD, count) }
        let high = (first & 0x07) << 18 | continuation(offset + 1) << 12
        return (high | continuation(offset + 2) << 6 | continuation(offset + 3), offset + 4)
    }

    /// The scalar that ends before an offset greater than 0, and the offset where it begins.
    @inlinable @inline(__always)
    package func scalar(before offset: Int) -> (value: UInt32, start: Int) {
        var start = offset - 1
        if self[start] < 0x80 { return (UInt32(self[start]), start) }
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, start)
    }

    @inlinable @inline(__always)
    func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}

/// Character classes with a fast path for ASCII.
package enum CharacterClass {
    @inlinable @inline(__always)
    package static func isSpace(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            return true
        default: return false
        }
    }

    @inlinable @inline(__always)
    package static func isUpper(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar >= 0x41 && scalar <= 0x5A
            : isUpperBeyondASCII(scalar)
    }

    @inlinable @inline(__always)
    package static func isLower(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar >= 0x61 && scalar <= 0x7A
            : isLowerBeyondASCII(scalar)
    }

    @inlinable @inline(__always)
    package static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
            : isLetterBeyondASCII(scalar)
    }

    @inlinable @inline(__always)
    package static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    @usableFromInline static func isUpperBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_upper(scalar)
    }

    @usableFromInline static func isLowerBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_lower(scalar)
    }

    @usableFromInline static func isLetterBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_letter(scalar)
    }

    /// The simple lower-case mapping.
    package static func lower(_ scalar: UInt32) -> UInt32 {
        icu_lower(scalar)
    }

    @inlinable
    package static func isOpener(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x201C, 0x201E, 0x2018, 0x201A, 0x201F, 0xAB, 0xBB,
            0x2039, 0xBF, 0xA1, 0x201D:
            true
        default: false
        }
    }

    @inlinable
    package static func isCloser(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x201C, 0x201D, 0x2018, 0x2019, 0xBB, 0xAB, 0x203A: true
        default: false
        }
    }

    @inlinable
    package static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
    }
}
