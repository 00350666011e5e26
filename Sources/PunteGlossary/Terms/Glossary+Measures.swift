internal import PunteLanguage
internal import PunteText

extension Glossary {
    /// This glossary with the measure units that it lacks, named by CLDR (`measures.tsv`). A unit is
    /// there already when a term has its identifier, or its English or Romanian name.
    func completedWithMeasures() -> Glossary {
        let known = Set(terms.compactMap(\.unit))
        let taken = Set(terms.filter { $0.kind == .unit }.flatMap { $0.designations.map(\.text) })
        let rows = DataTable(LanguageData.Both.measures).rows.filter {
            $0.count >= 2 && !known.contains($0[0])
        }
        let units = rows.map { $0[0] }
        let names = zip(
            Language.english.names(ofMeasures: units), Language.romanian.names(ofMeasures: units))
        var result = self
        for (row, (english, romanian)) in zip(rows, names) {
            guard let english, let romanian, !taken.contains(english.one),
                !taken.contains(romanian.one)
            else { continue }
            var others = [english.other]
            others += [english.one, english.other].compactMap(Self.british)
            if row.count > 2 { others += row[2].split(separator: ";").map(String.init) }
            result.append(
                Term(
                    kind: .unit,
                    designations: [Designation(english.one, .english)]
                        + others.filter { $0 != english.one }.map {
                            Designation($0, .english, .admitted)
                        } + [Designation(romanian.one, .romanian)],
                    grammar: RomanianGrammar(rawValue: row[1]), romanianForms: [romanian.other],
                    unit: row[0], source: "CLDR \(row[0])"))
        }
        return result
    }

    /// The spelling in -re of a metric unit: metre, litres.
    private static func british(_ name: String) -> String? {
        let spelt = name.replacing("meter", with: "metre").replacing("liter", with: "litre")
        return spelt == name ? nil : spelt
    }
}
