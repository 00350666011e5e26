internal import PunteLanguage

/// Reads the sentences of plain text window by window.
///
/// The paragraph at the end of a window may continue in the next one. It is held back until its end
/// is in the window, or until the window has its maximum length.
struct PlainTextSentences {
    private let segmenter: SentenceSegmenter
    private let layout: LineLayout
    /// The index of the last paragraph that was begun.
    private var paragraph = -1
    private var lastKind = Sentence.Kind.text
    /// Whether the next window begins inside a piece whose first sentences have been returned.
    private var isInsidePiece = false
    /// Whether the piece that was held back begins a paragraph; nil if none was held back.
    private var heldOpensParagraph: Bool?

    init(segmenter: SentenceSegmenter, layout: LineLayout) {
        self.segmenter = segmenter
        self.layout = layout
    }

    /// Returns the sentences of a window and the number of its bytes that are finished.
    ///
    /// - Parameters:
    ///   - bytes: the window as valid UTF-8; it begins with the bytes that the last call did not
    ///     consume.
    ///   - isLast: whether no text follows; then the whole window is consumed.
    ///   - isFull: whether the window cannot grow; then at least some of it is consumed.
    /// - Returns: The sentences, whose ranges are offsets in the window, and the number of bytes to
    ///   remove from its beginning.
    /// - Throws: ``ICUError``; ``RegularExpressionError`` when a rule takes too long on
    ///   the text.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, isFull: Bool
    ) throws -> (sentences: [Sentence], consumed: Int) {
        var pieces = ParagraphSplitter(bytes: bytes, layout: layout).pieces()
        if let opens = heldOpensParagraph, !pieces.isEmpty { pieces[0].opensParagraph = opens }
        heldOpensParagraph = nil
        let cutter = SentenceCutter(bytes: bytes, segmenter: segmenter)
        var sentences: [Sentence] = []
        for (index, piece) in pieces.enumerated() {
            let isOpen =
                !isLast && index + 1 == pieces.count
                && !(isFull && index == 0 && hasBlankLine(in: bytes, from: piece.range.upperBound))
            if isOpen, !isFull || index > 0 {
                heldOpensParagraph = piece.opensParagraph
                return (sentences, piece.range.lowerBound)
            }
            let kind = open(piece, in: bytes, hasAfter: !isLast || index + 1 < pieces.count)
            var found = try cutter.sentences(
                in: piece.range, kind: kind, paragraph: paragraph, mayHaveDateline: !isInsidePiece)
            if isOpen {
                let end = holdBack(&found, of: piece.range, with: cutter)
                isInsidePiece = true
                heldOpensParagraph = false
                return (sentences + found, end)
            }
            isInsidePiece = false
            sentences += found
        }
        return (sentences, bytes.count)
    }

    /// Counts the paragraph that a piece may begin, and returns the kind of the piece.
    ///
    /// A title, heading, list item or caption is a paragraph of its own.
    private mutating func open(
        _ piece: TextPiece, in bytes: UnsafeBufferPointer<UInt8>, hasAfter: Bool
    ) -> Sentence.Kind {
        if isInsidePiece { return lastKind }
        let kind = SegmentKinds(bytes: bytes).kind(
            of: piece.range, hasBefore: paragraph >= 0, hasAfter: hasAfter)
        if piece.opensParagraph || kind != .text || lastKind != .text || paragraph < 0 {
            paragraph += 1
        }
        lastKind = kind
        return kind
    }

    private func hasBlankLine(in bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Bool {
        bytes[end...].filter { $0 == "\n" }.count > 1
    }

    /// Removes the last sentence of a piece that continues in the next window.
    ///
    /// A piece of a single sentence is cut after its last space.
    ///
    /// - Parameters:
    ///   - found: the sentences of the piece.
    ///   - piece: its UTF-8 offsets.
    ///   - cutter: the cutter that found the sentences.
    /// - Returns: The offset at which the next window begins.
    private func holdBack(
        _ found: inout [Sentence], of piece: Range<Int>, with cutter: SentenceCutter
    ) -> Int {
        if found.count > 1 { return found.removeLast().range.lowerBound }
        // The last bytes of the window may be the beginning of a longer character.
        var end = piece.upperBound
        while end > piece.lowerBound, cutter.bytes[end - 1] > UInt8(ascii: " ") { end -= 1 }
        if end == piece.lowerBound { end = piece.upperBound }
        found = [
            cutter.sentence(at: piece.lowerBound..<end, kind: lastKind, paragraph: paragraph)
        ].filter { !$0.range.isEmpty }
        return end
    }
}

/// A line or several wrapped lines of plain text, cut into sentences independently of other pieces.
private struct TextPiece {
    /// The UTF-8 offsets of the piece, without white space at its ends.
    var range: Range<Int>
    /// Whether a paragraph begins with this piece; if not, it continues the paragraph before.
    var opensParagraph: Bool
}

/// Groups the lines of plain text into pieces and paragraphs.
///
/// Blank lines separate paragraphs. Neighbouring lines form one piece if the text was wrapped at a
/// fixed width, or broken inside sentences. If not, each line is a piece; neighbouring pieces form one paragraph if the text
/// has blank lines, and otherwise each piece is a paragraph.
private struct ParagraphSplitter {
    /// The text: valid UTF-8.
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

    /// Returns whether a line continues the piece of the line before it.
    private func joins(_ line: TextLine, _ next: TextLine) -> Bool {
        guard !ListMarker.opens(bytes, next.range) else { return false }
        let ends = line.endsSentence(in: bytes)
        if !ends, next.opensInLowerCase(in: bytes) {
            if layout.hasBlankLines || line.isBroken(before: next, in: bytes) { return true }
        }
        guard layout.isWrapped else {
            return layout.isBroken && !ends && isFull(line)
        }
        let room = layout.width - line.width - 1 - next.firstWord
        return room
            < (ends
                ? TextParameters.roomAfterSentence
                : layout.width / TextParameters.roomInsideSentenceDivisor)
    }

    /// Returns whether a line of a broken text is so long that it is no heading, or ends with a comma
    /// or a function word.
    private func isFull(_ line: TextLine) -> Bool {
        let text = String(decoding: bytes[line.range], as: UTF8.self)
        let word = NormalForm.bare(String(text.split(separator: " ").last ?? ""))
        return word.hasSuffix(",")
            || Side.allCases.contains {
                FunctionWords.words(of: $0).contains(
                    bare: word, in: [.article, .preposition, .conjunction])
            }
            || line.width * TextParameters.fullLine.whole >= layout.width
                * TextParameters.fullLine.part
    }
}
