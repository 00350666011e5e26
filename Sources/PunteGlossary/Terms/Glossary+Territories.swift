internal import PunteLanguage

extension Glossary {
    /// This glossary with the countries that it lacks, named by CLDR (``Places``). A country
    /// is there already when a place has its English or Romanian name.
    public func completedWithTerritories() -> Glossary {
        var known: Set<String> = []
        for term in terms where term.kind == .place {
            for name in term.designations { known.insert(name.text) }
        }
        var result = self
        for territory in Places.standard.territories {
            guard let english = Language.english.name(ofTerritory: territory.code),
                let romanian = Language.romanian.name(ofTerritory: territory.code),
                !known.contains(english), !known.contains(romanian)
            else { continue }
            let admitted =
                territory.english.filter { $0 != english }
                .map { Designation($0, .english, .admitted) }
                + territory.romanian.filter { $0 != romanian }
                .map { Designation($0, .romanian, .admitted) }
            result.append(
                Term(
                    kind: .place,
                    designations: [
                        Designation(english, .english), Designation(romanian, .romanian),
                    ] + admitted
                        + territory.deprecated.map { Designation($0, .romanian, .deprecated) },
                    grammar: RomanianGrammar(rawValue: territory.grammar),
                    source: "CLDR \(territory.code)"))
        }
        return result
    }
}
