extension RomanianInflector {
    /// One way to inflect a name: a text for each place of the paradigm, several where two
    /// endings are in use.
    typealias Analysis = [[[UInt8]]]

    func forms(
        of name: [UInt8], kind: Term.Kind, grammar: RomanianGrammar?, known: [[UInt8]]
    ) -> [FormBytes] {
        let parts = NameParts(name, words: words)
        var analyses: [Analysis] = []
        var own: Inflection = []
        if let grammar, grammar != .invariable, !parts.isAcronym {
            (analyses, own) = self.analyses(of: parts, kind: kind, grammar: grammar)
        }
        analyses = consistent(analyses, with: known)
        var result = [FormBytes(text: name, inflection: own, isCertain: true)]
        func add(_ text: [UInt8], _ inflection: Inflection, certain: Bool) {
            if let index = result.firstIndex(where: { $0.text == text }) {
                result[index].inflection.formUnion(inflection)
                result[index].isCertain = result[index].isCertain && certain
            } else {
                result.append(FormBytes(text: text, inflection: inflection, isCertain: certain))
            }
        }
        for (column, inflection) in Inflection.all.enumerated() {
            var texts: [[UInt8]] = []
            for analysis in analyses {
                for text in analysis[column] where !texts.contains(text) { texts.append(text) }
            }
            let confirmed = texts.filter(known.contains)
            for text in texts {
                let certain = texts.count == 1 || confirmed == [text]
                add(text, inflection, certain: certain || inflection.isSubset(of: own))
            }
        }
        for text in known where !result.contains(where: { $0.text == text }) {
            add(text, Self.guess(text, grammar: grammar), certain: true)
        }
        return result
    }

    /// The analyses that give the most of the known forms.
    private func consistent(_ analyses: [Analysis], with known: [[UInt8]]) -> [Analysis] {
        guard !known.isEmpty, analyses.count > 1 else { return analyses }
        let hits = analyses.map { analysis in
            known.count { form in analysis.contains { $0.contains(form) } }
        }
        let most = hits.max() ?? 0
        return zip(analyses, hits).filter { $0.1 == most }.map(\.0)
    }

    /// The place of a form that no paradigm gives, by the ending of its first word.
    private static func guess(_ form: [UInt8], grammar: RomanianGrammar?) -> Inflection {
        let space = UInt8(ascii: " ")
        let word = form.prefix { $0 != space }
        func ends(_ ending: String) -> Bool {
            word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        }
        if ends("lor") { return .pluralDefiniteOblique }
        if ends("lui") { return .singularDefiniteOblique }
        if ends("le") || ends("urile") { return .pluralDefinite }
        if ends("ul") { return .singularDefinite }
        if grammar == .feminine, ends("ei") || ends("ii") || ends("ăi") {
            return .singularDefiniteOblique
        }
        return []
    }
}
