public import PunteLanguage

/// Cuts text into tokens and gives each the ids of its normal forms.
///
/// Words are those of Unicode Standard Annex 29 (UAX #29) as ICU finds them. The forms of each
/// distinct token are computed once. One instance serves one thread. Analyzers of two languages may
/// share a ``Vocabulary`` so that their ids can be compared.
public final class TextAnalyzer {
    /// The language of the texts.
    public let language: Language
    /// The vocabulary that maps the ids of the tokens to strings.
    public let vocabulary: Vocabulary
    private var reader: TokenReader
    private let stemmer: Stemmer

    /// Creates an analyzer.
    ///
    /// - Parameters:
    ///   - language: the language of the texts.
    ///   - vocabulary: collects the strings of the tokens; a new one by default.
    /// - Throws: ``ICUError`` when ICU has no rules for the language, not even the default ones.
    public convenience init(
        language: Language, vocabulary: Vocabulary = Vocabulary()
    ) throws {
        try self.init(language: language, vocabulary: vocabulary, isFast: true)
    }

    init(language: Language, vocabulary: Vocabulary, isFast: Bool) throws {
        self.language = language
        self.vocabulary = vocabulary
        stemmer = Stemmer(language: language)
        reader = try TokenReader(language: language, vocabulary: vocabulary, isFast: isFast)
    }

    /// Returns the tokens of a text in their order.
    ///
    /// - Throws: ``ICUError``.
    /// - Complexity: Linear in the length of the text.
    public func tokens(in text: String) throws -> [Token] {
        var text = text
        return try text.withUTF8 { bytes in
            var result: [Token] = []
            result.reserveCapacity(bytes.count / 5 + 4)
            try append(tokensOf: bytes, to: &result)
            return result
        }
    }

    /// Appends the tokens of a text given as UTF-8 to an array.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8; the ranges of the tokens are offsets in it.
    ///   - result: the array that the tokens are appended to.
    /// - Throws: ``ICUError``.
    package func append(
        tokensOf bytes: UnsafeBufferPointer<UInt8>, to result: inout [Token]
    ) throws {
        try reader.append(tokensOf: bytes, to: &result)
    }

    /// Returns the Snowball stem of a word without diacritics; for other tokens the bare form.
    public func stem(of token: Token) -> String {
        guard token.kind == .word else { return vocabulary[token.bare] }
        return NormalForm.bareOfFolded(stemmer.stem(vocabulary[token.folded]))
    }
}
