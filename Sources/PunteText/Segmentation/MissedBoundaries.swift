internal import PunteLanguage

/// Sentence ends that Unicode Standard Annex 29 does not see:
///
/// - before a numeral: `… centre. 373 people …`
/// - before a dialogue dash: `– Vii? – Nu.`
/// - behind the ellipsis sign: `Nu știu… Poate.`
/// - where the space is missing and the next word commonly opens sentences: `a spus.În schimb`
struct MissedBoundaries {
    let bytes: UnsafeBufferPointer<UInt8>
    let rules: BoundaryRules

    /// The ends inside a range that holds none by the annex, in order.
    func ends(in range: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var start = range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound {
            guard let behind = terminator(at: position) else {
                position += 1
                continue
            }
            if let end = end(behind: behind, limit: range.upperBound), end < range.upperBound,
                BoundaryContext(bytes: bytes, start: start, boundary: end).isEnd(under: rules)
            {
                ends.append(end)
                start = end
            }
            position = behind
        }
        return ends
    }

    /// The offset behind a full stop, question mark, exclamation mark or ellipsis.
    @inline(__always)
    private func terminator(at position: Int) -> Int? {
        switch bytes[position] {
        case 0x2E, 0x21, 0x3F: return position + 1
        case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
            return bytes[position + 2] == 0xA6 ? position + 3 : nil
        default: return nil
        }
    }

    private func end(behind terminator: Int, limit: Int) -> Int? {
        var position = terminator
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            guard CharacterClass.isCloser(scalar) else { break }
            position = end
        }
        let text = position
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            guard CharacterClass.isSpace(scalar) else { break }
            position = end
        }
        guard position < limit else { return nil }
        if position == text { return text == terminator ? gluedEnd(terminator) : nil }
        let next = bytes.scalar(at: position)
        if CharacterClass.isDigit(next.value) { return isNumeralPlausible(text) ? position : nil }
        if CharacterClass.isDash(next.value) {
            return opensDialogue(next.end, limit) ? position : nil
        }
        if bytes[terminator - 1] == 0xA6 { return opensWord(position, limit) ? position : nil }
        return nil
    }

    /// Behind a word of at least three letters in lower case, which is no abbreviation by its looks.
    private func isNumeralPlausible(_ end: Int) -> Bool {
        var position = end
        var letters = 0
        while position > 0, letters < 3 {
            let (scalar, before) = bytes.scalar(before: position)
            if CharacterClass.isLower(scalar) || CharacterClass.isDigit(scalar) || scalar == 0x25 {
                letters += 1
            } else if letters > 0 || CharacterClass.isSpace(scalar)
                || !(CharacterClass.isCloser(scalar) || scalar == 0x2E || scalar == 0x21
                    || scalar == 0x3F)
            {
                return false
            }
            position = before
        }
        return letters == 3
    }

    private func opensDialogue(_ behindDash: Int, _ limit: Int) -> Bool {
        guard behindDash < limit, CharacterClass.isSpace(bytes.scalar(at: behindDash).value) else {
            return false
        }
        return opensWord(behindDash + 1, limit)
    }

    private func opensWord(_ start: Int, _ limit: Int) -> Bool {
        var position = start
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isUpper(scalar) { return true }
            guard CharacterClass.isOpener(scalar) else { return false }
            position = end
        }
        return false
    }

    /// `a spus.În schimb`: four letters in lower case before the stop, a common opener behind it.
    private func gluedEnd(_ terminator: Int) -> Int? {
        guard bytes[terminator - 1] == 0x2E, terminator < bytes.count,
            CharacterClass.isUpper(bytes.scalar(at: terminator).value)
        else { return nil }
        var position = terminator - 1
        for _ in 0..<4 {
            guard position > 0 else { return nil }
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isLower(scalar) else { return nil }
            position = before
        }
        let next = NextWord(bytes: bytes, boundary: terminator)
        return next.opensSentence(under: rules) && next.isFollowedByLowerCase ? terminator : nil
    }
}
