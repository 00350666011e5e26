internal import PunteLanguage

/// Finds a determiner that does not agree with the noun after it: „acest decizie”, „această măsuri”,
/// „mai multe persoana”.
struct DeterminerCheck: AgreementCheck {
    private let determiners = Determiners.romanian
    private let numerals = NumberWords.words(of: .romanian)

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        let determiner = text.lowercased(index)
        let preposed = determiners.agreement(of: determiner, as: .preposed)
        guard
            let form = determiners.agreement(of: determiner, as: .determiner)
                ?? determiners.agreement(of: determiner, as: .quantifier)
                ?? preposed,
            !text.isJoined(index - 1, index), let next = text.wordAfterSpace(index),
            !text.isCapital(next), !text.isJoined(next, next + 1)
        else { return nil }
        let word = text.lowercased(next)
        let noun = text.forms(next)
        // Nouns in -e are of either gender, and some are only known in one.
        guard noun.isOnlyNoun,
            !numerals.contains(bare: NormalForm.bare(word)),
            !NounEndings.romanian.has(.eitherGender, word) || noun.noun.isSubset(of: .plural)
                || NounEndings.romanian.has(.feminineInE, word),
            // „Trei bariere, toate lipsă”: a pronoun.
            !GrammarWords.romanian.has(.universal, determiner)
                || noun.noun.isSubset(of: .plural),
            noun.noun.inBothCases.isDisjoint(with: form.inBothCases),
            // „Primul țării”: a genitive behind what stands for a noun.
            preposed == nil || noun.definite.isDisjoint(with: .oblique)
        else { return nil }
        return AgreementFault(
            words: index...next, right: nil,
            message: "the determiner does not agree with its noun")
    }
}
