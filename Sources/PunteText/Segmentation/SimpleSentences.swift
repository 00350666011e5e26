internal import PunteLanguage

/// Finds the sentence boundaries of UAX #29 in one line of Latin letters and common punctuation.
///
/// It is several times as fast as ICU, and returns what ICU returns. Text with any other character
/// is left to ICU.
struct SimpleSentences {
    /// The text as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>

    /// Whether every character of the text is of a class that this type knows.
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
            // Latin-1 without the soft hyphen, Latin Extended without the click letters.
            case 0xA0...0xAC, 0xAE...0x1BA, 0x1C4...0x24F: break
            case "\u{2010}"..."\u{2015}", "‘"..."‟", "…", "€": break
            default: return false
            }
            position = end
        }
        return true
    }

    /// Calls `body` with the UTF-8 offset of each boundary inside the text, in order.
    @inline(__always)
    func forEachBoundary(_ body: (Int) -> Void) {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == "." || byte == "!" || byte == "?" else {
                position += 1
                continue
            }
            let next = boundary(after: position)
            if let next, next < bytes.count { body(next) }
            position += 1
        }
    }

    /// Returns the boundary after the terminator at an offset, by rules SB6 to SB11; nil if the
    /// sentence continues.
    private func boundary(after terminator: Int) -> Int? {
        let isStop = bytes[terminator] == "."
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
        position = skip(from: position, while: { $0 == " " || $0 == "\u{A0}" })
        guard position < bytes.count else { return nil }
        switch bytes.scalar(at: position).value {
        case ".", "!", "?", ",", "-", ":", "–", "—": return nil
        default: break
        }
        return isStop && leadsToLower(from: position) ? nil : position
    }

    /// Returns whether the next letter from an offset on is in lower case and precedes any other
    /// terminator.
    private func leadsToLower(from start: Int) -> Bool {
        var position = start
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            switch scalar {
            case ".", "!", "?": return false
            case "ª", "º": return true
            case _ where CharacterClass.isLower(scalar): return true
            case _ where CharacterClass.isLetter(scalar): return false
            default: position = end
            }
        }
        return false
    }

    private func isCased(_ scalar: UInt32) -> Bool {
        CharacterClass.isUpper(scalar) || CharacterClass.isLower(scalar) || scalar == "ª"
            || scalar == "º"
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

    /// Returns whether a scalar is in the class Close of UAX #29, which is a bracket or quotation
    /// mark.
    private func isClose(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "\"", "'", "(", ")", "[", "]", "{", "}", "«", "»", "‘"..."‟": true
        default: false
        }
    }
}
