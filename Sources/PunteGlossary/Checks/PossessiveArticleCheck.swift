internal import PunteLanguage

/// Finds an article before a genitive that agrees with none of the nouns before it: „un satelit a companiei”.
struct PossessiveArticleCheck: AgreementCheck {
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        relative(at: index, in: text) ?? genitive(at: index, in: text)
    }

    /// Returns the fault of an article before „cărei” that does not agree with the noun behind it: „a cărei
    /// frunze”.
    private func relative(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let article = determiners.agreement(of: text.lowercased(index), as: .article),
            let relative = text.wordAfterSpace(index),
            GrammarWords.romanian.has(.relativeGenitive, text.lowercased(relative)),
            let noun = text.wordAfterSpace(relative)
        else { return nil }
        let forms = text.forms(noun)
        // „Frunze” is no genitive here.
        let owned = forms.noun.intersection(.direct)
        guard forms.isOnlyNoun, !owned.isEmpty, owned.isDisjoint(with: article) else { return nil }
        return AgreementFault(
            words: index...noun,
            right: determiners.word(.article, for: owned).map {
                text.matchingCase($0, of: index)
                    + text.excerpt(Int(text.words[index].end)..<Int(text.words[noun].end))
            },
            message: "the article agrees with \(text.word(noun)), which is owned")
    }

    private func genitive(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let article = determiners.agreement(of: text.lowercased(index), as: .article),
            text.wordBeforeSpace(index) != nil, let next = text.wordAfterSpace(index),
            isGenitive(text.lowercased(next))
        else { return nil }
        let nouns = PrecedingNouns(before: index, in: text, inGroup: true)
        guard !nouns.agreement.isEmpty,
            !nouns.allow(article, joined: article.isSubset(of: .plural))
        else { return nil }
        let right = nouns.nearest.flatMap { determiners.word(.article, for: $0) }
        return AgreementFault(
            words: index...index, right: right.map { text.matchingCase($0, of: index) },
            message: "the article agrees with no noun before it")
    }

    private func isGenitive(_ word: String) -> Bool {
        if let form = determiners.agreement(of: word, as: .determiner) {
            return form.isSubset(of: .oblique)
        }
        let forms = NominalForms(word)
        return forms.isOnlyNoun && !forms.definite.isEmpty && forms.definite.isSubset(of: .oblique)
    }
}
