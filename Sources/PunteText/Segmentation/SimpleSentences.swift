internal import PunteLanguage

/// Sentence boundaries of Unicode Standard Annex 29 for text of Latin letters and common
/// punctuation in one line; text that holds anything else is left to ICU. The two agree wherever
/// this one answers.
struct SimpleSentences {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Whether only scalars occur whose classes are known here.
    var isKnown: Bool {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F else { return false }
                position += 1
                continue
            }
            let (scalar, end) = bytes.scalar(at: position)
            switch scalar {
            case 0xA0...0xAC, 0xAE...0x1BA, 0x1C4...0x24F, 0x2010...0x2015, 0x2018...0x201F,
                0x2026, 0x20AC:
                break
            default: return false
            }
            position = end
        }
        return true
    }

    /// Calls `body` with each boundary inside the text, in order.
    @inline(__always)
    func forEachBoundary(_ body: (Int) -> Void) {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x2E || byte == 0x21 || byte == 0x3F else {
                position += 1
                continue
            }
            let next = boundary(behind: position)
            if let next, next < bytes.count { body(next) }
            position += 1
        }
    }

    /// The boundary that a terminator gives, by the rules SB6 to SB11.
    private func boundary(behind terminator: Int) -> Int? {
        let isStop = bytes[terminator] == 0x2E
        var position = terminator + 1
        if isStop, position < bytes.count {
            let next = bytes.scalar(at: position).value
            if CharacterClass.isDigit(next) { return nil }
            if CharacterClass.isUpper(next), terminator > 0,
                isCased(bytes.scalar(before: terminator).value)
            {
                return nil
            }
        }
        position = skip(from: position, while: isClose)
        position = skip(from: position, while: { $0 == 0x20 || $0 == 0xA0 })
        guard position < bytes.count else { return nil }
        switch bytes.scalar(at: position).value {
        case 0x2E, 0x21, 0x3F, 0x2C, 0x2D, 0x3A, 0x2013, 0x2014: return nil
        default: break
        }
        return isStop && leadsToLower(position) ? nil : position
    }

    /// Whether the first letter from here on is in lower case, before any other terminator.
    private func leadsToLower(_ start: Int) -> Bool {
        var position = start
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            switch scalar {
            case 0x2E, 0x21, 0x3F: return false
            case 0xAA, 0xBA: return true
            case _ where CharacterClass.isLower(scalar): return true
            case _ where CharacterClass.isLetter(scalar): return false
            default: position = end
            }
        }
        return false
    }

    private func isCased(_ scalar: UInt32) -> Bool {
        CharacterClass.isUpper(scalar) || CharacterClass.isLower(scalar) || scalar == 0xAA
            || scalar == 0xBA
    }

    @inline(__always)
    private func skip(from start: Int, while condition: (UInt32) -> Bool) -> Int {
        var position = start
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            guard condition(scalar) else { break }
            position = end
        }
        return position
    }

    /// The class Close: brackets and quotation marks.
    private func isClose(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xAB, 0xBB, 0x2018...0x201F: true
        default: false
        }
    }
}
