internal import PunteLanguage
internal import PunteText

/// A word as recognition reads it: a run of letters, a run of digits, or a symbol such as %.
package struct ScannedWord {
    /// UTF-8 offset of the word in the text.
    var start: Int32
    /// UTF-8 offset of its end.
    var end: Int32
    /// The hash of the word in lower case and without diacritics.
    var hash: UInt64
    /// The characters between the previous word and this one.
    var gap: Gap
    /// The class of the characters of the word.
    package var kind: Kind

    /// The class of the characters of a word.
    package enum Kind: UInt8 { case letters, digits, symbol }

    /// The kinds of characters between two words; in a text the kind must be the same as in the
    /// name.
    ///
    /// Spaces, hyphens and nothing (between letters and digits) are one gap: F-16, F 16, F16.
    enum Gap: UInt8 {
        case breaking, joining, apostrophe, stop, ampersand, slash, comma
    }

    /// UTF-8 offsets of the word in the text.
    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// Cuts UTF-8 into words and hashes them in one pass, without creating strings.
///
/// Letters are hashed by their Latin base letter, so that cedilla, comma, NFD and missing diacritics
/// make no difference; an î inside a word counts as â, as in ``NormalForm/bare(_:)``.
struct WordScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int
    private let end: Int
    private var previousEnd: Int

    /// Creates a scanner of a range of the text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
        previousEnd = range.lowerBound
    }

    /// Returns all words of a text.
    static func words(of bytes: [UInt8]) -> [ScannedWord] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = WordScanner(buffer, 0..<buffer.count)
            var words: [ScannedWord] = []
            while let word = scanner.next() { words.append(word) }
            return words
        }
    }

    /// Returns the next word; nil at the end.
    @inline(__always)
    mutating func next() -> ScannedWord? {
        while position < end {
            let byte = bytes[position]
            switch asciiClass(byte) {
            case .letter: return word(from: position)
            case .digit: return digits(from: position)
            case .symbol:
                position += 1
                return finish(
                    from: position - 1, FNVHash().combined(with: UInt64(byte)), .symbol)
            case .other: position += 1
            case .beyond:
                let (scalar, next) = bytes.scalar(at: position)
                if CharacterClass.isUnitSymbol(scalar) {
                    let start = position
                    position = next
                    return finish(
                        from: start, FNVHash().combined(with: UInt64(scalar)), .symbol)
                }
                if CharacterClass.isNameLetter(scalar) { return word(from: position) }
                position = next
            }
        }
        return nil
    }

    /// Returns the run of digits that begins at an offset.
    private mutating func digits(from start: Int) -> ScannedWord {
        var hash = FNVHash()
        while position < end, asciiClass(bytes[position]) == .digit {
            hash.combine(UInt64(bytes[position]))
            position += 1
        }
        return finish(from: start, hash, .digits)
    }

    /// Returns the run of letters that begins at an offset.
    @inline(__always)
    private mutating func word(from start: Int) -> ScannedWord {
        var hash = FNVHash()
        var previousHash = hash
        // The last two base letters, 0 for none.
        var beforeLast: UInt32 = 0
        var last: UInt32 = 0
        var wordEnd = position
        scan: while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                guard asciiClass(byte) == .letter else { break }
                beforeLast = last
                last = UInt32(byte | 0x20)
                previousHash = hash
                hash.combine(UInt64(last))
                position += 1
                wordEnd = position
                continue
            }
            let (scalar, next) = bytes.scalar(at: position)
            if CharacterClass.isCombining(scalar) {
                position = next
                wordEnd = position
                if scalar == 0x302, last == UInt32(UInt8(ascii: "i")), isInnerCircumflex(beforeLast)
                {
                    hash = previousHash.combined(with: UInt64(UInt8(ascii: "a")))
                }
                continue
            }
            if CharacterClass.isIgnorable(scalar) {
                position = next
                continue
            }
            guard LatinLetters.base(of: scalar) != nil || CharacterClass.isNameLetter(scalar) else {
                break scan
            }
            position = next
            beforeLast = last
            last = LetterFolding.baseLetters.letter(scalar)
            previousHash = hash
            if scalar == 0xEE || scalar == 0xCE, isInnerCircumflex(beforeLast) {
                hash.combine(UInt64(UInt8(ascii: "a")))
            } else {
                hash.combine(UInt64(last))
            }
            wordEnd = position
        }
        position = wordEnd
        return finish(from: start, hash, .letters)
    }

    /// Returns whether an î that was just read, after the base letter `previous`, counts as â.
    private func isInnerCircumflex(_ previous: UInt32) -> Bool {
        LetterFolding.isInnerCircumflex(after: previous, isFollowed: letterFollows())
    }

    /// Returns whether the next character that is not ignorable is a letter.
    private func letterFollows() -> Bool {
        var position = position
        while position < end {
            if bytes[position] < 0x80 { return asciiClass(bytes[position]) == .letter }
            let (scalar, next) = bytes.scalar(at: position)
            if CharacterClass.isIgnorable(scalar) || CharacterClass.isCombining(scalar) {
                position = next
                continue
            }
            return CharacterClass.isNameLetter(scalar)
        }
        return false
    }

    /// Returns the word that begins at an offset and ends at the position of the scanner.
    @inline(__always)
    private mutating func finish(
        from start: Int, _ hash: FNVHash, _ kind: ScannedWord.Kind
    ) -> ScannedWord {
        let gap = gap(between: previousEnd, and: start)
        previousEnd = position
        return ScannedWord(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
            hash: hash.value ^ (hash.value >> 29), gap: gap, kind: kind)
    }

    /// Returns the kind of the characters between two offsets.
    @inline(__always)
    private func gap(between first: Int, and second: Int) -> ScannedWord.Gap {
        switch second - first {
        case 0: return .joining
        case 1:
            switch bytes[first] {
            case 0x20, 0x0A, 0x2D, 0x09: return .joining
            case 0x27: return .apostrophe
            case 0x2E: return .stop
            case 0x26: return .ampersand
            case 0x2F: return .slash
            default: return .breaking
            }
        default: return longGap(between: first, and: second)
        }
    }

    /// Returns the kind of the characters between two offsets that are more than one byte apart.
    private func longGap(between first: Int, and second: Int) -> ScannedWord.Gap {
        var reader = ScalarReader(bytes, first..<second)
        var spaces = 0
        var lines = 0
        var mark: ScannedWord.Gap?
        while let scalar = reader.next() {
            switch scalar {
            case 0x20, 0x09, 0x0D, 0xA0, 0x202F, 0x2009: spaces += 1
            case 0x0A:
                lines += 1
                spaces += 1
            case _ where CharacterClass.isIgnorable(scalar): continue
            default:
                guard mark == nil else { return .breaking }
                switch scalar {
                case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: mark = .joining
                case 0x27, 0x2019, 0x2BC, 0x60, 0xB4: mark = .apostrophe
                case 0x2E: mark = .stop
                case 0x26: mark = .ampersand
                case 0x2F: mark = .slash
                case 0x2C: mark = .comma
                default: return .breaking
                }
            }
        }
        guard lines < 2 else { return .breaking }
        switch mark {
        case nil: return .joining
        case .ampersand: return .ampersand
        case .comma: return spaces > 0 ? .comma : .breaking
        // The full stop abbreviates a part of a name: St. Petersburg.
        case .stop where spaces > 0: return lastWordIsShort(before: first) ? .joining : .breaking
        case .some(let mark): return spaces == 0 ? mark : .breaking
        }
    }

    /// Returns whether the ASCII word before an offset is short enough for an abbreviation.
    private func lastWordIsShort(before position: Int) -> Bool {
        var length = 0
        while position - length > 0, asciiClass(bytes[position - length - 1]) == .letter {
            length += 1
        }
        let startsWord =
            position - length == 0 || asciiClass(bytes[position - length - 1]) != .beyond
        return startsWord && length > 0
            && length <= GlossaryParameters.Recognition.maximumAbbreviation
    }

    /// The class of an ASCII byte; `beyond` for bytes of other characters.
    private enum ASCIIClass { case letter, digit, symbol, other, beyond }

    /// Returns the class of a byte.
    @inline(__always)
    private func asciiClass(_ byte: UInt8) -> ASCIIClass {
        if byte >= 0x80 { return .beyond }
        if byte.isASCIILetter { return .letter }
        if byte.isASCIIDigit { return .digit }
        if byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%") { return .symbol }
        return .other
    }
}
