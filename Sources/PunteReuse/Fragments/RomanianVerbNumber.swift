internal import PunteLanguage

/// Tells the number of a Romanian verb in the third person.
enum RomanianVerbNumber {
    private static let grammar = GrammarWords.romanian

    /// Returns whether a verb in small letters says one or several; nil for other words and forms.
    static func number(_ word: String) -> EnglishSubject.Number? {
        if grammar.pluralVerbs[word] != nil || VerbNumber.plural(of: word) != nil {
            return .singular
        }
        if grammar.pluralVerbs.values.contains(word) { return .plural }
        let analyzer = WordAnalyzer.romanian
        guard let verb = analyzer.reading(of: word, as: .verb), verb.isKnown else { return nil }
        let isPlural = analyzer.forms(of: verb.lemma, as: .verb).contains {
            VerbNumber.plural(of: $0) == word
        }
        return isPlural ? .plural : nil
    }
}
