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
        guard let lemma = readings.first?.lemma, readings.allSatisfy({ isFinite($0, of: lemma) })
        else {
            return nil
        }
        for (singular, plural) in endings where form.hasSuffix(singular) {
            let other = String(form.dropLast(singular.count)) + plural
            if WordAnalyzer.romanian.readings(of: other).contains(where: { isFinite($0, of: lemma) }
            ) {
                return other
            }
        }
        return nil
    }

    private static func isFinite(_ reading: WordReading, of lemma: String) -> Bool {
        guard reading.isKnown, reading.lemma == lemma, reading.partOfSpeech == .verb,
            !reading.cells.contains(where: { $0.contains(.participle) })
        else { return false }
        // „Cere” is the infinitive as well.
        return reading.cells.contains { $0.contains(.finite) || $0.contains(.infinitive) }
    }
}
