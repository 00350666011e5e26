/// How the lines of a plain text make paragraphs, told from its beginning.
struct LineLayout {
    /// Scalars of the longest line.
    let width: Int
    /// Whether lines were broken at a fixed width: the first word of the next line would not have
    /// fitted into the width of the text.
    let isWrapped: Bool
    /// Whether blank lines separate paragraphs, so that single line breaks do not.
    let hasBlankLines: Bool

    /// Looked at, in bytes.
    static let sample = 1 << 18
    /// A text wider than this was not wrapped by hand or by a mail program.
    private static let widest = 120
    private static let narrowest = 30

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(Self.sample))
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
            (Self.narrowest...Self.widest).contains(width) && breaks.forced * 10 >= breaks.all * 6
            && breaks.forced > 0
        // A single gap may only set off the title.
        hasBlankLines = gaps > 1
    }
}
