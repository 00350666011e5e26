import PunteGlossary
import PunteLanguage
import PunteText
import Testing

@testable import PunteReuse

@Suite("The words around a term")
struct TermSurroundingsTests {
    /// Returns whether the only match of a term in a sentence is the term.
    private func allows(
        _ name: String, _ kind: Term.Kind, in sentence: String
    ) throws -> Bool {
        let term = Term(
            kind: kind,
            designations: [Designation(name, .english), Designation("nume", .romanian)])
        let glossary = Glossary([term])
        let matches = TermRecognizer(glossary, language: .english).matches(in: sentence)
        let match = try #require(matches.first)
        return TermSurroundings(glossary, side: .english).allow(match, in: sentence)
    }

    @Test(
        "A part of a longer word or name is not the term",
        arguments: [
            ("bombing", Term.Kind.operation, "Two water-bombing aircraft arrived.", false),
            ("bombing", .operation, "The bombing went on all night.", true),
            ("New England", .place, "It appeared in the New England Journal of Medicine.", false),
            ("New England", .place, "Snow fell in New England on Friday.", true),
            ("West Indies", .place, "She teaches at the University of the West Indies.", false),
            ("West Indies", .place, "They sailed to the West Indies in May.", true),
            ("Catalonia", .place, "They met on Plaza de Catalonia at noon.", false),
            ("Catalonia", .place, "He is the president of Catalonia.", true),
            ("Labour", .organisation, "Then Labour Minister Ian Roe resigned.", false),
            ("Labour", .organisation, "Then Labour lost the vote.", true),
        ])
    func names(name: String, kind: Term.Kind, sentence: String, expected: Bool) throws {
        #expect(try allows(name, kind, in: sentence) == expected)
    }

    @Test("A verb with its object is no noun")
    func verbs() throws {
        #expect(try !allows("attack", .operation, in: "Whoever attacks a ward goes to jail."))
        #expect(try allows("attack", .operation, in: "Two attacks followed."))
    }
}
