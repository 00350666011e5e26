import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct TermTests {
    @Test func aTermComesBackAsItWasSaved() throws {
        let store = try TemporaryMemory()
        try store.add([("Kyiv fell silent.", "Kievul a amuțit.")])
        var term = StoredTerm(
            kind: "place",
            designations: [
                StoredTerm.Designation(side: .english, text: "Kyiv"),
                StoredTerm.Designation(side: .english, text: "Kiev", status: .deprecated),
                StoredTerm.Designation(
                    side: .romanian, text: "Kiev", grammar: "noun n sg",
                    forms: ["def:Kievul", "gen:Kievului"]),
            ],
            note: "capital", source: "names.tsv", examples: [1])
        term.id = try store.memory.save(term)
        let stored = try #require(try store.memory.term(term.id))
        #expect(stored.designations == term.designations)
        #expect(stored.examples == [1])
        #expect(try store.memory.terms(named: "Kyiv", side: .english).map(\.id) == [term.id])
        #expect(try store.memory.terms(named: "Kyiv", side: .romanian).isEmpty)

        term.designations.removeLast()
        try store.memory.save(term)
        #expect(try store.memory.term(term.id)?.designations.count == 2)
        #expect(try store.memory.removeTerms([term.id]) == 1)
        #expect(try store.memory.terms().isEmpty)
    }
}
