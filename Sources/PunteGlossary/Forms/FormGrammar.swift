internal import PunteLanguage

/// What is known of a Romanian form without its sentence, as the model of forms looks at it.
struct FormGrammar: Sendable {
    /// The number of the form itself.
    let word: UInt32
    /// The number of all that the form may be: parts of speech, genders, numbers, cases; of the form itself for
    /// function words.
    let kind: UInt32
    /// The same without what tells a noun from an adjective, or one verb from another.
    let morphology: UInt32
    /// The number of its parts of speech.
    let parts: UInt32
    /// The combinations of its readings as a noun, an adjective or a participle.
    let agreement: Agreement
    /// Those of its readings as a noun.
    let noun: Agreement
    /// Whether it may carry its article.
    let isArticled: Bool
    /// Whether it may be a verb with a person, or is an auxiliary.
    let isVerb: Bool
    /// Whether it may be an auxiliary.
    let isAuxiliary: Bool
    /// Whether it is a function word.
    let isFunctionWord: Bool
    /// Whether the table of words has it.
    let isKnown: Bool
    /// Whether it is a verb with a person and nothing else.
    var isOnlyVerb: Bool { isVerb && !isFunctionWord && agreement.isEmpty }
    /// The forms for which it may have been written.
    let exchanges: [String]

    private static let closed: Set<PartOfSpeech> = [
        .pronoun, .article, .adposition, .conjunction, .particle, .infinitiveMarker,
    ]

    /// Reads a word in small letters, with its diacritics.
    init(_ form: String) {
        let exchanges = FormExchanges.romanian
        let readings = WordAnalyzer.romanian.readings(of: form).filter(\.isKnown)
        let forms = NominalForms(form)
        word = FormHash.of(form)
        isKnown = !readings.isEmpty
        noun = forms.noun
        agreement = forms.noun.union(forms.adjective)
        isArticled = forms.isArticled
        isAuxiliary = exchanges.isAuxiliary(form)
        isFunctionWord =
            exchanges.isAlone(form)
            || FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(form))
            || readings.contains { Self.closed.contains($0.partOfSpeech) }
        isVerb = forms.isVerb
        let ending = FormHash.of(form.suffix(Self.lettersOfEnding))
        parts =
            isFunctionWord
            ? word
            : FormHash.of([
                Self.bits([
                    !forms.noun.isEmpty, !forms.adjective.isEmpty, forms.isArticled, forms.isVerb,
                ])
            ])
        if isFunctionWord {
            kind = word
            morphology = word
        } else if readings.isEmpty {
            let isListed = RomanianWords.all.rank(of: form) != nil
            let letters = Self.lettersOfEnding + (isListed ? 1 : 0)
            kind = FormHash.mixed(FormHash.of(form.suffix(letters)), isListed ? 1 : 2)
            morphology = FormHash.mixed(ending, 3)
        } else {
            kind = Self.kind(readings, ending: ending)
            let isAdverb = readings.contains { $0.partOfSpeech == .adverb }
            func has(_ features: WordFeatures) -> Bool {
                readings.contains { $0.cells.contains { $0.contains(features) } }
            }
            morphology = FormHash.of([
                UInt64(forms.agreement.rawValue), UInt64(forms.definite.rawValue),
                Self.bits([
                    !forms.noun.isEmpty, !forms.adjective.isEmpty, forms.isArticled, isAdverb,
                    has(.infinitive), has(.gerund),
                ]),
                forms.isVerb ? UInt64(ending) : 0,
            ])
        }
        self.exchanges = exchanges.forms(for: form, readings: isFunctionWord ? [] : readings)
    }

    /// The letters of an ending that tell person and tense of a verb, or the kind of an unknown word.
    private static let lettersOfEnding = 2

    /// The number of the singular and plural that it may be, and of its ending where it is a verb.
    func number(of form: String, with subject: Agreement?) -> UInt32 {
        let verb = isVerb || isAuxiliary ? FormHash.of(form.suffix(Self.lettersOfEnding)) : 0
        let number = subject.map {
            Self.bits([!$0.isDisjoint(with: .singular), !$0.isDisjoint(with: .plural)])
        }
        return FormHash.of([UInt64(parts), UInt64(verb), number ?? 4])
    }

    /// Returns whether both are nouns of one number and of different genders, which name different persons:
    /// „președinta”, „președintele”.
    func isOfOtherGender(than other: FormGrammar) -> Bool {
        [Agreement.singular, .plural].contains {
            !noun.isEmpty && !other.noun.isEmpty && noun.isSubset(of: $0)
                && other.noun.isSubset(of: $0)
        } && noun.inBothCases.isDisjoint(with: other.noun.inBothCases)
    }

    private static func kind(_ readings: [WordReading], ending: UInt32) -> UInt32 {
        var cells: Set<UInt64> = []
        for reading in readings {
            let part = UInt64(PartOfSpeech.allCases.firstIndex(of: reading.partOfSpeech) ?? 0)
            cells.insert(part)
            for cell in reading.cells {
                let isFinite = cell.contains(.finite)
                cells.insert(
                    part | UInt64(cell.rawValue) << 8 | (isFinite ? UInt64(ending) << 24 : 0))
            }
        }
        return FormHash.of(cells.sorted())
    }

    private static func bits(_ values: [Bool]) -> UInt64 {
        values.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
}

extension NominalForms {
    /// The combinations of all its readings.
    fileprivate var agreement: Agreement { noun.union(adjective) }
}
