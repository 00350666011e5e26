internal import PunteLanguage

/// A run of letters, a numeral or a single punctuation mark, as the quantity grammar reads it.
struct QuantityItem {
    enum Kind: UInt8 {
        case word
        case digits
        case sign
    }

    var start: Int
    var end: Int
    /// The hash of the bare form: words that differ only in case and diacritics have the same hash.
    var hash: FNVHash
    var kind: Kind
    var hasSpaceBefore: Bool
    var hasCapital: Bool
}

/// Cuts text into items.
///
/// Numerals keep their inner full stops and commas; every other punctuation mark is an item of its
/// own; combining marks are dropped.
struct QuantityScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var items: [QuantityItem] = []
    private var position = 0
    private var space = true

    /// Returns the hash of a phrase, computed from the hash of its beginning and that of its next
    /// item.
    @inline(__always)
    static func join(_ phrase: FNVHash, _ item: FNVHash) -> FNVHash {
        // Shifted, as a phrase of one word and that word again would be nothing.
        phrase.combined(with: item.value << 1)
    }

    static func items(of bytes: UnsafeBufferPointer<UInt8>) -> [QuantityItem] {
        var scanner = QuantityScanner(bytes: bytes)
        scanner.scan()
        return scanner.items
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        items.reserveCapacity(bytes.count / 5 + 8)
    }

    private mutating func scan() {
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isSpace(scalar) || scalar == 0xAD {
                if scalar != 0xAD { space = true }
                position = end
            } else if CharacterClass.isDigit(scalar) || isLeadingPoint(scalar) {
                numeral()
            } else if CharacterClass.isLetter(scalar) {
                word()
            } else if CharacterClass.isCombining(scalar) {
                position = end
            } else {
                append(
                    .sign, position..<end,
                    hash: FNVHash().combined(with: UInt64(Self.unified(scalar))))
                position = end
            }
        }
    }

    private mutating func append(
        _ kind: QuantityItem.Kind, _ range: Range<Int>, hash: FNVHash, hasCapital: Bool = false
    ) {
        items.append(
            QuantityItem(
                start: range.lowerBound, end: range.upperBound, hash: hash, kind: kind,
                hasSpaceBefore: space, hasCapital: hasCapital))
        space = false
    }

    /// Returns whether a full stop is the decimal point of a numeral without a whole part: `.5`.
    private func isLeadingPoint(_ scalar: UInt32) -> Bool {
        guard scalar == 0x2E, position + 1 < bytes.count, bytes[position + 1].isASCIIDigit else {
            return false
        }
        guard let last = items.last, !space else { return true }
        guard last.kind == .sign else { return false }
        let mark = bytes.scalar(at: last.start).value
        return CharacterClass.isDash(mark) || mark == 0x28 || mark == 0x24 || mark == 0xA3
            || mark == 0x20AC
    }

    private mutating func numeral() {
        let start = position
        var hash = FNVHash()
        while position < bytes.count {
            let byte = bytes[position]
            let isSeparator =
                (byte == 0x2E || byte == 0x2C) && position + 1 < bytes.count
                && bytes[position + 1].isASCIIDigit
            guard byte.isASCIIDigit || isSeparator else { break }
            hash.combine(UInt64(byte))
            position += 1
        }
        append(.digits, start..<position, hash: hash)
    }

    private mutating func word() {
        let start = position
        var hash = FNVHash()
        var hasCapital = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                guard byte.isASCIILetter else { break }
                hasCapital = hasCapital || byte.isASCIICapital
                hash.combine(UInt64(byte.loweredASCII))
                position += 1
                continue
            }
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isCombining(scalar) || scalar == 0xAD {
                position = end
                continue
            }
            guard CharacterClass.isLetter(scalar) else { break }
            var letter = LetterFolding.romanianMarks.letter(scalar)
            if scalar == 0xEE || scalar == 0xCE, position > start, isInner(position..<end) {
                letter = UInt32(UInt8(ascii: "a"))
            }
            hasCapital = hasCapital || CharacterClass.isUpper(scalar)
            hash.combine(UInt64(letter))
            position = end
        }
        append(.word, start..<position, hash: hash, hasCapital: hasCapital)
    }

    /// Returns whether the letter at a range is inside a word, where î counts as â
    /// (``NormalForm/bare(_:)``).
    private func isInner(_ range: Range<Int>) -> Bool {
        let previous = LetterFolding.romanianMarks.letter(
            bytes.scalar(before: range.lowerBound).value)
        return LetterFolding.isInnerCircumflex(
            after: previous,
            isFollowed: range.upperBound < bytes.count
                && CharacterClass.isLetter(bytes.scalar(at: range.upperBound).value))
    }

    /// Returns one representative for all dashes, one for all apostrophes, and other characters
    /// unchanged.
    private static func unified(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0x2018, 0x2019, 0x201B: 0x27
        default: scalar
        }
    }
}
