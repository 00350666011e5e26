internal import PunteLanguage
internal import PunteText

extension Glossary {
    /// This glossary with the countries that it lacks, named by CLDR (`territories.tsv`). A country
    /// is there already when a place has its English or Romanian name.
    public func completedWithTerritories() -> Glossary {
        var known: Set<String> = []
        for term in terms where term.kind == .place {
            for name in term.designations { known.insert(name.text) }
        }
        var result = self
        for row in DataTable(LanguageData.Both.territories).rows where row.count >= 4 {
            guard let english = Language.english.name(ofTerritory: row[0]),
                let romanian = Language.romanian.name(ofTerritory: row[0]),
                !known.contains(english), !known.contains(romanian)
            else { continue }
            func others(
                _ column: Int, _ language: Language, _ status: Designation.Status
            ) -> [Designation] {
                guard row.count > column else { return [] }
                return row[column].split(separator: ";").map {
                    Designation(String($0), language, status)
                }
            }
            result.append(
                Term(
                    kind: .place,
                    designations: [
                        Designation(english, .english), Designation(romanian, .romanian),
                    ] + others(2, .english, .admitted) + others(3, .romanian, .admitted)
                        + others(4, .romanian, .deprecated),
                    grammar: RomanianGrammar(rawValue: row[1]), source: "CLDR \(row[0])"))
        }
        return result
    }
}
