package import PunteLanguage

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
