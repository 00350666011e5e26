/// What a Romanian form may be in a noun phrase: a noun, an adjective or participle, or neither.
package struct NominalForms: Sendable, Hashable {
    /// The combinations of its readings as a noun; empty if it has none.
    package private(set) var noun: Agreement = []
    /// Those of ``noun`` in which it carries its article.
    package private(set) var definite: Agreement = []
    /// The combinations of its readings as an adjective or a participle.
    package private(set) var adjective: Agreement = []
    /// Whether it may be a noun or an adjective with its article.
    package private(set) var isArticled = false
    /// Whether it can only be a noun or an adjective with its article.
    package var isOnlyArticled: Bool { isArticledNominal && !isVerb && !isOther }
    /// Whether it has its article in all its readings as a noun or an adjective.
    package private(set) var isArticledNominal = true
    /// Whether it may be a verb with a person.
    package private(set) var isVerb = false
    /// Whether it may be a word of another kind: an adverb, a pronoun, a preposition.
    package private(set) var isOther = false
    /// Whether the table of words has it.
    package private(set) var isKnown = false

    /// Whether it is a noun and nothing else.
    package var isOnlyNoun: Bool { !noun.isEmpty && adjective.isEmpty && !isVerb && !isOther }
    /// Whether it is a noun, which may be an adjective in the same forms: „jurnaliști”.
    package var isNounOrLikeOne: Bool {
        isOnlyNoun || !noun.isEmpty && noun == adjective && !isVerb && !isOther
    }
    /// Whether it is a verb with a person and nothing else.
    package var isOnlyVerb: Bool { isVerb && noun.isEmpty && adjective.isEmpty && !isOther }
    /// Whether it is an adjective or a participle and nothing else.
    package var isOnlyAdjective: Bool { noun.isEmpty && !adjective.isEmpty && !isVerb && !isOther }

    /// Returns whether it is a noun with its article and nothing else, in forms of a set.
    package func isDefiniteNoun(in forms: Agreement) -> Bool {
        isOnlyNoun && definite == noun && noun.isSubset(of: forms)
    }

    /// Reads a form, in any case, with its diacritics; an unknown one is nothing.
    package init(_ form: String) {
        for reading in WordAnalyzer.romanian.readings(of: form) where reading.isKnown {
            isKnown = true
            if reading.partOfSpeech == .noun || reading.partOfSpeech == .adjective,
                !reading.cells.allSatisfy({ $0.contains(.definite) })
            {
                isArticledNominal = false
            }
            switch reading.partOfSpeech {
            case .noun:
                for cell in reading.cells {
                    noun.formUnion(Agreement(cell))
                    if cell.contains(.definite) {
                        definite.formUnion(Agreement(cell))
                        isArticled = true
                    }
                }
                if reading.cells.isEmpty { isOther = true }
            case .adjective:
                for cell in reading.cells {
                    adjective.formUnion(Agreement(cell))
                    if cell.contains(.definite) { isArticled = true }
                }
                if reading.cells.isEmpty { isOther = true }
            case .verb:
                for cell in reading.cells {
                    if cell.contains(.participle) {
                        adjective.formUnion(Self.participle(form))
                    } else if cell.contains(.finite) {
                        isVerb = true
                    } else {
                        isOther = true
                    }
                }
            default: isOther = true
            }
        }
        if noun.isEmpty, adjective.isEmpty { isArticledNominal = false }
    }

    /// Returns the combinations of a participle without its article, by its last letter.
    private static func participle(_ form: String) -> Agreement {
        switch form.last {
        case "ă": Agreement.feminineSingular.intersection(.direct)
        case "e": [.femininePlural, Agreement.feminineSingular.intersection(.oblique)]
        case "i": .masculinePlural
        default: .masculineSingular
        }
    }
}
