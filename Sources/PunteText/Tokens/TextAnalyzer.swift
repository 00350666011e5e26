internal import CStemmer
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

extension Side {
    /// Returns the share of this language's function words among the words of a text.
    ///
    /// The share is about 0.4 in running text of the language, and below 0.2 in any other.
    ///
    /// - Returns: The number of words of two letters or more, and the share of function words among
    ///   them, from 0 to 1.
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    package func functionWordShare(in text: String) throws -> (words: Int, share: Double) {
        let analyzer = try TextAnalyzer(language: language)
        let functionWords = FunctionWords.words(of: self)
        var words = 0
        var functions = 0
        for token in try analyzer.tokens(in: text)
        where token.kind == .word && token.range.count > 1 {
            words += 1
            if functionWords.contains(bare: analyzer.vocabulary[token.bare]) { functions += 1 }
        }
        return (words, Double(functions) / Double(max(1, words)))
    }
}

/// Reduces words to their Snowball stems.
///
/// One instance serves one thread. Words of a language without a Snowball algorithm stay unchanged.
/// Source: Martin Porter, *Snowball: A language for stemming algorithms*, 2001.
package final class Stemmer {
    private let stemmer: OpaquePointer?
    private let romanian: Bool

    /// Creates a stemmer for a language, whatever its region.
    package init(language: Language) {
        stemmer = sb_stemmer_new(language.primary, "UTF_8")
        romanian = Side(language) == .romanian
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// Returns the stem of a folded word (``NormalForm/folded(_:)``).
    ///
    /// libstemmer 2.2 knows the Romanian ș and ț only in their cedilla forms. A stem that keeps one
    /// of these letters therefore has ş or ţ.
    package func stem(_ folded: String) -> String {
        guard let stemmer else { return folded }
        let input = Array((romanian ? LatinLetters.withCedillas(folded) : folded).utf8)
        guard let result = sb_stemmer_stem(stemmer, input, Int32(input.count)) else {
            return folded
        }
        let length = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
}
