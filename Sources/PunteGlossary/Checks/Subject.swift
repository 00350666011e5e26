internal import PunteLanguage
internal import PunteText

/// The subject with which a clause of a Romanian text begins: „Fabricile din Polonia”.
struct Subject {
    /// Whether it is certainly a plural.
    let isPlural: Bool
    /// Whether it is certainly a singular.
    let isSingular: Bool
    /// Whether the verb stands directly after the noun.
    let isDirect: Bool
    /// The index of the first word of its clause.
    let first: Int
    /// The index of its noun; nil where a number or a pronoun stands for it.
    let noun: Int?

    /// Reads the subject between the beginning of a clause and the verb at an index; nil where anything
    /// but a noun, its numeral and what prepositions join to it stands there.
    init?(before verb: Int, in text: CheckedPair.Text) {
        let grammar = GrammarWords.romanian
        var first = verb
        var isSubordinate = false
        while let previous = text.wordBeforeSpace(first), !isSubordinate {
            // „Că zborurile”
            isSubordinate = grammar.has(.subordinating, text.lowercased(previous))
            if !isSubordinate { first = previous }
            if verb - first > GlossaryParameters.Checks.maximumSubject { return nil }
        }
        guard first < verb, isSubordinate || text.beginsClause(first),
            !Self.isDecimal(first, in: text)
        else { return nil }
        let forms = WordForms.romanian
        self.first = first
        var noun = first
        // „Iar replicile”
        if grammar.has(.adversative, text.lowercased(noun)) { noun += 1 }
        guard noun < verb else { return nil }
        let start = noun
        // „Cei trei”, „toate cele”: a plural without a noun, or before one.
        while noun < verb,
            grammar.has(.pluralDeterminer, text.lowercased(noun))
                || grammar.has(.several, text.lowercased(noun))
        {
            noun += 1
        }
        let hasDeterminer = noun > start
        let hasNumeral = noun < verb && Self.isNumeral(noun, in: text)
        if hasNumeral {
            noun += 1
            // „46 de spitale”
            if noun < verb, text.lowercased(noun) == CountedNouns.romanian.link { noun += 1 }
        }
        if noun < verb, text.words[noun].kind == .letters,
            !grammar.has(.preposition, text.lowercased(noun))
        {
            let word = text.lowercased(noun)
            let isPluralNoun =
                forms.has(.definitePlural, word)
                || Self.isDefinitePlural(word) && !forms.has(.definiteMasculine, word)
                || (hasDeterminer || hasNumeral)
                    && (forms.has(.masculinePlural, word) || forms.has(.femininePlural, word)
                        || Self.isPlural(word))
            isPlural = isPluralNoun
            isSingular =
                !hasDeterminer && !hasNumeral && !grammar.has(.collective, word)
                && (forms.has(.definiteMasculine, word) || forms.has(.definiteFeminine, word)
                    || Self.isDefiniteSingular(word))
            guard isPlural || isSingular else { return nil }
            self.noun = noun
            noun += 1
        } else {
            guard hasDeterminer && hasNumeral || hasNumeral && Self.isPart(noun, in: text) else {
                return nil
            }
            self.noun = nil
            isPlural = true
            isSingular = false
        }
        isDirect = noun == verb
        guard Self.areAttributes(noun..<verb, in: text) else { return nil }
    }

    /// Returns whether a word is the second half of a number: the 4 of 3,4.
    private static func isDecimal(_ index: Int, in text: CheckedPair.Text) -> Bool {
        index > 0 && text.words[index].kind == .digits && text.words[index - 1].kind == .digits
            && text.words[index].start - text.words[index - 1].end == 1
    }

    /// Returns whether a word is a number of two or more.
    private static func isNumeral(_ index: Int, in text: CheckedPair.Text) -> Bool {
        if text.words[index].kind == .digits { return text.word(index) != "1" }
        return NumberWords.words(of: .romanian).contains(bare: NormalForm.bare(text.word(index)))
    }

    /// Returns whether a number takes a part of a plural: „cinci dintre victime”.
    private static func isPart(_ index: Int, in text: CheckedPair.Text) -> Bool {
        index < text.words.count && GrammarWords.romanian.has(.subjectLink, text.lowercased(index))
    }

    /// Returns whether a word is a noun in the plural with its article and nothing else.
    private static func isDefinitePlural(_ word: String) -> Bool {
        NominalForms(word).isDefiniteNoun(in: Agreement.plural.intersection(.direct))
    }

    /// Returns whether a word behind a number is a noun in the plural; „țări” is also a genitive of one.
    private static func isPlural(_ word: String) -> Bool {
        let forms = NominalForms(word)
        return forms.isOnlyNoun && forms.noun.intersection(.direct).isSubset(of: .plural)
            && !forms.noun.isDisjoint(with: .plural)
    }

    /// Returns whether a word is a noun in the singular with its article and nothing else: „furtuna”.
    private static func isDefiniteSingular(_ word: String) -> Bool {
        NominalForms(word).isDefiniteNoun(in: Agreement.singular.intersection(.direct))
    }

    /// Returns whether some words are names, genitives, and what prepositions join.
    private static func areAttributes(_ range: Range<Int>, in text: CheckedPair.Text) -> Bool {
        let grammar = GrammarWords.romanian
        var joined = 0
        for index in range {
            let word = text.lowercased(index)
            if grammar.has(.clause, word) || grammar.isVerb(word) { return false }
            if grammar.has(.preposition, word) {
                joined = GlossaryParameters.Checks.maximumPrepositional
            } else if joined > 0 {
                joined -= 1
            } else if !text.isCapital(index), !WordForms.romanian.has(.genitive, word),
                !text.forms(index).isDefiniteNoun(in: .oblique)
            {
                // An adjective of the subject: „Bolile cardiovasculare”.
                let forms = text.forms(index)
                // „Medicii ruși”
                let isAttribute =
                    forms.isOnlyAdjective || index == range.lowerBound && !forms.isVerb
                guard isAttribute, !forms.adjective.isDisjoint(with: .plural) else { return false }
            }
        }
        return true
    }
}
