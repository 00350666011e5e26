internal import PunteLanguage

/// Finds an adjective that does not agree with „cel”, „cea”, „cei” or „cele” of its superlative: „cei mai bun
/// jucători”.
struct SuperlativeCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .adjectival),
            let comparative = text.wordAfterSpace(index),
            grammar.has(.comparative, text.lowercased(comparative)),
            let adjective = text.wordAfterSpace(comparative), !text.isCapital(adjective),
            !text.isJoined(adjective, adjective + 1)
        else { return nil }
        let forms = text.forms(adjective)
        guard !forms.adjective.isEmpty, !forms.isVerb, !forms.isOther,
            forms.adjective.inBothCases.isDisjoint(with: form.inBothCases),
            !isAdverb(adjective, forms, in: text)
        else { return nil }
        return AgreementFault(
            words: index...adjective, right: nil,
            message: "the adjective does not agree with “\(text.word(index))”")
    }

    /// Returns whether a masculine singular stands before another adjective, as in „cele mai puternic
    /// afectate zone”, or is an adverb of a verb.
    private func isAdverb(
        _ index: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> Bool {
        guard forms.adjective.isSubset(of: .masculineSingular) else { return false }
        guard let next = text.wordAfterSpace(index) else { return true }
        return !text.forms(next).isOnlyNoun
    }
}
