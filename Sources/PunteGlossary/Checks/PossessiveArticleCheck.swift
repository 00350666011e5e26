internal import PunteLanguage

/// Finds an article before a genitive that agrees with none of the nouns before it: „un satelit a companiei”.
struct PossessiveArticleCheck: AgreementCheck {
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let article = determiners.agreement(of: text.lowercased(index), as: .article),
            text.wordBeforeSpace(index) != nil, let next = text.wordAfterSpace(index),
            !text.isCapital(next), isGenitive(text.lowercased(next))
        else { return nil }
        let nouns = PrecedingNouns(before: index, in: text)
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
