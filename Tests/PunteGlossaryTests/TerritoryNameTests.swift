import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Territories that complete a glossary")
struct TerritoryNameTests {
    @Test("CLDR names each as the table of places does")
    func names() throws {
        for territory in Places.standard.territories {
            let english = try #require(Language.english.name(ofTerritory: territory.code))
            let romanian = try #require(Language.romanian.name(ofTerritory: territory.code))
            #expect(territory.english.first == english)
            #expect(territory.romanian.first == romanian)
            #expect(RomanianGrammar(rawValue: territory.grammar) != nil)
        }
    }

    @Test("A glossary keeps what it has and gets the rest with all names")
    func completion() throws {
        let own = Term(
            kind: .place,
            designations: [Designation("China", .english), Designation("China", .romanian)],
            grammar: .feminine)
        let completed = Glossary([own]).completedWithTerritories()
        #expect(completed.terms.count { $0.designations.contains { $0.text == "China" } } == 1)
        let kenya = try #require(
            completed.terms.first { $0.designations.contains { $0.text == "Kenya" } })
        #expect(kenya.designations(in: .romanian).map(\.text) == ["Kenya", "Kenia"])
        let afghanistan = try #require(
            completed.terms.first { $0.designations.contains { $0.text == "Afganistan" } })
        #expect(
            afghanistan.designations(in: .romanian).map(\.status) == [.preferred, .deprecated])
    }
}
