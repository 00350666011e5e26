internal import PunteLanguage

/// Finds a form of *to be* in the singular before a participle in the plural: „fusese lăsate”, „poate fi
/// contestate”.
///
/// ``AgreementRule`` judges „a fost”.
struct PassiveCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        let word = text.lowercased(index)
        guard let plural = grammar.pluralVerbs[word] ?? grammar.pluralModals[word],
            var last = text.wordAfterSpace(index)
        else { return nil }
        let isModal = grammar.has(.beInfinitive, text.lowercased(last))
        if isModal {
            guard let after = text.wordAfterSpace(last) else { return nil }
            last = after
        }
        guard isModal || grammar.has(.copula, word) || grammar.has(.pastBe, word) else {
            return nil
        }
        let participle = text.lowercased(last)
        let forms = NominalForms(participle)
        guard !text.isCapital(last), forms.isOnlyAdjective,
            forms.adjective.intersection(.direct).isSubset(of: .plural),
            WordForms.romanian.has(.pluralParticiple, participle),
            text.wordAfterSpace(last).map({ text.forms($0).noun.isEmpty })
                ?? true
        else { return nil }
        return AgreementFault(
            words: index...index, right: text.matchingCase(plural, of: index),
            message: "the verb is a singular, its participle a plural")
    }
}
