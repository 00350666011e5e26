/// A place where a sentence may end, seen with what stands on both sides of it.
struct BoundaryContext {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the sentence began.
    let start: Int
    /// Behind the white space that follows the sentence.
    let boundary: Int

    /// Whether the sentence ends here.
    func isEnd(under rules: BoundaryRules) -> Bool {
        var (position, hasLineBreak) = skipSpaces(backFrom: boundary)
        if hasLineBreak { return true }
        let end = position
        while position > start {
            let (scalar, before) = bytes.scalar(before: position)
            guard CharacterClass.isCloser(scalar) else { break }
            position = before
        }
        guard position > start else { return true }
        let isClosed = position < end
        let (terminator, word) = bytes.scalar(before: position)
        let next = nextWord()
        if continues(next) { return false }
        guard terminator == 0x2E, !isClosed else { return true }
        if word > start, bytes[word - 1] == 0x2E, isEllipsis(endingAt: position) { return true }
        return isEnd(afterStopAt: word, before: next, under: rules)
    }

    // MARK: What follows

    private struct Next {
        var first: UInt32 = 0
        var start = 0
        /// A quote, bracket or dash stands before the word.
        var isOpened = false
        var dash = false
    }

    private func nextWord() -> Next {
        var next = Next()
        var position = boundary
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isDash(scalar) {
                next.dash = true
            } else if CharacterClass.isOpener(scalar) {
                next.isOpened = true
            } else if !CharacterClass.isSpace(scalar) {
                next.first = scalar
                next.start = position
                return next
            }
            position = end
        }
        return next
    }

    /// A word in lower case or a comma goes on with the sentence: „Unde e?” a întrebat ea.
    private func continues(_ next: Next) -> Bool {
        CharacterClass.isLower(next.first) || next.first == 0x2C || next.first == 0x3B
    }

    // MARK: A single full stop

    private func isEnd(
        afterStopAt stop: Int, before next: Next, under rules: BoundaryRules
    ) -> Bool {
        let begin = wordStart(before: stop)
        guard begin < stop else { return true }
        if isNumbering(begin..<stop) { return false }
        let digitFollows = CharacterClass.isDigit(next.first)
        let written = String(decoding: bytes[begin..<stop], as: UTF8.self)
        switch rules.kind(of: written) {
        case .title, .never: return false
        case .number: return !digitFollows
        case .either: return digitFollows || opensSentence(next, under: rules)
        case nil: break
        }
        if isInitials(begin..<stop) { return opensSentence(next, under: rules) }
        return true
    }

    /// Whether the next word is one that commonly opens sentences.
    private func opensSentence(_ next: Next, under rules: BoundaryRules) -> Bool {
        if next.isOpened || next.dash { return true }
        guard CharacterClass.isUpper(next.first) else { return false }
        var end = next.start
        while end < bytes.count {
            let (scalar, after) = bytes.scalar(at: end)
            guard CharacterClass.isLetter(scalar) else { break }
            end = after
        }
        if end < bytes.count, bytes[end] == 0x2E { return false }
        let word = String(decoding: bytes[next.start..<end], as: UTF8.self).lowercased()
        return rules.starters.contains(word)
    }

    /// `1.`, `IV.` or `a.` alone at the beginning number what follows.
    private func isNumbering(_ word: Range<Int>) -> Bool {
        guard word.lowerBound == firstText, word.count <= 4 else { return false }
        return bytes[word].allSatisfy { (0x30...0x39).contains($0) }
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
                guard bytes[position] == 0x2E else { return false }
                position += 1
            }
        }
        return letters > 0
    }

    // MARK: Walking

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
            guard isInner || (scalar >= 0x300 && scalar < 0x370) else { break }
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
