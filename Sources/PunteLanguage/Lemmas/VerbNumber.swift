/// Knows the plural of Romanian verbs in the third person, from `Resources/ro/verb-numbers.tsv`.
package enum VerbNumber {
    private static let endings: [(singular: String, plural: String)] = DataTable(
        LanguageData.Ro.verbNumbers
    ).rows.filter { $0.count > 1 }.map { ($0[0], $0[1] == "0" ? "" : $0[1]) }

    /// Returns the third person plural of a verb in the singular; nil if the form may be anything else, or
    /// if its plural is another one than the endings tell.
    ///
    /// - Parameter form: a word in small letters, with its diacritics.
    /// - Returns: „lipsesc” for „lipsește”.
    package static func plural(of form: String) -> String? {
        guard endings.contains(where: { form.hasSuffix($0.singular) }) else { return nil }
        let readings = WordAnalyzer.romanian.readings(of: form)
        guard let lemma = readings.first?.lemma,
            readings.allSatisfy({ isVerb($0, of: lemma, with: [.finite, .infinitive]) })
        else {
            return nil
        }
        for (singular, plural) in endings where form.hasSuffix(singular) {
            let other = String(form.dropLast(singular.count)) + plural
            let isPlural = WordAnalyzer.romanian.readings(of: other).contains {
                isVerb($0, of: lemma, with: .finite)
            }
            if isPlural {
                return other
            }
        }
        return nil
    }

    /// Returns whether a reading is a verb's, in a form with one of some features and in no participle: „cere” is the
    /// infinitive as well.
    private static func isVerb(
        _ reading: WordReading, of lemma: String, with features: WordFeatures
    ) -> Bool {
        reading.isKnown && reading.lemma == lemma && reading.partOfSpeech == .verb
            && reading.cells.contains { !$0.isDisjoint(with: features) }
            && !reading.cells.contains { $0.contains(.participle) }
    }
}
