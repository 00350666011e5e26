internal import PunteLanguage

/// A line of a text, without its line break.
struct TextLine {
    /// UTF-8 offsets without the white space at both ends; empty for a blank line.
    var range: Range<Int>
    /// In scalars, for comparing widths.
    var width: Int
    /// Scalars of the first word.
    var firstWord: Int

    var isBlank: Bool { range.isEmpty }
}

package enum TextLines {
    /// The lines of a text; `\n`, `\r\n`, `\r` and U+2029 end a line.
    static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var position = 0
        while position < bytes.count {
            let breakLength = lineBreak(in: bytes, at: position)
            if breakLength > 0 {
                lines.append(line(in: bytes, start..<position))
                position += breakLength
                start = position
            } else {
                position += 1
            }
        }
        if start < bytes.count { lines.append(line(in: bytes, start..<bytes.count)) }
        return lines
    }

    private static func lineBreak(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        switch bytes[position] {
        case 0x0A: return 1
        case 0x0D: return position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
        case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
            return bytes[position + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    private static func line(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> TextLine {
        let trimmed = trim(range, in: bytes)
        var width = 0
        var firstWord: Int?
        for offset in trimmed where bytes[offset] & 0xC0 != 0x80 {
            if firstWord == nil, bytes[offset] == 0x20 { firstWord = width }
            width += 1
        }
        return TextLine(range: trimmed, width: width, firstWord: firstWord ?? width)
    }

    /// A range without the white space at both ends.
    package static func trim(
        _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper {
            let (scalar, end) = bytes.scalar(at: lower)
            guard CharacterClass.isSpace(scalar) else { break }
            lower = end
        }
        while upper > lower {
            let (scalar, start) = bytes.scalar(before: upper)
            guard CharacterClass.isSpace(scalar) else { break }
            upper = start
        }
        return lower..<max(lower, upper)
    }
}
