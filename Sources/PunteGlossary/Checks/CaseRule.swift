internal import PunteLanguage
internal import PunteText

/// Reports nouns in the nominative where a preposition, an article or a noun before them governs the
/// genitive or dative: „potrivit poliția”, „al guvernul”, „în fața tribunalul”.
struct CaseRule: RomanianRule {
    static let name = "case"
    static let summary = "Nouns in the nominative after words that govern the genitive or dative."

    private let grammar = GrammarWords.romanian
    private let forms = WordForms.romanian

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard let before = text.wordBeforeSpace(index) else { return nil }
        if let found = foreign(at: index, after: before, in: pair) { return found }
        guard !text.isJoined(index, index + 1) else { return nil }
        if let found = month(at: index, after: before, in: pair) { return found }
        if let found = place(at: index, after: before, in: pair) { return found }
        let isGoverned = governs(before, at: index, in: text)
        if let found = determiner(at: index, after: before, isGoverned: isGoverned, in: pair) {
            return found
        }
        if isGoverned, text.words[index].kind == .digits, !isPossessed(index, in: text),
            let noun = text.wordAfterSpace(index), !text.isCapital(noun)
        {
            return finding(
                on: before...index, in: pair,
                right: "\(text.word(before)) \(Self.numberGenitive) \(text.word(index))",
                "the genitive of the number is missing")
        }
        if isGoverned, grammar.has(.relative, text.lowercased(index)) {
            return finding(
                on: before...index, in: pair, right: nil, "the genitive or dative is missing",
                advice: "write the form of “\(text.word(index))” that agrees with its noun")
        }
        guard isNominative(index, in: text, afterPreposition: isGoverned),
            isGoverned || isOfAll(index, after: before, in: text)
                || isHeadOfGenitive(before, at: index, in: text)
        else { return nil }
        let right = forms.oblique(of: text.lowercased(index)).map {
            "\(text.word(before)) \(text.matchingCase($0, of: index))"
        }
        return finding(
            on: before...index, in: pair, right: right, "the genitive or dative is missing",
            advice: "put \(text.word(index)) in the genitive")
    }

    /// Returns the finding about a foreign noun whose article stands behind a hyphen: „potrivit site-ul”.
    private func foreign(at index: Int, after before: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.isJoined(index, index + 1),
            NounEndings.romanian.endings(.definiteMasculine).contains(text.lowercased(index + 1)),
            governs(before, at: index, in: text)
        else { return nil }
        return finding(
            on: before...(index + 1), in: pair,
            right:
                "\(text.word(before)) \(text.word(index))-\(text.word(index + 1))\(Self.masculineGenitive)",
            "the genitive or dative is missing")
    }

    /// Returns the finding about a month without „lui” after what is a part of it: „mijlocul aprilie”.
    private func month(at index: Int, after before: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard grammar.has(.partOfTime, text.lowercased(before)),
            CalendarNames.months(in: .romanian).contains(text.lowercased(index))
        else { return nil }
        return finding(
            on: before...index, in: pair, right: "\(text.word(before)) lui \(text.word(index))",
            "the genitive of the month is missing")
    }

    /// What the genitive adds to a masculine article: „ului”.
    private static let masculineGenitive = "ui"

    /// Returns the finding about the name of a place that lacks the last letter of its genitive: „Ambasada
    /// Românie”.
    private func place(at index: Int, after before: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard text.isCapital(index), word.count > 3,
            NounEndings.romanian.has(.oblique, (word + Self.genitiveLetter).suffix(2)),
            Places.standard.isArea(romanian: word.dropLast() + Self.nominativeLetter),
            isDefiniteSingular(text.lowercased(before)),
            text.forms(before).isOnlyNoun
        else { return nil }
        return finding(
            on: before...index, in: pair,
            right: "\(text.word(before)) \(text.word(index))\(Self.genitiveLetter)",
            "the genitive or dative is missing")
    }

    /// What makes a genitive of a number: „cu excepția a 40 de oameni”.
    private static let numberGenitive = "a"
    /// The letter that the genitive of a feminine has behind its plural: „României”.
    private static let genitiveLetter = "i"
    /// The letter that its nominative has in place of the last one: „România”.
    private static let nominativeLetter = "a"

    /// Returns the finding about a determiner in the nominative before its noun: „din cauza un pescador”.
    private func determiner(
        at index: Int, after before: Int, isGoverned: Bool, in pair: CheckedPair
    ) -> Finding? {
        let text = pair.romanian
        guard let right = Determiners.romanian.oblique(of: text.lowercased(index)),
            isGoverned || isGoverning(before, in: text), let noun = text.wordAfterSpace(index),
            !text.isCapital(noun)
        else { return nil }
        let word = text.lowercased(noun)
        let isNumeral =
            Determiners.romanian.agreement(of: word, as: .numeral) != nil
            || NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
        // „Înțelesul cel bun”: „cel” belongs to an adjective.
        let forms = text.forms(noun)
        let mayBeNoun =
            Determiners.romanian.agreement(of: text.lowercased(index), as: .adjectival) == nil
            && (!forms.noun.isEmpty || !forms.isKnown) && !forms.isVerb
        guard isNumeral || mayBeNoun else { return nil }
        return finding(
            on: before...index, in: pair,
            right: "\(text.word(before)) \(text.matchingCase(right, of: index))",
            "the genitive or dative is missing")
    }

    /// Returns whether a noun with its article follows a preposition, so that what comes after it can only
    /// depend on it: „în toiul”, „pe baza”.
    private func isGoverning(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard !text.isCapital(index), let preposition = text.wordBeforeSpace(index),
            grammar.has(.preposition, text.lowercased(preposition)),
            !text.isJoined(index, index + 1)
        else { return false }
        let forms = text.forms(index)
        return !forms.noun.isEmpty && forms.definite == forms.noun && !forms.isVerb
            && !forms.isOther && forms.definite.isSubset(of: .direct)
            && !grammar.has(.timeNoun, text.lowercased(index))
    }

    /// Returns whether a word is certainly a nominative with its article; after a preposition it is no
    /// verb.
    private func isNominative(
        _ index: Int, in text: CheckedPair.Text, afterPreposition: Bool
    ) -> Bool {
        let word = text.lowercased(index)
        // „În prezența a 40 de invitați”, „înaintea mea” have their genitive.
        guard word.count > 1, !grammar.has(.possessive, word),
            !grammar.has(.possessivePronoun, word),
            !FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(word)),
            Determiners.romanian.agreement(of: word, as: .pronoun) == nil,
            Determiners.romanian.agreement(of: word, as: .neutral) == nil,
            text.forms(index).definite.isDisjoint(with: .oblique)
        else { return false }
        if afterPreposition, !isPossessed(index, in: text),
            NounEndings.romanian.has(.femininePlace, word),
            forms.oblique(of: word) != nil
                || text.isCapital(index) && Places.standard.isRomanianName([word])
        {
            return true
        }
        // „Zăpada”, whose genitive the list of words does not tell.
        if afterPreposition, !isPossessed(index, in: text),
            text.forms(index).isDefiniteNoun(in: .direct)
        {
            return true
        }
        return [.definiteMasculine, .definiteFeminine, .definitePlural].contains {
            forms.has($0, word)
        }
    }

    /// Returns whether a noun or an adjective with its article follows „tuturor”: „tuturor marile partide”.
    private func isOfAll(_ index: Int, after before: Int, in text: CheckedPair.Text) -> Bool {
        grammar.has(.obliqueUniversal, text.lowercased(before))
            && text.forms(index).isOnlyArticled
    }

    /// Returns whether „al”, „ai” or „ale” precedes a word, which an ordinal may follow: „al patrulea”.
    private func isPossessed(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.wordBeforeSpace(index).map { grammar.has(.possessive, text.lowercased($0)) } ?? false
    }

    /// Returns whether the word before a noun demands another case than the nominative.
    private func governs(_ before: Int, at index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.lowercased(before)
        let previous = text.wordBeforeSpace(before).map(text.lowercased) ?? ""
        if grammar.has(.genitive, word) || grammar.governsGenitive(word, after: previous) {
            return true
        }
        if grammar.has(.dative, word) {
            // „Mai potrivit”, „este conform” are adjectives.
            return text.beginsClause(before) || !previous.isEmpty && !isAdjectival(previous)
        }
        return grammar.has(.possessive, word)
            && (!text.isCapital(index) || !text.isCapital(before)) && followsNoun(before, in: text)
    }

    /// Returns whether a noun, an adjective or a name stands before an article; else „ai” is a verb.
    private func followsNoun(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard index > 0,
            !FunctionWords.words(of: .romanian).contains(
                bare: NormalForm.bare(text.word(index - 1)))
        else { return false }
        let forms = text.forms(index - 1)
        return text.isCapital(index - 1) || text.words[index - 1].kind != .letters
            || !forms.isKnown || !forms.noun.isEmpty || !forms.adjective.isEmpty
    }

    private func isAdjectival(_ previous: String) -> Bool {
        grammar.has(.adjectival, previous)
    }

    private func isDefiniteSingular(_ word: String) -> Bool {
        forms.has(.definiteMasculine, word) || forms.has(.definiteFeminine, word)
            || word.hasSuffix("a") && forms.has(.feminineSingular, word.dropLast() + "ă")
    }

    /// Returns whether a feminine in -a is an adjective with its article: „principala”.
    private func isAdjective(_ word: String) -> Bool {
        let words = RomanianWords.all
        let stem = String(word.dropLast())
        return word.hasSuffix("a") && words.rank(of: stem) != nil
            && words.rank(of: stem + "ă") != nil
    }

    /// Returns whether two nouns with their articles stand side by side: „șefa autoritatea”.
    private func isHeadOfGenitive(
        _ before: Int, at index: Int, in text: CheckedPair.Text
    ) -> Bool {
        let (head, word) = (text.lowercased(before), text.lowercased(index))
        // „Poate măsura diferența”: the first word is a verb.
        let previous = text.wordBeforeSpace(before).map(text.lowercased) ?? ""
        guard !grammar.has(.beforeInfinitive, previous), !grammar.has(.clitic, previous),
            !FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(head))
        else {
            return false
        }
        let isHead =
            isDefiniteSingular(head) && !text.isCapital(before)
            || isGoverning(before, in: text) && forms.has(.definitePlural, head)
                && NominalForms(word).isOnlyNoun
        guard isHead else { return false }
        let headForms = NominalForms(head)
        return !headForms.isVerb && !headForms.isOther && !text.isCapital(index)
            && !grammar.has(.timeNoun, head)
            && !grammar.has(.timeNoun, word) && forms.oblique(of: word) != nil
            && !isAdjective(word) && !NominalForms(word).isVerb
    }
}
