internal import PunteLanguage

/// Finds an adjective in the nominative behind a feminine noun in the genitive: „diviziei spațială”, „unei
/// săptămâni geroasă”.
///
/// Participles are not judged, which may belong to the noun before: „creșterea economiei estimată”.
struct ObliqueAdjectiveCheck: AgreementCheck {
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let noun = text.wordBeforeSpace(index), !text.isCapital(index),
            !text.isJoined(index, index + 1), !text.isCapital(noun) || text.beginsClause(noun)
        else { return nil }
        let word = text.lowercased(index)
        let forms = text.forms(index)
        let direct = Agreement.feminineSingular.intersection(.direct)
        guard forms.isOnlyAdjective, !forms.isArticled, forms.adjective.isSubset(of: direct),
            isAdjective(word), isGenitive(noun, in: text)
        else { return nil }
        return AgreementFault(
            words: noun...index, right: nil,
            message: "the adjective is not in the genitive, as \(text.word(noun)) is")
    }

    /// Returns whether a word is the form of an adjective and no participle.
    private func isAdjective(_ word: String) -> Bool {
        !WordForms.romanian.has(.participle, String(word.dropLast()))
            && WordAnalyzer.romanian.readings(of: word).allSatisfy { $0.partOfSpeech == .adjective }
    }

    /// Returns whether a noun is a feminine singular in the genitive or dative, by its article or by the
    /// determiner before it.
    private func isGenitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let oblique = Agreement.feminineSingular.intersection(.oblique)
        let forms = text.forms(index)
        if forms.isDefiniteNoun(in: oblique) { return true }
        guard !forms.noun.isDisjoint(with: oblique), let before = text.wordBeforeSpace(index) else {
            return false
        }
        return determiners.agreement(of: text.lowercased(before), as: .determiner)?
            .isSubset(of: oblique) == true
    }
}
