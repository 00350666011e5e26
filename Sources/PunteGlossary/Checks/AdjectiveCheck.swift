internal import PunteLanguage

/// Finds an adjective in the masculine after a feminine noun with its determiner: „o anchetă penal”.
///
/// Only adjectives that are never adverbs are judged: „a ținut o ședință separat” is right.
struct AdjectiveCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard grammar.has(.relational, text.lowercased(index)), !text.isCapital(index),
            !text.isJoined(index, index + 1), let noun = text.wordBeforeSpace(index),
            let determiner = text.wordBeforeSpace(noun),
            grammar.has(.feminineDeterminer, text.lowercased(determiner)),
            !isFollowedByNominal(index, in: text)
        else { return nil }
        let forms = text.forms(noun)
        // „Anchetă” is also a form of a verb, but not after a determiner.
        guard !forms.noun.isEmpty, forms.noun.isSubset(of: .feminineSingular),
            forms.adjective.isEmpty, !forms.isOther
        else { return nil }
        return AgreementFault(
            words: index...index, right: nil,
            message: "the adjective does not agree with \(text.word(noun))")
    }

    /// Returns whether a word follows that the adjective may belong to: „o firmă medical autorizată”.
    private func isFollowedByNominal(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let next = text.wordAfterSpace(index) else { return false }
        let forms = text.forms(next)
        return !forms.adjective.isEmpty || !forms.noun.isEmpty
    }
}
