internal import CICU
internal import PunteLanguage

/// Cuts text into tokens for a ``TextAnalyzer`` and keeps the forms of each distinct token.
///
/// It is a noncopyable value, so that Swift checks exclusive access to it once for each text and
/// not for each token.
struct TokenReader: ~Copyable {
    private let vocabulary: Vocabulary
    private let words: OpaquePointer
    private let text = ICUText()
    /// Whether runs of Latin letters and common punctuation can be read without ICU.
    private let isFast: Bool
    /// The distinct tokens as written; the id of a token is its index in `forms`.
    private var written = ByteTable(minimumCapacity: 4096)
    private var forms: [Forms] = []

    /// The kind of a distinct token and the ids of its normal forms.
    private struct Forms {
        /// The kind of the token; nil for white space.
        var kind: Token.Kind?
        var surface: UInt32 = 0
        var folded: UInt32 = 0
        var bare: UInt32 = 0
    }

    /// Creates a reader for a language.
    ///
    /// - Throws: ``ICUError`` when ICU has no word rules for the language.
    init(language: Language, vocabulary: Vocabulary, isFast: Bool) throws {
        let operation = "opening the word rules of \(language)"
        let opened = try withICU(operation) { icu_word_breaks_open(language.tag, &$0) }
        guard let opened else { throw ICUError(code: 1, operation: operation) }
        self.vocabulary = vocabulary
        self.isFast = isFast
        words = opened
    }

    deinit {
        icu_breaks_close(words)
    }

    /// Appends the tokens of a text to an array.
    ///
    /// Runs between spaces that contain only characters known to ``SimpleWords`` are read without
    /// ICU.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - result: the array that the tokens are appended to.
    /// - Throws: ``ICUError``.
    mutating func append(
        tokensOf bytes: UnsafeBufferPointer<UInt8>, to result: inout [Token]
    ) throws {
        let simple = SimpleWords(bytes: bytes)
        var position = 0
        while position < bytes.count {
            if bytes[position] == " " {
                position += 1
                continue
            }
            var end = position + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
            let count = result.count
            let isKnown =
                isFast
                && simple.forEachToken(in: position..<end) { range, kind in
                    append(
                        range, of: bytes,
                        kind: kind == .letter ? .word : kind == .digit ? .number : nil, to: &result)
                }
            if !isKnown {
                result.removeLast(result.count - count)
                try appendTokens(in: position..<end, of: bytes, to: &result)
            }
            position = end
        }
    }

    /// Appends the tokens that ICU finds in a range.
    private mutating func appendTokens(
        in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to result: inout [Token]
    ) throws {
        let slice = UnsafeBufferPointer(rebasing: bytes[range])
        try text.withText(over: slice) { text in
            try withICU("reading text") { icu_breaks_set_text(words, text, &$0) }
            var start = 0
            while case let next = icu_breaks_next(words), next >= 0 {
                let kind: Token.Kind? =
                    switch icu_breaks_word_kind(words) {
                    case icu_word_number: .number
                    case icu_word_letters: .word
                    default: nil
                    }
                append(
                    (start..<Int(next)).shifted(by: range.lowerBound), of: bytes, kind: kind,
                    to: &result)
                start = Int(next)
            }
        }
    }

    /// Appends the token of a range, unless it is white space; `kind` is nil if it is not a word or
    /// number.
    @inline(__always)
    private mutating func append(
        _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, kind: Token.Kind?,
        to result: inout [Token]
    ) {
        let forms = forms(of: UnsafeBufferPointer(rebasing: bytes[range]), kind: kind)
        guard let kind = forms.kind else { return }
        result.append(
            Token(
                range: range, kind: kind, surface: forms.surface, folded: forms.folded,
                bare: forms.bare))
    }

    @inline(__always)
    private mutating func forms(
        of bytes: UnsafeBufferPointer<UInt8>, kind: Token.Kind?
    ) -> Forms {
        let (id, isNew) = written.insert(bytes)
        return isNew ? newForms(of: bytes, kind: kind) : forms[id]
    }

    private mutating func newForms(
        of bytes: UnsafeBufferPointer<UInt8>, kind: Token.Kind?
    ) -> Forms {
        let text = String(decoding: bytes, as: UTF8.self)
        var new = Forms()
        if let kind = kind ?? Self.markKind(of: text) {
            let surface = NormalForm.surface(text)
            let folded = NormalForm.folded(text)
            let bare = NormalForm.bareOfFolded(folded)
            new.kind = kind
            new.surface = vocabulary.id(of: surface)
            new.folded =
                folded.utf8.elementsEqual(surface.utf8) ? new.surface : vocabulary.id(of: folded)
            new.bare = bare.utf8.elementsEqual(folded.utf8) ? new.folded : vocabulary.id(of: bare)
        }
        forms.append(new)
        return new
    }

    /// Returns the kind of a text, punctuation or symbol, by its first character; nil for white
    /// space.
    private static func markKind(of text: String) -> Token.Kind? {
        guard let first = text.unicodeScalars.first, !first.properties.isWhitespace else {
            return nil
        }
        return first.properties.generalCategory.isPunctuation ? .punctuation : .symbol
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isPunctuation: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
