internal import PunteLanguage

/// Finds a possessive that does not agree with the noun before it: „partenerilor sale”.
struct PossessiveCheck: AgreementCheck {
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .possessive),
            let noun = text.wordBeforeSpace(index), !text.isCapital(index),
            !text.isJoined(noun - 1, noun), !text.isJoined(index, index + 1)
        else { return nil }
        let forms = text.forms(noun)
        guard forms.isNounOrLikeOne, forms.definite == forms.noun, forms.noun.isDisjoint(with: form)
        else {
            return nil
        }
        let right = determiners.word(.possessive, for: forms.noun, like: text.lowercased(index))
        return AgreementFault(
            words: noun...index, right: right.map { "\(text.word(noun)) \($0)" },
            message: "the possessive does not agree with \(text.word(noun))")
    }
}
