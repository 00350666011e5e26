internal import PunteLanguage

/// Finds a pronoun of another number than the person to whom the verb speaks: „i-a spus angajaților”, „le-a cerut
/// ministrului”.
///
/// Only verbs of which nothing else is an object in the plural are judged: „i-a dat angajaților” may say
/// that they got several.
struct RecipientCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        let kind: Determiners.Kind =
            text.isJoined(index, index + 1) ? .joinedRecipient : .recipient
        guard let number = determiners.agreement(of: text.lowercased(index), as: kind),
            let verb = verb(after: index, in: text), let noun = text.wordAfterSpace(verb),
            !text.isCapital(noun)
        else { return nil }
        let forms = text.forms(noun)
        // „Angajaților” is a participle as well.
        let form = forms.noun.union(forms.adjective)
        guard forms.isArticled, !forms.isVerb, !forms.isOther, form.isSubset(of: .oblique),
            form.isDisjoint(with: number),
            !number.isSubset(of: .plural) || !isJoined(to: noun, in: text)
        else { return nil }
        let right = determiners.word(kind, for: form)
        return AgreementFault(
            words: index...index, right: right.map { text.matchingCase($0, of: index) },
            message: "the pronoun does not agree with \(text.word(noun))")
    }

    /// Returns the index of the last word of the verb that begins with a clitic: „i-a spus”, „le cere”; nil
    /// where another verb does.
    private func verb(after clitic: Int, in text: CheckedPair.Text) -> Int? {
        let isJoined = text.isJoined(clitic, clitic + 1)
        guard let first = isJoined ? clitic + 1 : text.wordAfterSpace(clitic) else { return nil }
        let isAuxiliary =
            grammar.has(.auxiliary, text.lowercased(first))
            || grammar.has(.firstPersonAuxiliary, text.lowercased(first))
        guard let last = isJoined && isAuxiliary ? text.wordAfterSpace(first) : first,
            isJoined == isAuxiliary, !text.isJoined(last, last + 1),
            grammar.has(.telling, text.lowercased(last))
        else { return nil }
        return last
    }

    /// Returns whether another noun may be a recipient as well: „le-a spus premierului și ministrului”.
    private func isJoined(to noun: Int, in text: CheckedPair.Text) -> Bool {
        let rest = text.words.indices.suffix(from: noun + 1)
            .prefix(GlossaryParameters.Checks.wordsToSecondRecipient)
        return rest.contains {
            grammar.has(.and, text.lowercased($0)) || text.wordBeforeSpace($0) == nil
        }
    }
}
