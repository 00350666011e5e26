internal import PunteLanguage

// Names that are made of common words.
extension NameRule {
    /// Returns whether a word of a Romanian text is an adjective or a noun inside the name of an institution:
    /// the second word of „Spitalul Județean” and „Ministerul Sănătății”, the last of „Centrul de Boli Rare”.
    ///
    /// English has other words for it, or none, and no person or place is called so. The word that names
    /// whose institution it is („Banca Austriacă”) is no such word.
    func isWithinInstitution(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(index)
        let forms = text.forms(index)
        guard text.isCapital(index), forms.isKnown, let before = text.wordBeforeSpace(index)
        else { return false }
        if text.isCapital(before) {
            let isGenitive = !forms.definite.isDisjoint(with: .oblique)
            let isAdjective =
                !forms.adjective.isEmpty && !Places.standard.isDerived(romanian: word)
            guard isAdjective || isGenitive else { return false }
            return opensInstitution(before, in: text) || isWithinInstitution(before, in: text)
        }
        guard GrammarWords.romanian.has(.preposition, text.lowercased(before)),
            !forms.noun.isEmpty, let noun = text.wordBeforeSpace(before)
        else { return false }
        return opensInstitution(noun, in: text) || isWithinInstitution(noun, in: text)
    }

    /// Returns whether a word with a capital is a noun with its article, as the names of institutions begin.
    private func opensInstitution(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.isCapital(index) && text.forms(index).isArticled
    }
}
