internal import PunteLanguage

/// Finds a determiner that does not agree with the noun after it: „acest decizie”, „această măsuri”.
struct DeterminerCheck: AgreementCheck {
    private let determiners = Determiners.romanian
    private let numerals = NumberWords.words(of: .romanian)

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .determiner),
            !text.isJoined(index - 1, index), let next = text.wordAfterSpace(index),
            !text.isCapital(next), !text.isJoined(next, next + 1)
        else { return nil }
        let word = text.lowercased(next)
        let noun = NominalForms(word)
        // Nouns in -e are of either gender, and some are only known in one.
        guard noun.isOnlyNoun, !numerals.contains(bare: NormalForm.bare(word)),
            !NounEndings.romanian.has(.eitherGender, word),
            noun.noun.inBothCases.isDisjoint(with: form.inBothCases)
        else { return nil }
        return AgreementFault(
            words: index...next, right: nil,
            message: "the determiner does not agree with its noun")
    }
}
