internal import PunteLanguage

/// Finds sentence ends that UAX #29 does not find.
///
/// - before a numeral: `… centre. 373 people …`
/// - before a dialogue dash: `– Vii? – Nu.`
/// - after the ellipsis character: `Nu știu… Poate.`
/// - where the space is missing and the next word commonly begins sentences: `a spus.În schimb`
struct MissedBoundaries {
    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    let rules: BoundaryRules

    /// Returns the sentence ends inside a range, in order.
    ///
    /// - Parameter range: UTF-8 offsets between two neighbouring boundaries of UAX #29.
    /// - Returns: UTF-8 offsets, each after the white space that follows a sentence.
    /// - Complexity: Linear in the length of the range.
    func ends(in range: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var start = range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound {
            guard let next = terminatorEnd(at: position) else {
                position += 1
                continue
            }
            if let end = end(after: next, limit: range.upperBound), end < range.upperBound,
                BoundaryContext(bytes: bytes, start: start, boundary: end).isEnd(under: rules)
            {
                ends.append(end)
                start = end
            }
            position = next
        }
        return ends
    }

    /// Returns the offset after the terminator (`.`, `?`, `!` or `…`) at an offset; nil if there is
    /// none.
    @inline(__always)
    private func terminatorEnd(at position: Int) -> Int? {
        switch bytes[position] {
        case ".", "!", "?": position + 1
        case 0xE2: isEllipsis(at: position) ? position + 3 : nil
        default: nil
        }
    }

    /// Returns whether the three bytes of `…` (U+2026) are at an offset.
    private func isEllipsis(at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA6
    }

    private func end(after terminator: Int, limit: Int) -> Int? {
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
        if position == text {
            return text == terminator ? endWithoutSpace(after: terminator) : nil
        }
        let next = bytes.scalar(at: position)
        if CharacterClass.isDigit(next.value) {
            return mayEndBeforeNumeral(text) ? position : nil
        }
        if CharacterClass.isDash(next.value) {
            return opensDialogue(afterDash: next.end, limit: limit) ? position : nil
        }
        if terminator >= 3, isEllipsis(at: terminator - 3) {
            return opensWord(at: position, limit: limit) ? position : nil
        }
        return nil
    }

    /// Returns whether the word before a terminator is too long to be an abbreviation.
    ///
    /// The word must end with at least three lower-case letters, digits or percent signs.
    private func mayEndBeforeNumeral(_ end: Int) -> Bool {
        var position = end
        var letters = 0
        while position > 0, letters < 3 {
            let (scalar, before) = bytes.scalar(before: position)
            if CharacterClass.isLower(scalar) || CharacterClass.isDigit(scalar) || scalar == "%" {
                letters += 1
            } else if letters > 0 || CharacterClass.isSpace(scalar)
                || !(CharacterClass.isCloser(scalar) || Self.isTerminator(scalar))
            {
                return false
            }
            position = before
        }
        return letters == 3
    }

    private static func isTerminator(_ scalar: UInt32) -> Bool {
        scalar == "." || scalar == "!" || scalar == "?"
    }

    private func opensDialogue(afterDash position: Int, limit: Int) -> Bool {
        guard position < limit, CharacterClass.isSpace(bytes.scalar(at: position).value) else {
            return false
        }
        return opensWord(at: position + 1, limit: limit)
    }

    private func opensWord(at start: Int, limit: Int) -> Bool {
        var position = start
        while position < limit {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isUpper(scalar) { return true }
            guard CharacterClass.isOpener(scalar) else { return false }
            position = end
        }
        return false
    }

    /// Returns the offset of a sentence end after which the space is missing, as in
    /// `a spus.În schimb`.
    ///
    /// Four lower-case letters must precede the full stop. A word that commonly begins sentences must
    /// follow, or any long one if the word before is known: „cartea.Cartea era bună”.
    private func endWithoutSpace(after terminator: Int) -> Int? {
        guard bytes[terminator - 1] == ".", terminator < bytes.count,
            CharacterClass.isUpper(bytes.scalar(at: terminator).value)
        else { return nil }
        var position = terminator - 1
        while position > 0 {
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isLower(scalar) else { break }
            position = before
        }
        let word = String(decoding: bytes[position..<terminator - 1], as: UTF8.self)
        guard word.unicodeScalars.count >= 4 else { return nil }
        let next = NextWord(bytes: bytes, boundary: terminator)
        guard next.isFollowedByLowerCase,
            next.opensSentence(under: rules) || (next.isLong && rules.isCommon(word))
        else { return nil }
        return terminator
    }
}
