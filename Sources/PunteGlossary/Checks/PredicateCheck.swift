internal import PunteLanguage

/// Finds a participle after „a fost” or „sunt” that agrees neither with its subject nor with another noun:
/// „aceasta a fost prins”, „au fost înregistrați 600 de îmbolnăviri”.
struct PredicateCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let verb = copula(before: index, in: text), !text.isCapital(index),
            !text.isJoined(index, index + 1)
        else { return nil }
        let forms = text.forms(index)
        // After *to be*, „reparați” is no verb.
        guard !forms.adjective.isEmpty, forms.noun.isEmpty, !forms.isOther,
            !isAdverb(index, forms, in: text)
        else { return nil }
        if let fault = noun(before: verb, participle: index, forms, in: text) { return fault }
        if let fault = pronoun(before: verb, participle: index, forms, in: text) { return fault }
        return counted(after: index, from: verb, forms, in: text)
    }

    /// Returns whether a masculine singular stands before another adjective: „este puternic marcată”.
    private func isAdverb(
        _ index: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> Bool {
        guard forms.adjective.isSubset(of: .masculineSingular),
            let next = text.wordAfterSpace(index)
        else { return false }
        return !text.forms(next).adjective.isEmpty
    }

    /// Returns the fault of a participle in a plural of another gender than the subject with which the
    /// clause begins, or in the singular.
    private func noun(
        before verb: Int, participle: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> AgreementFault? {
        guard let subject = Subject(before: verb, in: text), let index = subject.noun else {
            return nil
        }
        let noun = text.forms(index)
        if subject.isSingular {
            // „Victima” and „persoana” are feminine whoever is meant, „ministrul” may be a woman.
            guard !forms.isArticled, !precedesNoun(participle, in: text),
                noun.isOnlyNoun, noun.noun.isSubset(of: .singular),
                forms.adjective.isSubset(of: .singular),
                !NounEndings.romanian.has(.eitherGender, text.lowercased(index)),
                noun.noun.inBothCases.isDisjoint(with: forms.adjective.inBothCases),
                !(noun.noun.isSubset(of: .masculineSingular) && isOffice(index, in: text))
            else { return nil }
            return fault(participle, "the participle does not agree with \(text.word(index))")
        }
        guard subject.isPlural else { return nil }
        let isOtherPlural =
            forms.adjective.isSubset(of: .plural) && noun.isOnlyNoun
            && noun.noun.isSubset(of: .plural)
            && noun.noun.inBothCases.isDisjoint(with: forms.adjective)
        guard
            isOtherPlural
                || isSingularPredicate(participle, after: verb, forms, noun: noun, in: text)
        else { return nil }
        return fault(participle, "the participle does not agree with \(text.word(index))")
    }

    /// Returns whether a noun follows a word, to which it may belong: „e singura șansă”.
    private func precedesNoun(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.wordAfterSpace(index).map { !text.forms($0).noun.isEmpty } ?? false
    }

    /// Returns whether a noun in the masculine names an office that a woman may hold: „ministrul”.
    private func isOffice(_ index: Int, in text: CheckedPair.Text) -> Bool {
        NameWords.standard.has(text.lowercased(index).capitalizedFirst, .title, in: .romanian)
    }

    /// Returns whether a participle in the singular is certainly the predicate of a noun in the plural:
    /// „spitalele vor fi renovat”.
    ///
    /// „Turiștii vor fi ajuns” is a tense of its own, of people who do something.
    private func isSingularPredicate(
        _ participle: Int, after verb: Int, _ forms: NominalForms, noun: NominalForms,
        in text: CheckedPair.Text
    ) -> Bool {
        // Some nouns are adjectives in the table of words.
        let agreement = noun.noun.union(noun.adjective).inBothCases
        guard forms.adjective.isSubset(of: .masculineSingular), !noun.isVerb, !noun.isOther,
            !agreement.isDisjoint(with: .femininePlural),
            agreement.isDisjoint(with: .masculinePlural),
            WordForms.romanian.has(.participle, text.lowercased(participle)),
            text.wordAfterSpace(participle).map({
                text.lowercased($0) != CountedNouns.romanian.link
            }) ?? true
        else { return false }
        let word = text.lowercased(verb)
        return grammar.has(.futurePlural, word) || grammar.has(.being, word)
            || grammar.pluralVerbs.values.contains(word)
    }

    /// Returns the index of the first word of a verb *to be* that ends before a participle; nil if there
    /// is none.
    private func copula(before index: Int, in text: CheckedPair.Text) -> Int? {
        guard let last = text.wordBeforeSpace(index) else { return nil }
        if grammar.has(.beInfinitive, text.lowercased(last)) {
            guard let auxiliary = text.wordBeforeSpace(last),
                grammar.has(.futurePlural, text.lowercased(auxiliary))
            else { return nil }
            return auxiliary
        }
        if grammar.has(.beenForm, text.lowercased(last)) {
            guard let auxiliary = text.wordBeforeSpace(last),
                grammar.has(.auxiliary, text.lowercased(auxiliary)),
                !text.isJoined(auxiliary - 1, auxiliary)
            else { return nil }
            return auxiliary
        }
        let word = text.lowercased(last)
        return grammar.has(.copula, word) || grammar.has(.being, word) ? last : nil
    }

    /// Returns the fault of a participle whose subject is the pronoun before the verb.
    private func pronoun(
        before verb: Int, participle: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> AgreementFault? {
        guard let subject = text.wordBeforeSpace(verb),
            let form = determiners.agreement(of: text.lowercased(subject), as: .pronoun),
            form.isDisjoint(with: forms.adjective),
            text.wordBeforeSpace(subject).map({ !isGoverning($0, in: text) }) ?? true
        else { return nil }
        return fault(participle, "the participle does not agree with \(text.word(subject))")
    }

    /// Returns whether a word before a pronoun makes it no subject: „pentru aceasta”, „omul acesta”.
    private func isGoverning(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(index)
        return grammar.has(.preposition, word) || grammar.has(.genitive, word)
            || !text.forms(index).definite.isEmpty
    }

    /// Returns the fault of a participle whose subject is a counted noun after it.
    private func counted(
        after participle: Int, from verb: Int, _ forms: NominalForms, in text: CheckedPair.Text
    ) -> AgreementFault? {
        guard forms.adjective.isSubset(of: .plural), var next = text.wordAfterSpace(participle)
        else { return nil }
        while grammar.has(.estimate, text.lowercased(next)) {
            guard let after = text.wordAfterSpace(next) else { return nil }
            next = after
        }
        guard text.words[next].kind == .digits,
            var noun = text.words.firstIndex(where: {
                $0.start > text.words[next].start && $0.kind == .letters
            })
        else { return nil }
        if text.lowercased(noun) == CountedNouns.romanian.link {
            guard let after = text.wordAfterSpace(noun) else { return nil }
            noun = after
        }
        let counted = text.forms(noun)
        guard counted.isOnlyNoun, counted.noun.isSubset(of: .plural),
            counted.noun.inBothCases.isDisjoint(with: forms.adjective)
        else { return nil }
        let nouns = PrecedingNouns(before: verb, in: text)
        guard !nouns.allow(forms.adjective, joined: false) else { return nil }
        return fault(participle, "the participle does not agree with \(text.word(noun))")
    }

    private func fault(_ index: Int, _ message: Wording) -> AgreementFault {
        AgreementFault(words: index...index, right: nil, message: message)
    }
}
