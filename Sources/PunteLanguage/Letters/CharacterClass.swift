internal import CICU

/// Classes of characters, each with a fast path for ASCII.
///
/// Beyond ASCII, ICU decides unless the comment of a function says something else.
@usableFromInline package enum CharacterClass {
    /// Returns whether a scalar separates words: White_Space, the zero-width space, the byte order
    /// mark.
    @inlinable @inline(__always)
    package static func isSpace(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            return true
        default: return false
        }
    }

    /// Returns whether a scalar is invisible in a word, such as the soft hyphen or a zero-width
    /// character.
    ///
    /// Marks of writing direction are invisible too.
    @inlinable @inline(__always)
    package static func isIgnorable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Returns whether a scalar is in the block Combining Diacritical Marks, a mark on the letter
    /// before it.
    @inlinable @inline(__always)
    package static func isCombining(_ scalar: UInt32) -> Bool {
        scalar >= 0x300 && scalar <= 0x36F
    }

    /// Returns whether a scalar is a capital letter (general category Lu).
    @inlinable @inline(__always)
    package static func isUpper(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar >= 0x41 && scalar <= 0x5A
            : isUpperBeyondASCII(scalar)
    }

    /// Returns whether a scalar is a small letter (general category Ll).
    @inlinable @inline(__always)
    package static func isLower(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar >= 0x61 && scalar <= 0x7A
            : isLowerBeyondASCII(scalar)
    }

    /// Returns whether a scalar is a letter (general category L).
    @inlinable @inline(__always)
    package static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A
            : isLetterBeyondASCII(scalar)
    }

    /// Returns whether a scalar beyond ASCII belongs to a word that can name something.
    ///
    /// Such a scalar is a letter, or is written like one, as the superscript of km² and the ordinal
    /// sign of 1º.
    @inlinable
    package static func isNameLetter(_ scalar: UInt32) -> Bool {
        if LatinLetters.base(of: scalar) != nil { return true }
        switch scalar {
        case 0xB2, 0xB3, 0xB9, 0xB5, 0xAA, 0xBA: return true
        // General punctuation, which every news text is full of.
        case 0x2000...0x206F: return false
        default: return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        }
    }

    /// Returns whether a scalar is one of the digits 0–9.
    @inlinable @inline(__always)
    package static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// Returns whether a scalar alone is the symbol of a unit or currency: %, °, €.
    @inlinable @inline(__always)
    package static func isUnitSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0x25, 0xA2, 0xA3, 0xA5, 0xB0, 0x2030, 0x20A0...0x20CF, 0x2032, 0x2033: true
        default: false
        }
    }

    @usableFromInline static func isUpperBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_upper(scalar)
    }

    @usableFromInline static func isLowerBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_lower(scalar)
    }

    @usableFromInline static func isLetterBeyondASCII(_ scalar: UInt32) -> Bool {
        icu_is_letter(scalar)
    }

    /// Returns the simple lower-case mapping of a scalar.
    @usableFromInline
    package static func lower(_ scalar: UInt32) -> UInt32 {
        icu_lower(scalar)
    }

    /// Returns whether a scalar may open a quotation or a parenthesis; some quotes open and close.
    @inlinable
    package static func isOpener(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x201C, 0x201E, 0x2018, 0x201A, 0x201F, 0xAB, 0xBB,
            0x2039, 0xBF, 0xA1, 0x201D:
            true
        default: false
        }
    }

    /// Returns whether a scalar may close a quotation or a parenthesis; some quotes open and close.
    @inlinable
    package static func isCloser(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x201C, 0x201D, 0x2018, 0x2019, 0xBB, 0xAB, 0x203A: true
        default: false
        }
    }

    /// Returns whether a scalar is a hyphen, a dash or the minus sign.
    @inlinable
    package static func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
    }
}
