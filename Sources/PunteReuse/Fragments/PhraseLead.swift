internal import PunteLanguage

/// Completes an English phrase with what stands before it and is not linked: its article, its auxiliaries.
///
/// *Government will raise* renders „guvernul va majora” only with its article, *risen for a year* has lost the verb that it is
/// a part of.
struct PhraseLead {
    private let english = WordAnalyzer.english
    private let romanian = WordAnalyzer.romanian
    private let functionWords = FunctionWords.words(of: .english)

    /// Returns what belongs to a phrase and its counterpart.
    ///
    /// - Parameters:
    ///   - phrase: the phrase.
    ///   - before: the words before it in its new sentence; only spaces stand between them and the phrase.
    ///   - shared: the number of these that the stored sentence has, too.
    ///   - target: the index of the first word of the counterpart.
    ///   - words: the words of the translation.
    /// - Returns: the number of words before the phrase that belong to it, and the first word of the completed
    ///   counterpart; nil where the phrase cannot be used without a word that is not shared or not rendered.
    func completed(
        _ phrase: String, before: [String], shared: Int, target: Int, of words: [String]
    ) -> (words: Int, target: Int)? {
        guard let previous = before.last, let first = PhraseBoundary.words(of: phrase).first else {
            return (0, target)
        }
        if isAuxiliary(previous), isVerb(first), !isAuxiliary(first) {
            let count = before.reversed().prefix(while: isAuxiliary).count
            return count <= shared ? (count, target) : nil
        }
        guard EnglishArticles.contains(previous) else { return (0, target) }
        let grammar = ClauseGrammar(.english)
        let isClause = grammar.verbBehindSubject(in: PhraseBoundary.words(of: phrase)) != nil
        guard shared > 0 else {
            return isClause && !isDefinite(words[target]) ? nil : (0, target)
        }
        if NormalForm.folded(previous) == EnglishArticles.definite {
            return (isDefinite(words[target]) ? 1 : 0, target)
        }
        if target > 0, isIndefiniteArticle(words[target - 1]) { return (1, target - 1) }
        return isClause ? nil : (0, target)
    }

    private func isAuxiliary(_ word: String) -> Bool {
        functionWords.contains(bare: NormalForm.bare(word), in: [.auxiliary])
    }

    private func isVerb(_ word: String) -> Bool {
        english.readings(of: word).first?.partOfSpeech == .verb
    }

    /// Returns whether a Romanian noun has its article and asks for no case.
    private func isDefinite(_ word: String) -> Bool {
        guard let noun = romanian.reading(of: word, as: .noun), !noun.cells.isEmpty else {
            return false
        }
        return noun.cells.allSatisfy { $0.contains(.definite) && !$0.contains(.oblique) }
    }

    private func isIndefiniteArticle(_ word: String) -> Bool {
        [false, true].contains {
            RomanianArticles.form(.indefinite, isFeminine: $0) == word.lowercased()
        }
    }
}
