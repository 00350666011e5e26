internal import CICU
internal import PunteLanguage

/// The state of a ``TextAnalyzer``. A value without copies, so that accesses to it are checked at
/// run time once for a text and not for every token.
struct TokenReader: ~Copyable {
    private let vocabulary: Vocabulary
    private let words: OpaquePointer
    private let text = ICUText()
    /// Whether known signs may be read without ICU.
    private let isFast: Bool
    private var written = ByteTable(minimumCapacity: 4096)
    private var forms: [Forms] = []

    /// What is known of a distinct token; nil ids for white space.
    private struct Forms {
        var kind: Token.Kind?
        var surface: UInt32 = 0
        var folded: UInt32 = 0
        var bare: UInt32 = 0
    }

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

    /// Appends the tokens of bytes that are valid UTF-8. Runs between spaces are read without ICU
    /// where they hold only known signs.
    mutating func append(
        tokensOf bytes: UnsafeBufferPointer<UInt8>, to result: inout [Token]
    ) throws {
        let simple = SimpleWords(bytes: bytes)
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x20 {
                position += 1
                continue
            }
            var end = position + 1
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            let count = result.count
            let isKnown =
                isFast
                && simple.forEachToken(in: position..<end) { range, kind in
                    append(
                        range, of: bytes, kind == .letter ? .word : kind == .digit ? .number : nil,
                        to: &result)
                }
            if !isKnown {
                result.removeLast(result.count - count)
                try appendTokens(in: position..<end, of: bytes, to: &result)
            }
            position = end
        }
    }

    /// The tokens that ICU finds in a range.
    private mutating func appendTokens(
        in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to result: inout [Token]
    ) throws {
        let part = UnsafeBufferPointer(rebasing: bytes[range])
        try text.withText(over: part) { text in
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
                    (start..<Int(next)).shifted(by: range.lowerBound), of: bytes, kind, to: &result)
                start = Int(next)
            }
        }
    }

    @inline(__always)
    private mutating func append(
        _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind?,
        to result: inout [Token]
    ) {
        let forms = forms(of: UnsafeBufferPointer(rebasing: bytes[range]), kind)
        guard let kind = forms.kind else { return }
        result.append(
            Token(
                range: range, kind: kind, surface: forms.surface, folded: forms.folded,
                bare: forms.bare))
    }

    @inline(__always)
    private mutating func forms(of bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind?) -> Forms
    {
        let (id, isNew) = written.insert(bytes)
        return isNew ? newForms(of: bytes, kind) : forms[id]
    }

    /// - Parameter kind: nil for what is neither a word nor a number.
    private mutating func newForms(of bytes: UnsafeBufferPointer<UInt8>, _ kind: Token.Kind?)
        -> Forms
    {
        let text = String(decoding: bytes, as: UTF8.self)
        var new = Forms()
        if let kind = kind ?? Self.signKind(of: text) {
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

    /// Punctuation or symbol; nil for white space.
    private static func signKind(of text: String) -> Token.Kind? {
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
