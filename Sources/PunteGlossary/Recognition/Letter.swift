internal import PunteLanguage
internal import PunteText

/// A letter or digit of a word as spelling comparison sees it: `Ș`, `ş`, `S`+U+0326 are all
/// base `s` with a comma, one upper case, one lower.
struct Letter: Equatable {
    /// The base letter in lower case; for other scripts the scalar in lower case.
    var base: UInt32
    var mark: LatinLetters.Mark
    var isUppercase: Bool
}

/// The letters of one word. Soft hyphens and zero-width characters are passed over, combining
/// marks are joined to their letter.
struct LetterIterator: IteratorProtocol {
    private var scalars: ScalarReader

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        scalars = ScalarReader(bytes, range)
    }

    mutating func next() -> Letter? {
        while let scalar = scalars.next() {
            if CharacterClass.isIgnorable(scalar) || CharacterClass.isCombining(scalar) {
                continue
            }
            var letter = Self.letter(scalar)
            while let following = scalars.peek() {
                if CharacterClass.isIgnorable(following) {
                    _ = scalars.next()
                } else if CharacterClass.isCombining(following) {
                    _ = scalars.next()
                    letter.mark = LatinLetters.mark(
                        ofCombining: following, on: UInt8(truncatingIfNeeded: letter.base))
                } else {
                    break
                }
            }
            return letter
        }
        return nil
    }

    private static func letter(_ scalar: UInt32) -> Letter {
        if scalar < 0x80 {
            let upper = scalar >= 0x41 && scalar <= 0x5A
            return Letter(base: upper ? scalar | 0x20 : scalar, mark: .none, isUppercase: upper)
        }
        let properties = Unicode.Scalar(scalar)?.properties
        let upper = properties?.isUppercase ?? false
        if let base = LatinLetters.base(of: scalar) {
            return Letter(
                base: UInt32(base), mark: LatinLetters.mark(of: scalar), isUppercase: upper)
        }
        return Letter(
            base: CharacterClass.lowercased(scalar), mark: .none, isUppercase: upper)
    }
}

/// Decodes UTF-8 that is known to be valid, one scalar at a time.
struct ScalarReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    @inline(__always)
    func peek() -> UInt32? {
        position < end ? decode().scalar : nil
    }

    @inline(__always)
    mutating func next() -> UInt32? {
        guard position < end else { return nil }
        let (scalar, length) = decode()
        position += length
        return scalar
    }

    @inline(__always)
    private func decode() -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        func continuation(_ offset: Int) -> UInt32 {
            position + offset < end ? UInt32(bytes[position + offset]) & 0x3F : 0
        }
        if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), 2) }
        if first < 0xF0 {
            return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
        }
        return (
            (first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3),
            4
        )
    }
}

/// What a scalar is to the scanner of words.
enum CharacterClass {
    @inline(__always)
    static func isIgnorable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    @inline(__always)
    static func isCombining(_ scalar: UInt32) -> Bool {
        scalar >= 0x300 && scalar <= 0x36F
    }

    static func lowercased(_ scalar: UInt32) -> UInt32 {
        guard let properties = Unicode.Scalar(scalar)?.properties else { return scalar }
        return properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        if LatinLetters.base(of: scalar) != nil { return true }
        switch scalar {
        case 0xB2, 0xB3, 0xB9, 0xB5, 0xAA, 0xBA: return true
        // General punctuation, which every news text is full of.
        case 0x2000...0x206F: return false
        default: return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        }
    }

    /// Signs that are words of their own: units and currencies are written with them.
    @inline(__always)
    static func isSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0x25, 0xA2, 0xA3, 0xA5, 0xB0, 0x2030, 0x20A0...0x20CF, 0x2032, 0x2033: true
        default: false
        }
    }
}
