/// The sentences of plain text, window by window.
///
/// What a window ends with may go on in the next one: it is held back until its end is seen or the
/// window is as long as allowed.
struct PlainTextSentences {
    private let segmenter: SentenceSegmenter
    private let layout: LineLayout
    /// Number of the paragraph that the next sentence belongs to unless it opens another.
    private var paragraph = -1
    private var lastKind = Sentence.Kind.text
    /// Whether the next window begins inside a piece whose first sentences are out.
    private var isInsidePiece = false
    /// Whether a paragraph begins with the piece that was held back.
    private var heldOpensParagraph: Bool?

    init(segmenter: SentenceSegmenter, layout: LineLayout) {
        self.segmenter = segmenter
        self.layout = layout
    }

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - isLast: whether nothing follows; then all of it is consumed.
    ///   - isFull: whether the window may not grow; then some of it is consumed.
    /// - Returns: the sentences, whose ranges are offsets in the window, and how many bytes they and
    ///   what stands before them take.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, isFull: Bool
    ) throws -> (sentences: [Sentence], consumed: Int) {
        var pieces = ParagraphSplitter(bytes: bytes, layout: layout).pieces()
        if let opens = heldOpensParagraph, !pieces.isEmpty { pieces[0].opensParagraph = opens }
        heldOpensParagraph = nil
        var sentences: [Sentence] = []
        for (number, piece) in pieces.enumerated() {
            let isOpen =
                !isLast && number + 1 == pieces.count
                && !(isFull && number == 0 && hasBlankLine(bytes, piece.range.upperBound))
            if isOpen, !isFull || number > 0 {
                heldOpensParagraph = piece.opensParagraph
                return (sentences, piece.range.lowerBound)
            }
            let kind = open(piece, bytes, hasAfter: !isLast || number + 1 < pieces.count)
            var found = try cut(piece.range, kind, bytes)
            if isOpen {
                let end = held(&found, piece.range, bytes)
                isInsidePiece = true
                heldOpensParagraph = false
                return (sentences + found, end)
            }
            isInsidePiece = false
            sentences += found
        }
        return (sentences, bytes.count)
    }

    /// Counts the paragraph that a piece opens. A title, heading, list item or caption is a
    /// paragraph of its own.
    private mutating func open(
        _ piece: TextPiece, _ bytes: UnsafeBufferPointer<UInt8>, hasAfter: Bool
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

    private func hasBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        bytes[end...].filter { $0 == 0x0A }.count > 1
    }

    private func cut(
        _ range: Range<Int>, _ kind: Sentence.Kind, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws -> [Sentence] {
        try SentenceCutter(bytes: bytes, segmenter: segmenter).sentences(
            range, kind, paragraph: paragraph, mayHaveDateline: !isInsidePiece)
    }

    /// Holds back the last sentence of a piece that goes on; a single one is cut behind its last
    /// space. Returns where the next window begins.
    private func held(
        _ found: inout [Sentence], _ piece: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if found.count > 1 { return found.removeLast().range.lowerBound }
        // The last bytes of the window may be the beginning of a longer sign.
        var end = piece.upperBound
        while end > piece.lowerBound, bytes[end - 1] > 0x20 { end -= 1 }
        if end == piece.lowerBound { end = piece.upperBound }
        let cutter = SentenceCutter(bytes: bytes, segmenter: segmenter)
        found = [cutter.sentence(piece.lowerBound..<end, lastKind, paragraph)]
            .filter { !$0.range.isEmpty }
        return end
    }
}
