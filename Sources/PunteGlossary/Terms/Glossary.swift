public import PunteLanguage
internal import PunteText

/// A list of terms; a ``TermMatch`` refers to a term by its index in it.
public struct Glossary: Sendable {
    /// The terms in the order in which they were added.
    public private(set) var terms: [Term]

    /// Creates a glossary of these terms.
    public init(_ terms: [Term] = []) {
        self.terms = terms
    }

    /// The number of terms.
    public var count: Int { terms.count }

    /// The term at an index.
    public subscript(index: Int) -> Term { terms[index] }

    /// Adds a term at the end.
    public mutating func append(_ term: Term) { terms.append(term) }

    /// Returns the indices of the terms that have this name in this language, whatever its case and
    /// diacritics.
    ///
    /// - Complexity: O(*n*) in the number of terms.
    public func indices(named name: String, in language: Language) -> [Int] {
        let wanted = NormalForm.bare(name)
        return terms.indices.filter { index in
            terms[index].designations(in: language).contains { NormalForm.bare($0.text) == wanted }
        }
    }
}

// The countries, currencies and measure units that CLDR names.
extension Glossary {
    /// Returns the glossary with the countries, currencies and measure units of CLDR that it lacks.
    public func completedFromCLDR() -> Glossary {
        completedWithTerritories().completedWithCurrencies().completedWithMeasures()
    }

    /// Returns the glossary with the countries that it lacks, named by CLDR (``Places``).
    ///
    /// A country is there already when a place has its English or Romanian name.
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
                .map { Designation($0, .english, status: .admitted) }
                + territory.romanian.filter { $0 != romanian }
                .map { Designation($0, .romanian, status: .admitted) }
            result.append(
                Term(
                    kind: .place,
                    designations: [
                        Designation(english, .english), Designation(romanian, .romanian),
                    ] + admitted
                        + territory.deprecated.map {
                            Designation($0, .romanian, status: .deprecated)
                        },
                    grammar: RomanianGrammar(rawValue: territory.grammar),
                    source: "CLDR \(territory.code)"))
        }
        return result
    }

    /// Returns the glossary with the currencies that it lacks, named by CLDR (`currencies.tsv`).
    ///
    /// A currency is there already when a term has its code as a unit or its Romanian name.
    private func completedWithCurrencies() -> Glossary {
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
                    Designation(String($0), language, status: .admitted)
                }
            }
            let isUnchanged = english == many
            result.append(
                Term(
                    kind: .unit,
                    designations: [Designation(english, .english)]
                        + (isUnchanged ? [] : [Designation(many, .english, status: .admitted)])
                        + admitted(2, .english)
                        + [Designation(row[0], .english, status: .admitted)]
                        + [Designation(romanian, .romanian)] + admitted(3, .romanian)
                        + [Designation(row[0], .romanian, status: .admitted)],
                    grammar: RomanianGrammar(rawValue: row[1]), romanianForms: [plural],
                    unit: unit, source: "CLDR \(row[0])"))
        }
        return result
    }

    /// Returns the glossary with the measure units that it lacks, named by CLDR (`measures.tsv`).
    ///
    /// A unit is there already when a term has its identifier, or its English or Romanian name.
    private func completedWithMeasures() -> Glossary {
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
                            Designation($0, .english, status: .admitted)
                        } + [Designation(romanian.one, .romanian)],
                    grammar: RomanianGrammar(rawValue: row[1]), romanianForms: [romanian.other],
                    unit: row[0], source: "CLDR \(row[0])"))
        }
        return result
    }

    /// Returns the British spelling of a metric unit: metre, litres; nil for any other unit.
    private static func british(_ name: String) -> String? {
        let spelt = name.replacing("meter", with: "metre").replacing("liter", with: "litre")
        return spelt == name ? nil : spelt
    }
}
