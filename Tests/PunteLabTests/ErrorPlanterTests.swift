import PunteGlossary
import PunteLanguage
import PunteText
import Testing

@testable import PunteLab

@Suite("Planted mistakes")
struct ErrorPlanterTests {
    private static let glossary = CompiledGlossary(
        Glossary([
            place("Kyiv", "Kiev", .neuter), place("Warsaw", "Varșovia", .feminine),
            place("Belgrade", "Belgrad", .neuter),
        ]))
    private static let pairs = [
        (
            english: "The army sent 120 soldiers to Kyiv.",
            romanian: "Armata a trimis 120 de soldați la Kiev."
        ),
        (
            english: "The shepherd Hovrin lost 15 sheep in the flood.",
            romanian: "Ciobanul Hovrin a pierdut 15 oi în inundație."
        ),
        (
            english: "The miller Talpescu saved his 3 horses.",
            romanian: "Morarul Talpescu și-a salvat cei 3 cai."
        ),
        (
            english: "The river is 12 kilometers away.",
            romanian: "Râul este la 12 kilometri distanță."
        ),
    ]
    private let planter = ErrorPlanter(glossary: glossary, pairs: pairs)

    private static func place(
        _ english: String, _ romanian: String, _ grammar: RomanianGrammar
    ) -> Term {
        Term(
            kind: .place,
            designations: [Designation(english, .english), Designation(romanian, .romanian)],
            grammar: grammar)
    }

    private func planted(_ kind: PlantedError.Kind, in number: Int) -> PlantedError? {
        let pair = Self.pairs[number]
        return planter.planted(
            kind, english: pair.english, romanian: pair.romanian, number: number)
    }

    @Test func aNumberGetsAnotherDigit() throws {
        let error = try #require(planted(.number, in: 0))
        #expect(error.romanian == "Armata a trimis 220 de soldați la Kiev.")
        #expect(error.original == "1")
        #expect(error.replacement == "2")
    }

    @Test func aNumberThatOnlyOneSideHasIsLeftAlone() {
        let error = planter.planted(
            .number, english: "The army sent soldiers.",
            romanian: "Armata a trimis 120 de soldați.", number: 0)
        #expect(error == nil)
    }

    @Test func aUnitBecomesAnother() throws {
        let error = try #require(planted(.unit, in: 3))
        #expect(error.romanian == "Râul este la 12 metri distanță.")
        #expect(error.original == "kilometri")
        #expect(planted(.unit, in: 0) == nil)
    }

    @Test func aPlaceBecomesAnotherPlaceOfTheGlossary() throws {
        let error = try #require(planted(.glossaryName, in: 0))
        #expect(error.original == "Kiev")
        #expect(["Varșovia", "Belgrad"].contains(error.replacement))
        #expect(planted(.glossaryName, in: 1) == nil)
    }

    @Test func aNameThatNoGlossaryHasBecomesANameOfAnotherText() throws {
        let error = try #require(planted(.unknownName, in: 1))
        #expect(error.romanian == "Ciobanul Talpescu a pierdut 15 oi în inundație.")
        #expect(planted(.unknownName, in: 0) == nil)
    }

    @Test func aCommaBelowBecomesACedilla() throws {
        let error = try #require(planted(.cedilla, in: 0))
        #expect(error.romanian == "Armata a trimis 120 de soldaţi la Kiev.")
        let without = planter.planted(
            .cedilla, english: "The road is dry.", romanian: "Drumul e uscat.", number: 0)
        #expect(without == nil)
    }

    @Test("One place of the right translation changes, the same at every call")
    func everyMistake() throws {
        for kind in PlantedError.Kind.allCases {
            for number in Self.pairs.indices {
                guard let error = planted(kind, in: number) else { continue }
                #expect(error.kind == kind)
                #expect(error == planted(kind, in: number))
                let right = Self.pairs[number].romanian
                let places = right.ranges(of: error.original).map { place in
                    right.replacingCharacters(in: place, with: error.replacement)
                }
                #expect(places.contains { Array($0.utf8) == Array(error.romanian.utf8) })
                #expect(Array(error.romanian.utf8) != Array(right.utf8))
            }
        }
    }

    @Test("Every planted mistake is one that a rule for its kind names")
    func everyMistakeIsFound() {
        let checker = TranslationChecker(glossary: Self.glossary)
        for kind in PlantedError.Kind.allCases {
            var count = 0
            for (number, pair) in Self.pairs.enumerated() {
                guard let error = planted(kind, in: number) else { continue }
                count += 1
                let before = checker.findings(english: pair.english, romanian: pair.romanian)
                let after = checker.findings(english: pair.english, romanian: error.romanian)
                let new = Set(after).subtracting(before).map(\.rule)
                #expect(!kind.rules.isDisjoint(with: new), "\(kind): \(error.romanian)")
            }
            #expect(count > 0, "\(kind)")
        }
    }

    @Test func theRulesOfEachKindExist() {
        let known = Set(TranslationChecker.catalogue.map(\.name))
        for kind in PlantedError.Kind.allCases { #expect(kind.rules.isSubset(of: known)) }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
