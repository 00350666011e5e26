internal import PunteLanguage

/// The source and target texts of a unit, a segment or a candidate, divided into pieces.
///
/// The pieces are marked by `mrk` elements of type `seg`.
struct XLIFFSegment {
    var id: String?
    var state: String?
    var subState: String?
    /// The language of the target text, if it has one of its own.
    var language: Language?
    /// The source text before it was divided into pieces.
    var whole: InlineText?
    /// The confirmation levels of Trados by the ids of the pieces; empty without them.
    var levels: [String: String] = [:]
    var source: [XLIFFInlineReader.Piece] = []
    var target: [XLIFFInlineReader.Piece] = []

    /// Whether the translation is one text though the source text is divided into pieces.
    ///
    /// Some tools put the translation of the whole into the first piece and leave the others empty; so
    /// do unfinished files, in which the translation is as long as its piece, not as the whole.
    var isTranslatedAsWhole: Bool {
        guard source.count > 1, let first = target.first else { return false }
        if target.count == 1, first.id == nil { return !first.text.text.isEmpty }
        guard levels.isEmpty else { return false }
        let done = target.filter { !$0.text.text.isEmpty }
        guard !done.isEmpty, done.count < source.count else { return false }
        let empty = target.count { $0.text.text.isEmpty }
        guard empty > 0 else { return false }
        func length(_ pieces: [XLIFFInlineReader.Piece]) -> Double {
            Double(max(1, pieces.reduce(0) { $0 + $1.text.text.unicodeScalars.count }))
        }
        let own = source.filter { piece in done.contains { $0.id == piece.id } }
        let translated = length(done)
        func distance(_ length: Double) -> Double {
            max(length, translated) / min(length, translated)
        }
        return distance(length(source)) < distance(length(own))
    }

    /// Makes one piece of all pieces of each text.
    mutating func join() {
        source = [.init(id: nil, text: whole ?? Self.joined(source))]
        target = [.init(id: nil, text: Self.joined(target.filter { !$0.text.text.isEmpty }))]
    }

    private static func joined(_ pieces: [XLIFFInlineReader.Piece]) -> InlineText {
        pieces.dropFirst().reduce(into: pieces.first?.text ?? "") { result, piece in
            if result.text.last?.isWhitespace == false { result.text += " " }
            let shift = result.text.utf8.count
            result.text += piece.text.text
            result.codes += piece.text.codes.map { code in
                var code = code
                code.offset += shift
                return code
            }
        }
    }
}
