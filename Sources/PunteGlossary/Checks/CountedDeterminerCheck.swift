internal import PunteLanguage

/// Finds a determiner before a number that does not agree with the noun that is counted: „cei opt țări”.
struct CountedDeterminerCheck: AgreementCheck {
    private let determiners = Determiners.romanian
    private let numerals = NumberWords.words(of: .romanian)

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .determiner),
            form.isSubset(of: .plural), let number = text.wordAfterSpace(index),
            isNumber(number, in: text), var noun = text.wordAfterSpace(number)
        else { return nil }
        if text.lowercased(noun) == CountedNouns.romanian.link {
            guard let after = text.wordAfterSpace(noun) else { return nil }
            noun = after
        }
        let word = text.lowercased(noun)
        let forms = text.forms(noun)
        let plural = forms.noun.intersection(.direct)
        guard forms.isOnlyNoun, !plural.isEmpty, plural.isSubset(of: .plural),
            !numerals.contains(bare: NormalForm.bare(word)), !text.isCapital(noun),
            !Magnitudes.romanian.contains(word),
            plural.inBothCases.isDisjoint(with: form.inBothCases)
        else { return nil }
        return AgreementFault(
            words: index...noun, right: nil, message: "the determiner does not agree with its noun")
    }

    private func isNumber(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.words[index].kind == .digits
            || numerals.contains(bare: NormalForm.bare(text.word(index)))
    }
}
