internal import CICU

/// Cuts text into tokens and gives each the ids of its normal forms.
///
/// One instance serves one thread. Analyzers of two languages may share a ``Vocabulary`` so that
/// their ids can be compared.
public final class TextAnalyzer {
    public let language: Language
    public let vocabulary: Vocabulary
    private let words: OpaquePointer
    private let stemmer: Stemmer
    private var seen: [String: (surface: UInt32, folded: UInt32, bare: UInt32, stem: UInt32)] = [:]

    public init(language: Language, vocabulary: Vocabulary = Vocabulary()) throws {
        self.language = language
        self.vocabulary = vocabulary
        stemmer = Stemmer(language: language)
        words = try withICU("opening the word rules of \(language)") {
            ubrk_open(UBRK_WORD, language.tag, nil, 0, &$0)
        }!
    }

    deinit { ubrk_close(words) }

    /// The tokens of a text in their order. Linear in the length of the text.
    public func tokens(in text: String) throws -> [Token] {
        var text = text
        return try text.withUTF8 { bytes in
            guard bytes.count > 0 else { return [] }
            var utext: UnsafeMutablePointer<UText>?
            defer { utext_close(utext) }
            return try bytes.withMemoryRebound(to: CChar.self) { chars in
                utext = try withICU("reading text") {
                    utext_openUTF8(nil, chars.baseAddress, Int64(chars.count), &$0)
                }
                try withICU("reading text") { ubrk_setUText(words, utext, &$0) }
                var result: [Token] = []
                var start = Int(ubrk_first(words))
                while case let next = ubrk_next(words), next != UBRK_DONE {
                    let range = start..<Int(next)
                    start = Int(next)
                    let written = String(decoding: bytes[range], as: UTF8.self)
                    if let token = token(written, range, status: ubrk_getRuleStatus(words)) {
                        result.append(token)
                    }
                }
                return result
            }
        }
    }

    private func token(_ written: String, _ range: Range<Int>, status: Int32) -> Token? {
        guard let first = written.unicodeScalars.first, !first.properties.isWhitespace else {
            return nil
        }
        let kind: Token.Kind =
            switch UInt32(bitPattern: status) {
            case UBRK_WORD_NUMBER.rawValue..<UBRK_WORD_NUMBER_LIMIT.rawValue: .number
            case UBRK_WORD_LETTER.rawValue...: .word
            default: first.properties.generalCategory.isPunctuation ? .punctuation : .symbol
            }
        let ids = forms(of: written, kind)
        return Token(
            range: range, kind: kind, surface: ids.surface, folded: ids.folded, bare: ids.bare,
            stem: ids.stem)
    }

    private func forms(
        of written: String, _ kind: Token.Kind
    ) -> (surface: UInt32, folded: UInt32, bare: UInt32, stem: UInt32) {
        if let known = seen[written] { return known }
        let folded = NormalForm.folded(written)
        let bare = NormalForm.bare(folded)
        let ids = (
            surface: vocabulary.id(of: NormalForm.surface(written)),
            folded: vocabulary.id(of: folded),
            bare: vocabulary.id(of: bare),
            stem: vocabulary.id(
                of: kind == .word ? NormalForm.bare(stemmer.stem(folded)) : bare)
        )
        seen[written] = ids
        return ids
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
