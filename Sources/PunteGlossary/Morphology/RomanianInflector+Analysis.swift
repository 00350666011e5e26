internal import PunteLanguage

extension RomanianInflector {
    /// The forms of a name in NFC, the given one first.
    func forms(
        of name: [UInt8], kind: Term.Kind, grammar: RomanianGrammar?, known: [[UInt8]]
    ) -> [FormBytes] {
        let parts = NameParts(name, words: words)
        var collector = FormCollector()
        var own: Inflection = []
        if let grammar, grammar != .invariable, !parts.isAcronym {
            own = collect(parts, kind: kind, grammar: grammar, into: &collector)
        }
        let kept = consistent(collector, with: known)
        var result = [FormBytes(text: name, inflection: own, isCertain: true)]
        for (column, inflection) in Inflection.all.enumerated() {
            let first = result.count
            var places: [Int] = []
            for entry in collector.entries where entry.column == column && kept[entry.analysis] {
                let text = collector.text(entry)
                if let place = result.firstIndex(where: { $0.text.elementsEqual(text) }) {
                    if !places.contains(place) { places.append(place) }
                } else {
                    places.append(result.count)
                    result.append(
                        FormBytes(text: Array(text), inflection: [], isCertain: true))
                }
            }
            let confirmed = places.filter { known.contains(result[$0].text) }
            for place in places {
                let isCertain =
                    places.count == 1 || confirmed == [place] || inflection.isSubset(of: own)
                result[place].inflection.formUnion(inflection)
                result[place].isCertain =
                    (place >= first || result[place].isCertain) && isCertain
            }
        }
        for text in known where !result.contains(where: { $0.text == text }) {
            let inflection = Self.guess(text, grammar: grammar)
            // Bruxelles-ului leaves no place for Bruxellesului.
            for place in result.indices
            where !result[place].inflection.isDisjoint(with: inflection)
                && result[place].text != name && !known.contains(result[place].text)
            {
                result[place].isCertain = false
            }
            result.append(FormBytes(text: text, inflection: inflection, isCertain: true))
        }
        return result
    }

    /// Which analyses give the most of the known forms.
    private func consistent(_ collector: FormCollector, with known: [[UInt8]]) -> [Bool] {
        var hits = Array(repeating: 0, count: collector.analysisCount)
        guard !known.isEmpty, hits.count > 1 else { return hits.map { _ in true } }
        for form in known {
            var counted = -1
            for entry in collector.entries
            where entry.analysis != counted && collector.text(entry).elementsEqual(form) {
                hits[entry.analysis] += 1
                counted = entry.analysis
            }
        }
        let most = hits.max() ?? 0
        return hits.map { $0 == most }
    }

    /// The place of a form that no paradigm gives, by the ending of its first word.
    private static func guess(_ form: [UInt8], grammar: RomanianGrammar?) -> Inflection {
        let word = form.prefix { $0 != UInt8(ascii: " ") }
        let endings = NounEndings.romanian
        if endings.has(.obliquePlural, word) { return .pluralDefiniteOblique }
        if endings.has(.obliqueSingular, word) { return .singularDefiniteOblique }
        if endings.has(.definitePlural, word) { return .pluralDefinite }
        if endings.has(.definiteMasculine, word) { return .singularDefinite }
        if grammar == .feminine, endings.has(.obliqueFeminine, word) {
            return .singularDefiniteOblique
        }
        return []
    }
}
