internal import PunteLanguage

/// A piece of plain text that is cut into sentences on its own: a line, or wrapped lines.
struct TextPiece {
    /// Offsets from its first to its last sign.
    var range: Range<Int>
    /// Whether a paragraph begins with it; else it goes on with the one before.
    var opensParagraph: Bool
}

/// Groups the lines of plain text into pieces and paragraphs.
///
/// Blank lines separate paragraphs. Lines without blank lines between them are one piece where they
/// were wrapped at a fixed width. Where they were not, each is a piece; these make one paragraph in
/// a text that has blank lines, else one each.
struct ParagraphSplitter {
    let bytes: UnsafeBufferPointer<UInt8>
    let layout: LineLayout

    func pieces() -> [TextPiece] {
        var result: [TextPiece] = []
        var last: TextLine?
        for line in TextLines.lines(of: bytes) {
            defer { last = line }
            guard !line.isBlank else { continue }
            guard let before = last, !before.isBlank, let open = result.last else {
                result.append(TextPiece(range: line.range, opensParagraph: true))
                continue
            }
            if joins(before, line) {
                result[result.count - 1].range = open.range.lowerBound..<line.range.upperBound
            } else {
                result.append(
                    TextPiece(range: line.range, opensParagraph: !layout.hasBlankLines))
            }
        }
        return result
    }

    private func joins(_ line: TextLine, _ next: TextLine) -> Bool {
        guard !ListMarker.opens(bytes, next.range) else { return false }
        let ends = endsSentence(line)
        if layout.hasBlankLines, !ends, opensInLowerCase(next) { return true }
        guard layout.isWrapped else { return false }
        let room = layout.width - line.width - 1 - next.firstWord
        return room < (ends ? 8 : layout.width / 4)
    }

    private func opensInLowerCase(_ line: TextLine) -> Bool {
        CharacterClass.isLower(bytes.scalar(at: line.range.lowerBound).value)
    }

    private func endsSentence(_ line: TextLine) -> Bool {
        let (scalar, _) = bytes.scalar(before: line.range.upperBound)
        return CharacterClass.isCloser(scalar) || [0x2E, 0x21, 0x3F].contains(scalar)
    }
}
