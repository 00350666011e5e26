internal import PunteLanguage

/// Finds what a relative clause says in the singular of several or in another gender: „anticorpii pe care
/// le produc”, „fapte din cauza căreia”, „rebelii care era”.
struct RelativeCheck: AgreementCheck {
    private let grammar = GrammarWords.romanian
    private let determiners = Determiners.romanian

    func fault(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        oblique(at: index, in: text) ?? object(at: index, in: text)
            ?? bareObject(at: index, in: text) ?? subject(at: index, in: text)
            ?? missingObject(at: index, in: text)
    }

    /// Returns the fault of „căruia”, „căreia”, „cărora” that stand for no noun before them.
    private func oblique(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .relative) else {
            return nil
        }
        var start = index
        // „Din cauza căreia”: the noun between is no antecedent.
        let isArticled = grammar.has(.relativeGenitive, text.lowercased(index))
        while let before = text.wordBeforeSpace(start), start > index - 2,
            // „Oameni ale căror”: an article or a preposition, no antecedent.
            !isArticled || grammar.has(.preposition, text.lowercased(before))
        {
            start = before
        }
        let nouns = PrecedingNouns(before: start, in: text)
        guard !nouns.agreement.isEmpty,
            !nouns.allow(form, joined: form.isSubset(of: .plural))
        else { return nil }
        return AgreementFault(
            words: index...index, right: nil,
            message: "the relative pronoun agrees with no noun before it")
    }

    /// Returns the fault of a clitic after „pe care” that stands for no noun before it.
    private func object(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard let form = determiners.agreement(of: text.lowercased(index), as: .object),
            var relative = text.wordBeforeSpace(index)
        else { return nil }
        if grammar.has(.negation, text.lowercased(relative)) {
            guard let before = text.wordBeforeSpace(relative) else { return nil }
            relative = before
        }
        guard grammar.has(.relative, text.lowercased(relative)),
            let preposition = text.wordBeforeSpace(relative),
            grammar.has(.objectPreposition, text.lowercased(preposition)),
            !isFollowedByClitic(index, in: text)
        else { return nil }
        let nouns = PrecedingNouns(before: preposition, in: text)
        guard !nouns.agreement.isEmpty,
            !nouns.allow(form, joined: form.isSubset(of: .plural))
        else { return nil }
        return AgreementFault(
            words: index...index, right: nil,
            message:
                "the pronoun agrees with no noun before “\(text.word(preposition)) \(text.word(relative))”"
        )
    }

    /// Returns the fault of „care” that is an object without „pe”: „fetele care le-am văzut”.
    ///
    /// The verb is in the first or second person, of which the noun before cannot be the subject; „noi,
    /// medicii care i-am tratat” is right.
    private func bareObject(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard grammar.has(.relative, text.lowercased(index)),
            let noun = text.wordBeforeSpace(index),
            !text.isCapital(noun) || text.isInitial(noun),
            let clitic = text.wordAfterSpace(index), text.isJoined(clitic, clitic + 1),
            determiners.agreement(of: text.lowercased(clitic), as: .object) != nil,
            grammar.has(.firstPersonAuxiliary, text.lowercased(clitic + 1)),
            let participle = text.wordAfterSpace(clitic + 1),
            WordForms.romanian.has(.participle, text.lowercased(participle))
        else { return nil }
        let forms = text.forms(noun)
        guard !forms.noun.isEmpty, !forms.isVerb, !forms.isOther,
            !text.words.indices.contains(where: {
                grammar.has(.firstPerson, text.lowercased($0))
            }),
            !isGoverned(noun, in: text)
        else { return nil }
        guard let preposition = grammar.only(.objectPreposition) else { return nil }
        let word = text.word(index)
        return AgreementFault(
            words: index...index, right: preposition + " " + word,
            message: "“\(preposition)” is missing before “\(word)”")
    }

    /// Returns the fault of „care” before the subject of its own clause, of which it must be something else:
    /// „demisia, care premierul a refuzat-o”.
    private func subject(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard grammar.has(.relative, text.lowercased(index)), let noun = text.wordAfterSpace(index),
            !text.isCapital(noun), index > 0
        else { return nil }
        // „După care furtuna se retrage”
        if let before = text.wordBeforeSpace(index),
            FunctionWords.words(of: .romanian).contains(
                bare: NormalForm.bare(text.word(before)), in: [.preposition])
                || grammar.has(.objectPreposition, text.lowercased(before))
        {
            return nil
        }
        let forms = text.forms(noun)
        guard forms.isDefiniteNoun(in: .direct), !grammar.has(.timeNoun, text.lowercased(noun)),
            let verb = text.wordAfterSpace(noun), isVerb(verb, in: text)
        else { return nil }
        return AgreementFault(
            words: index...noun, right: nil,
            message: "“\(text.word(index))” cannot be the subject before \(text.word(noun))")
    }

    /// Returns whether a verb or its clitic stands at an index.
    private func isVerb(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(index)
        return grammar.has(.clitic, word) || text.isListedVerb(at: index)
            || text.forms(index).isOnlyVerb
    }

    /// Returns the fault of a verb after „pe care” that always has an object, and has none: „sticle pe care
    /// produce”.
    private func missingObject(at index: Int, in text: CheckedPair.Text) -> AgreementFault? {
        guard grammar.has(.wantsObject, text.lowercased(index)),
            let relative = text.wordBeforeSpace(index),
            grammar.has(.relative, text.lowercased(relative)),
            let preposition = text.wordBeforeSpace(relative),
            grammar.has(.objectPreposition, text.lowercased(preposition)),
            // „Strada pe care are loc târgul”
            text.wordAfterSpace(index).map({
                !text.isParticiple(at: $0) && text.forms($0).noun.isEmpty
            }) ?? true
        else { return nil }
        return AgreementFault(
            words: preposition...index, right: nil,
            message: "the pronoun for the object is missing before \(text.word(index))")
    }

    /// Returns whether the noun is what a verb in the first person is: „am fost oamenii care i-am apărat”.
    private func isGoverned(_ noun: Int, in text: CheckedPair.Text) -> Bool {
        guard let before = text.wordBeforeSpace(noun) else { return false }
        return grammar.has(.beenForm, text.lowercased(before))
    }

    /// Returns whether another clitic follows: „pe care i l-a dat”, „pe care i-a dat-o”.
    private func isFollowedByClitic(_ index: Int, in text: CheckedPair.Text) -> Bool {
        for position in (index + 1)..<max(index + 1, min(index + 5, text.words.count)) {
            let word = text.lowercased(position)
            if determiners.agreement(of: word, as: .object) != nil { return true }
            if !text.isJoined(position, position + 1), text.forms(position).isVerb { return false }
        }
        return false
    }
}
