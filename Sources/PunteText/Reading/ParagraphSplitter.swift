/// Groups the lines of plain text into paragraphs.
///
/// Blank lines separate paragraphs. Lines without blank lines between them are either one
/// paragraph each or one paragraph that was wrapped at a fixed width; a line was wrapped when the
/// first word of the next one would not have fitted into the width of the text.
struct ParagraphSplitter {
    private let lines: [TextLine]
    private let bytes: UnsafeBufferPointer<UInt8>
    private let width: Int
    private let isWrapped: Bool

    /// A text wider than this was not wrapped by hand or by a mail program.
    private static let widest = 120
    private static let narrowest = 30

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        lines = TextLines.lines(of: bytes)
        let width = lines.map(\.width).max() ?? 0
        self.width = width
        var breaks = (all: 0, forced: 0)
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
            breaks.all += 1
            if line.width + 1 + next.firstWord > width { breaks.forced += 1 }
        }
        isWrapped =
            (Self.narrowest...Self.widest).contains(width) && breaks.forced * 10 >= breaks.all * 6
            && breaks.forced > 0
    }

    /// The paragraphs, each a range of offsets from its first to its last sign.
    func paragraphs() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var last: TextLine?
        for line in lines {
            if !line.isBlank {
                if let before = last, !before.isBlank, joins(before, line), let open = result.last {
                    result[result.count - 1] = open.lowerBound..<line.range.upperBound
                } else {
                    result.append(line.range)
                }
            }
            last = line
        }
        return result
    }

    private func joins(_ line: TextLine, _ next: TextLine) -> Bool {
        guard isWrapped, !ListMarker.opens(bytes, next.range) else { return false }
        let room = width - line.width - 1 - next.firstWord
        return room < (endsSentence(line) ? 8 : width / 4)
    }

    private func endsSentence(_ line: TextLine) -> Bool {
        let (scalar, _) = bytes.scalar(before: line.range.upperBound)
        return CharacterClass.isCloser(scalar) || [0x2E, 0x21, 0x3F].contains(scalar)
    }
}
