// What the tables say of a word beside its forms.
extension WordAnalyzer {
    /// Returns how frequent a noun is in English texts, as a step of a scale of thirds of powers of ten.
    ///
    /// - Parameter lemma: the dictionary form.
    /// - Returns: nil when the table has no such noun.
    package static func frequency(ofEnglishNoun lemma: String) -> Int? {
        let entries = LemmaTable.english.paradigms(of: Array(NormalForm.folded(lemma).utf8))
        return entries.first { $0.paradigm.partOfSpeech == .noun }.map { step($0.frequency) }
    }

    /// Returns how frequent the most frequent word is that an English form belongs to, on the scale of
    /// ``frequency(ofEnglishNoun:)``; nil when the table has none.
    package static func frequency(ofEnglish form: String) -> Int? {
        english.readings(of: form).filter(\.isKnown).flatMap {
            LemmaTable.english.paradigms(of: Array($0.lemma.utf8))
        }.map { step($0.frequency) }.max()
    }

    /// Returns whether a Romanian noun is feminine, by its paradigm, else by its ending; a neuter one is in
    /// the plural.
    package static func isFeminine(romanianNoun lemma: String, inPlural: Bool = false) -> Bool {
        let word = NormalForm.folded(lemma)
        let entries = LemmaTable.romanian.paradigms(of: Array(word.utf8))
        if let kind = entries.first(where: { $0.paradigm.partOfSpeech == .noun })?.paradigm.kind,
            let gender = kind.dropFirst().first
        {
            return gender == "f" || inPlural && gender == "n"
        }
        return NounEndings.romanian.has(.femininePlace, word)
    }

    /// Returns the gender and number of a Romanian noun in its dictionary form or with its article:
    /// „spital”, „spitalele”.
    ///
    /// - Returns: nil for a genitive, for a word that the table does not have, and for one of several
    ///   genders.
    package static func grammar(ofRomanianNoun form: String) -> RomanianGrammar? {
        let word = NormalForm.folded(form)
        var singulars: Set<UInt8> = []
        var plurals: Set<UInt8> = []
        for reading in romanian.readings(of: word)
        where reading.isKnown && reading.partOfSpeech == .noun {
            let genders = LemmaTable.romanian.paradigms(of: Array(reading.lemma.utf8))
                .filter { $0.paradigm.partOfSpeech == .noun }
                .compactMap { $0.paradigm.kind.dropFirst().first?.asciiValue }
            for cell in reading.cells where !cell.contains(.oblique) {
                if cell.contains(.plural) {
                    plurals.formUnion(genders)
                } else {
                    singulars.formUnion(genders)
                }
            }
        }
        let isPlural = singulars.isEmpty
        let genders = isPlural ? plurals : singulars
        guard genders.count == 1, let gender = genders.first else { return nil }
        return switch gender {
        case UInt8(ascii: "m"): isPlural ? .masculinePlural : .masculine
        case UInt8(ascii: "f"): isPlural ? .femininePlural : .feminine
        case UInt8(ascii: "n"): isPlural ? .neuterPlural : .neuter
        default: nil
        }
    }

    private static func step(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter - UInt8(ascii: "0"))
        default: Int(letter - UInt8(ascii: "a")) + 10
        }
    }
}
