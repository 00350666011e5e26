internal import PunteLanguage

/// A place in a text where a sentence may end, with the surrounding text.
///
/// All offsets are UTF-8 offsets in `bytes`.
struct BoundaryContext {
    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The offset at which the sentence begins.
    let start: Int
    /// The offset after the white space that follows the sentence.
    let boundary: Int

    /// Returns whether the sentence ends at `boundary` by the rules of its language.
    func isEnd(under rules: BoundaryRules) -> Bool {
        let (end, hasLineBreak) = skipSpaces(backFrom: boundary)
        if hasLineBreak { return true }
        let next = NextWord(bytes: bytes, boundary: boundary)
        if next.continuesSentence { return false }
        var position = end
        while position > start {
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isCloser(scalar) else { break }
            position = before
        }
        guard position > start else { return true }
        if end == boundary, next.isWord, isInsideAddress(position) { return false }
        let (terminator, word) = bytes.scalar(before: position)
        if position < end, terminator == "!" || terminator == "?",
            next.reportsSpeech(under: rules)
        {
            return false
        }
        guard terminator == ".", position == end else { return true }
        if word > start, bytes[word - 1] == ".", isEllipsis(endingAt: position) { return true }
        return isEnd(afterStopAt: word, before: next, under: rules)
    }

    /// The boundary corrected for a quotation mark with misplaced spaces.
    ///
    /// It is moved after a closing quote that has spaces on both sides, and before an opening quote
    /// that follows the full stop without a space.
    var withoutStrayQuotes: Int {
        guard boundary > start, boundary < bytes.count else { return boundary }
        let (next, end) = bytes.scalar(at: boundary)
        if next == "\"" || next == "”", end < bytes.count {
            let (space, afterSpace) = bytes.scalar(at: end)
            return CharacterClass.isSpace(space) ? afterSpace : boundary
        }
        let (last, before) = bytes.scalar(before: boundary)
        let isOpening = last == "„" || last == "“" || last == "«"
        return isOpening && before > start ? before : boundary
    }

    // MARK: A single full stop

    private func isEnd(
        afterStopAt stop: Int, before next: NextWord, under rules: BoundaryRules
    ) -> Bool {
        let begin = wordStart(before: stop)
        guard begin < stop else { return stop + 1 < boundary || !next.isWord }
        if isUnit(begin..<stop) { return true }
        if isNumbering(begin..<stop) { return false }
        let hasDigit = bytes[begin..<stop].contains(where: \.isASCIIDigit)
        if hasDigit { return stop + 1 < boundary || !next.isWord }
        let written = String(decoding: bytes[begin..<stop], as: UTF8.self)
        switch rules.kind(of: written) {
        case .title, .never: return false
        case .number: return !next.isNumber
        case .either: return next.isNumber || next.opensSentence(under: rules)
        case .company:
            return next.isNumber || next.opensSentence(under: rules) || next.isFollowedByLowerCase
        case .time:
            return next.opensSentence(under: rules)
                || (next.isFollowedByLowerCase && !next.isCalendarName(under: rules))
        case nil: break
        }
        guard isInitials(begin..<stop) else { return true }
        if next.opensSentence(under: rules) { return true }
        return names(begin..<stop, .roman, under: rules) && Self.isRomanDigit(bytes[begin])
            || names(begin..<stop, .letter, under: rules)
    }

    /// Returns whether a word is the letter of a degree: 40 °C.
    private func isUnit(_ word: Range<Int>) -> Bool {
        word.lowerBound > start && bytes.scalar(before: word.lowerBound).value == "°"
    }

    /// Returns whether a word at the beginning of the sentence is a list number (`1.`, `IV.`,
    /// `a.`).
    private func isNumbering(_ word: Range<Int>) -> Bool {
        guard word.count <= 4, word.lowerBound == firstText else { return false }
        return bytes[word].allSatisfy(\.isASCIIDigit)
            || bytes[word].allSatisfy(Self.isRomanDigit) || word.count == 1
    }

    /// Returns whether a byte is a Roman digit that is used in the numbers of sections and school
    /// years.
    private static func isRomanDigit(_ byte: UInt8) -> Bool {
        byte == "I" || byte == "V" || byte == "X"
    }

    /// Returns whether a word consists of capitals with full stops or hyphens between them: `J`,
    /// `U.S`, `S.U.A`, `I.L`.
    private func isInitials(_ word: Range<Int>) -> Bool {
        var position = word.lowerBound
        var letters = 0
        while position < word.upperBound {
            let (scalar, end) = bytes.scalar(at: position)
            guard CharacterClass.isUpper(scalar) else { return false }
            letters += 1
            position = end
            if position < word.upperBound {
                guard bytes[position] == "." || bytes[position] == "-" else { return false }
                position += 1
            }
        }
        return letters > 0
    }

    /// Returns whether a single letter belongs to the noun before it, as in „anul I”, `World War I`,
    /// „planul B”.
    ///
    /// - Parameters:
    ///   - letter: the UTF-8 offsets of the word before the full stop.
    ///   - kind: the kind of numeral that the noun must take.
    ///   - rules: the rules of the language.
    /// - Returns: True after a noun that such a letter follows.
    private func names(
        _ letter: Range<Int>, _ kind: NumberedNouns.Numeral, under rules: BoundaryRules
    ) -> Bool {
        guard letter.count == 1, letter.lowerBound > start, bytes[letter.lowerBound - 1] == " "
        else { return false }
        let end = letter.lowerBound - 1
        let noun = bytes[wordStart(before: end)..<end]
        return rules.numberedNouns?.contains(
            String(decoding: noun, as: UTF8.self), before: kind) ?? false
    }

    // MARK: Scanning

    /// Returns whether the word that ends at an offset contains a character of a web or mail
    /// address.
    private func isInsideAddress(_ offset: Int) -> Bool {
        var lower = offset
        while lower > start, bytes[lower - 1] > UInt8(ascii: " ") {
            lower -= 1
            switch bytes[lower] {
            case "/", "=", "@", "&": return true
            default: break
            }
        }
        return false
    }

    private var firstText: Int {
        var position = start
        while position < boundary {
            let (scalar, end) = bytes.scalar(at: position)
            guard CharacterClass.isSpace(scalar) else { break }
            position = end
        }
        return position
    }

    private func wordStart(before stop: Int) -> Int {
        var position = stop
        while position > start {
            let (scalar, before) = bytes.scalar(before: position)
            let isInner =
                CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
                || scalar == "." || scalar == "-"
            guard isInner || CharacterClass.isCombining(scalar) else { break }
            position = before
        }
        return position
    }

    private func isEllipsis(endingAt position: Int) -> Bool {
        position >= 2 && bytes[position - 1] == "." && bytes[position - 2] == "."
    }

    private func skipSpaces(backFrom offset: Int) -> (position: Int, hasLineBreak: Bool) {
        var position = offset
        while position > start {
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isSpace(scalar) else { break }
            switch scalar {
            case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": return (position, true)
            default: position = before
            }
        }
        return (position, false)
    }
}
