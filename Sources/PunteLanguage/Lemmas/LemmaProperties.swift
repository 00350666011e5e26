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

    private static func step(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter - UInt8(ascii: "0"))
        default: Int(letter - UInt8(ascii: "a")) + 10
        }
    }
}
