internal import PunteLanguage

extension Glossary {
    /// This glossary with the currencies that it lacks, named by CLDR (`currencies.tsv`). A currency
    /// is there already when a term has its code as a unit or its Romanian name.
    func completedWithCurrencies() -> Glossary {
        let known = Set(terms.compactMap(\.unit))
        let names = Set(
            terms.filter { $0.kind == .unit }.flatMap { $0.designations(in: .romanian).map(\.text) }
        )
        var result = self
        for row in DataTable(LanguageData.Both.currencies).rows where row.count >= 2 {
            let unit = "currency-" + row[0]
            guard let english = Language.english.name(ofCurrency: row[0], plural: "one"),
                let many = Language.english.name(ofCurrency: row[0], plural: "other"),
                let romanian = Language.romanian.name(ofCurrency: row[0], plural: "one"),
                let plural = Language.romanian.name(ofCurrency: row[0], plural: "few"),
                !known.contains(unit), !names.contains(romanian)
            else { continue }
            func admitted(_ column: Int, _ language: Language) -> [Designation] {
                guard row.count > column else { return [] }
                return row[column].split(separator: ";").map {
                    Designation(String($0), language, .admitted)
                }
            }
            let isUnchanged = english == many
            result.append(
                Term(
                    kind: .unit,
                    designations: [Designation(english, .english)]
                        + (isUnchanged ? [] : [Designation(many, .english, .admitted)])
                        + admitted(2, .english) + [Designation(row[0], .english, .admitted)]
                        + [Designation(romanian, .romanian)] + admitted(3, .romanian)
                        + [Designation(row[0], .romanian, .admitted)],
                    grammar: RomanianGrammar(rawValue: row[1]), romanianForms: [plural],
                    unit: unit, source: "CLDR \(row[0])"))
        }
        return result
    }
}
