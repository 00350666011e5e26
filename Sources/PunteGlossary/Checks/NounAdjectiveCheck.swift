internal import PunteLanguage

/// Finds an adjective or a participle directly behind a noun with which it does not agree: „navele militară”,
/// „casele construită”.
///
/// It may belong to any noun before it, or be said of a subject that is not there: „a ieșit din spital
/// vindecată”. Masculine singulars are not judged, which may be adverbs.
struct NounAdjectiveCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let noun = text.wordBeforeSpace(index), !text.isCapital(index),
            !text.isJoined(index, index + 1), !text.isCapital(noun) || text.beginsClause(noun)
        else { return nil }
        let forms = text.forms(index)
        let nounForms = text.forms(noun)
        guard isAdjective(index, forms, in: text), !forms.isArticled,
            !forms.adjective.isSubset(of: .masculineSingular), nounForms.isNounOrLikeOne,
            nounForms.noun.isDisjoint(with: forms.adjective),
            isModified(noun, nounForms, in: text), !isBeforeNominal(index, in: text),
            isCounted(noun, in: text)
                || !PrecedingNouns(
                    before: noun, in: text, inGroup: nounForms.noun.isSubset(of: .oblique)
                ).allow(forms.adjective)
        else { return nil }
        return AgreementFault(
            words: noun...index, right: nil,
            message: "the adjective does not agree with \(text.word(noun))")
    }

    /// Returns whether a word is an adjective and nothing else, or one that names a field: „militară” is a verb too.
    private func isAdjective(_ index: Int, _ forms: NominalForms, in text: CheckedPair.Text) -> Bool
    {
        if forms.isOnlyAdjective { return true }
        guard forms.noun.isEmpty, !forms.adjective.isEmpty, !forms.isOther else { return false }
        return grammar.has(
            .relational, WordAnalyzer.romanian.lemma(of: text.lowercased(index), as: .adjective))
    }

    /// Returns whether a noun has the article, which behind a preposition it only takes when an adjective follows, or
    /// stands behind no preposition.
    private func isModified(_ noun: Int, _ forms: NominalForms, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(noun)
        // „Au petrecut noaptea blocați în trafic”
        guard !grammar.has(.timeNoun, word) else { return false }
        guard let before = text.wordBeforeSpace(noun) else { return true }
        // „Tata și mama plecați de mult”
        if grammar.has(.and, text.lowercased(before)) { return false }
        guard grammar.has(.preposition, text.lowercased(before)) else { return true }
        return forms.definite == forms.noun && !grammar.has(.with, text.lowercased(before))
    }

    /// Returns whether a number stands before a noun, of which the adjective is said then: „unsprezece persoane reținuți”.
    private func isCounted(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let number = text.wordBeforeSpace(index) else { return false }
        // „Scrisoarea de 11 pagini descoperită”
        if let link = text.wordBeforeSpace(number),
            grammar.has(.preposition, text.lowercased(link))
        {
            return false
        }
        return text.words[number].kind == .digits
            || NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(text.word(number)))
    }

    /// Returns whether a noun or another adjective follows, to which the adjective may belong.
    private func isBeforeNominal(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard let next = text.wordAfterSpace(index) else { return false }
        let forms = text.forms(next)
        return !forms.adjective.isEmpty || !forms.noun.isEmpty
    }
}
