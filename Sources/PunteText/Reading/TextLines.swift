internal import PunteLanguage

/// A line of a text, without its line break.
struct TextLine {
    /// The UTF-8 offsets of the line without white space at both ends; empty for a blank line.
    var range: Range<Int>
    /// The number of scalars in `range`.
    var width: Int
    /// The number of scalars of the line's first word.
    var firstWord: Int

    var isBlank: Bool { range.isEmpty }

    /// Returns whether the line is too long for a verse or an item, ends no sentence, and the next one
    /// goes on in lower case.
    func isBroken(before next: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        width >= TextParameters.minimumBrokenWidth && !endsSentence(in: bytes)
            && next.opensInLowerCase(in: bytes)
    }

    /// Returns whether the line begins with a letter in lower case.
    func opensInLowerCase(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        CharacterClass.isLower(bytes.scalar(at: range.lowerBound).value)
    }

    /// Returns whether the line ends with a full stop or another terminator, or with a closing mark.
    func endsSentence(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (scalar, _) = bytes.scalar(before: range.upperBound)
        return CharacterClass.isCloser(scalar) || scalar == "." || scalar == "!" || scalar == "?"
    }
}

/// Cuts texts into lines and trims white space.
package enum TextLines {
    /// Returns the lines of a text; `\n`, `\r\n`, `\r` and U+2029 end a line.
    static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var position = 0
        while position < bytes.count {
            let breakLength = lineBreakLength(in: bytes, at: position)
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

    /// Returns the number of bytes of the line break at an offset, 0 where there is none.
    private static func lineBreakLength(
        in bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Int {
        switch bytes[position] {
        case "\n": return 1
        case "\r": return position + 1 < bytes.count && bytes[position + 1] == "\n" ? 2 : 1
        // U+2029 PARAGRAPH SEPARATOR is E2 80 A9.
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
        for offset in trimmed where !bytes[offset].continuesScalar {
            if firstWord == nil, bytes[offset] == " " { firstWord = width }
            width += 1
        }
        return TextLine(range: trimmed, width: width, firstWord: firstWord ?? width)
    }

    /// Returns a range without the white space at both ends.
    ///
    /// - Parameters:
    ///   - range: UTF-8 offsets at character boundaries.
    ///   - bytes: valid UTF-8.
    /// - Returns: The range of the trimmed text; empty if there is only white space.
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

extension Range<Int> {
    /// Returns the range with an offset added to both bounds.
    package func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}

/// How the lines of a plain text form paragraphs, detected from the beginning of the text.
struct LineLayout {
    /// The number of characters (Unicode scalars) of the longest line.
    let width: Int
    /// Whether lines were broken at a fixed width.
    ///
    /// This is assumed if, at most line breaks, the first word of the next line would not have
    /// fitted into the width of the text.
    let isWrapped: Bool
    /// Whether blank lines separate paragraphs, so that single line breaks do not.
    let hasBlankLines: Bool
    /// Whether lines were broken inside sentences at uneven widths, as a PDF or a mail leaves them.
    ///
    /// This is assumed if a line that ends no sentence is often followed by one in lower case.
    let isBroken: Bool

    /// Detects the layout of a text.
    ///
    /// - Parameter bytes: valid UTF-8; only the first ``TextParameters/layoutSampleLength`` bytes are
    ///   read.
    init(of bytes: UnsafeBufferPointer<UInt8>) {
        let sample = UnsafeBufferPointer(
            rebasing: bytes.prefix(TextParameters.layoutSampleLength))
        let lines = TextLines.lines(of: sample)
        let width = lines.map(\.width).max() ?? 0
        self.width = width
        var breaks = (all: 0, forced: 0)
        var inside = 0
        var gaps = 0
        for (line, next) in zip(lines, lines.dropFirst()) {
            if line.isBlank || next.isBlank {
                if line.isBlank, !next.isBlank { gaps += 1 }
                continue
            }
            breaks.all += 1
            if line.width + 1 + next.firstWord > width { breaks.forced += 1 }
            if line.isBroken(before: next, in: sample) { inside += 1 }
        }
        isWrapped =
            TextParameters.wrappedWidths.contains(width)
            && breaks.forced * 10 >= breaks.all * TextParameters.forcedBreakTenths
            && breaks.forced > 0
        isBroken =
            inside >= TextParameters.minimumBrokenLines
            && inside * TextParameters.brokenLineDivisor >= breaks.all
        // A single gap may only set off the title.
        hasBlankLines = gaps > 1
    }
}
