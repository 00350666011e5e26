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
        var gaps = 0
        for (line, next) in zip(lines, lines.dropFirst()) {
            if line.isBlank || next.isBlank {
                if line.isBlank, !next.isBlank { gaps += 1 }
                continue
            }
            breaks.all += 1
            if line.width + 1 + next.firstWord > width { breaks.forced += 1 }
        }
        isWrapped =
            TextParameters.wrappedWidths.contains(width)
            && breaks.forced * 10 >= breaks.all * TextParameters.forcedBreakTenths
            && breaks.forced > 0
        // A single gap may only set off the title.
        hasBlankLines = gaps > 1
    }
}
