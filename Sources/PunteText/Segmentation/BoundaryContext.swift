internal import PunteLanguage

/// A place where a sentence may end, seen with what stands on both sides of it.
struct BoundaryContext {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the sentence began.
    let start: Int
    /// Behind the white space that follows the sentence.
    let boundary: Int

    /// Whether the sentence ends here.
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
        if position < end, terminator == 0x21 || terminator == 0x3F,
            next.reportsSpeech(under: rules)
        {
            return false
        }
        guard terminator == 0x2E, position == end else { return true }
        if word > start, bytes[word - 1] == 0x2E, isEllipsis(endingAt: position) { return true }
        return isEnd(afterStopAt: word, before: next, under: rules)
    }

    /// The boundary behind a closing quote that stands alone between spaces, and before an opening
    /// one that stands without a space behind the full stop.
    var withoutStrayQuotes: Int {
        guard boundary > start, boundary < bytes.count else { return boundary }
        let (next, end) = bytes.scalar(at: boundary)
        if next == 0x22 || next == 0x201D, end < bytes.count {
            let (space, behind) = bytes.scalar(at: end)
            return CharacterClass.isSpace(space) ? behind : boundary
        }
        let (last, before) = bytes.scalar(before: boundary)
        let isOpening = last == 0x201E || last == 0x201C || last == 0xAB
        return isOpening && before > start ? before : boundary
    }

    // MARK: A single full stop

    private func isEnd(
        afterStopAt stop: Int, before next: NextWord, under rules: BoundaryRules
    ) -> Bool {
        let begin = wordStart(before: stop)
        guard begin < stop else { return stop + 1 < boundary || !next.isWord }
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
        return next.opensSentence(under: rules) || isRomanNumeral(begin..<stop, under: rules)
    }

    /// `1.`, `IV.` or `a.` alone at the beginning number what follows.
    private func isNumbering(_ word: Range<Int>) -> Bool {
        guard word.count <= 4, word.lowerBound == firstText else { return false }
        return bytes[word].allSatisfy(\.isASCIIDigit)
            || bytes[word].allSatisfy { [0x49, 0x56, 0x58].contains($0) } || word.count == 1
    }

    /// Letters with full stops between them: `J`, `U.S`, `S.U.A`, `I.L`.
    private func isInitials(_ word: Range<Int>) -> Bool {
        var position = word.lowerBound
        var letters = 0
        while position < word.upperBound {
            let (scalar, end) = bytes.scalar(at: position)
            guard CharacterClass.isUpper(scalar) else { return false }
            letters += 1
            position = end
            if position < word.upperBound {
                guard bytes[position] == 0x2E || bytes[position] == 0x2D else { return false }
                position += 1
            }
        }
        return letters > 0
    }

    /// „anul I”, `World War I`
    private func isRomanNumeral(_ word: Range<Int>, under rules: BoundaryRules) -> Bool {
        guard word.count == 1, [0x49, 0x56, 0x58].contains(bytes[word.lowerBound]),
            word.lowerBound > start, bytes[word.lowerBound - 1] == 0x20
        else { return false }
        let end = word.lowerBound - 1
        let noun = bytes[wordStart(before: end)..<end]
        return rules.numberedNouns?.contains(
            String(decoding: noun, as: UTF8.self), before: .roman) ?? false
    }

    // MARK: Walking

    /// Whether the signs without space around a place are a web or mail address.
    private func isInsideAddress(_ place: Int) -> Bool {
        var lower = place
        while lower > start, bytes[lower - 1] > 0x20 {
            lower -= 1
            switch bytes[lower] {
            case 0x2F, 0x3D, 0x40, 0x26: return true
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
                || scalar == 0x2E || scalar == 0x2D
            guard isInner || CharacterClass.isCombining(scalar) else { break }
            position = before
        }
        return position
    }

    private func isEllipsis(endingAt position: Int) -> Bool {
        position >= 2 && bytes[position - 1] == 0x2E && bytes[position - 2] == 0x2E
    }

    private func skipSpaces(backFrom offset: Int) -> (position: Int, hasLineBreak: Bool) {
        var position = offset
        while position > start {
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isSpace(scalar) else { break }
            switch scalar {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return (position, true)
            default: position = before
            }
        }
        return (position, false)
    }
}
