/// Knows the subjunctive of Romanian verbs in the third person, from `Resources/ro/verb-moods.tsv`.
package enum VerbMood {
    private static let rows = DataTable(LanguageData.Ro.verbMoods).rows
    private static let endings: [(infinitive: String, indicative: String, subjunctive: String)] =
        rows.filter { $0.count > 3 && $0[0] == "ending" }.map { ($0[1], $0[2], $0[3]) }
    private static let vowels: [(plain: String, changed: String)] =
        rows.filter { $0.count > 2 && $0[0] == "vowel" }.map { ($0[1], $0[2]) }
    private static let irregular: [String: String] = Dictionary(
        rows.filter { $0.count > 2 && $0[0] == "irregular" }.map { ($0[1], $0[2]) },
        uniquingKeysWith: { first, _ in first })

    private static let pluperfect = rows.filter { $0.count > 1 && $0[0] == "pluperfect" }.map {
        $0[1]
    }

    /// Returns whether a form is the third person of a pluperfect and nothing else: „întârziase”.
    package static func isPluperfect(_ form: String) -> Bool {
        guard pluperfect.contains(where: form.hasSuffix) else { return false }
        let readings = WordAnalyzer.romanian.readings(of: form)
        return !readings.isEmpty
            && readings.allSatisfy {
                $0.isKnown && $0.partOfSpeech == .verb
                    && $0.cells.allSatisfy { $0.contains(.finite) }
            }
    }

    /// Returns the third person of the subjunctive for a form of the indicative; nil if the form may be a
    /// subjunctive itself, or is no verb that the table of words has.
    ///
    /// - Parameter form: a word in small letters, with its diacritics.
    /// - Returns: „demonstreze” for „demonstrează”.
    package static func subjunctive(ofIndicative form: String) -> String? {
        if let other = irregular[form] { return other }
        var result: String?
        for lemma in lemmas(of: form) {
            guard let other = subjunctive(of: lemma, from: form), other != form else { return nil }
            result = other
        }
        return result
    }

    /// Returns the third person of the indicative for a form that is a subjunctive and nothing else.
    ///
    /// - Parameter form: a word in small letters, with its diacritics.
    /// - Returns: „respectă” for „respecte”; nil for other forms.
    package static func indicative(ofSubjunctive form: String) -> String? {
        let readings = WordAnalyzer.romanian.readings(of: form)
        guard let lemma = readings.first?.lemma,
            readings.allSatisfy({
                $0.isKnown && $0.partOfSpeech == .verb && $0.lemma == lemma
                    && $0.cells.allSatisfy { $0.contains(.finite) }
            })
        else { return nil }
        for row in endings
        where row.indicative != row.subjunctive && lemma.hasSuffix(row.infinitive)
            && form.hasSuffix(row.subjunctive)
        {
            let other = form.dropLast(row.subjunctive.count) + row.indicative
            if isFinite(String(other), of: lemma),
                subjunctive(of: lemma, from: String(other)) == form
            {
                return String(other)
            }
        }
        return nil
    }

    /// Returns the infinitives of the verbs of which a form may be the indicative or the infinitive.
    private static func lemmas(of form: String) -> [String] {
        WordAnalyzer.romanian.readings(of: form).filter { reading in
            reading.isKnown && reading.partOfSpeech == .verb
                && reading.cells.contains { !$0.isDisjoint(with: [.finite, .infinitive]) }
        }.map(\.lemma)
    }

    private static func subjunctive(of lemma: String, from form: String) -> String? {
        guard
            let row = endings.first(where: {
                lemma.hasSuffix($0.infinitive) && form.hasSuffix($0.indicative)
            })
        else { return nil }
        let stem = String(form.dropLast(row.indicative.count))
        if row.indicative == row.subjunctive { return form }
        return ([stem] + changed(stem)).map { $0 + row.subjunctive }.first {
            isFinite($0, of: lemma)
        }
    }

    /// Returns a stem with the last of its vowels changed.
    private static func changed(_ stem: String) -> [String] {
        vowels.compactMap { vowel in
            guard let range = stem.ranges(of: vowel.plain).last else { return nil }
            return stem[..<range.lowerBound] + vowel.changed + stem[range.upperBound...]
        }
    }

    private static func isFinite(_ form: String, of lemma: String) -> Bool {
        WordAnalyzer.romanian.readings(of: form).contains { reading in
            reading.isKnown && reading.partOfSpeech == .verb && reading.lemma == lemma
                && reading.cells.contains { $0.contains(.finite) }
        }
    }
}
