import PunteLanguage
import Testing

@testable import PunteGlossary

/// Tests the gender and number of names that come without them.
@Suite struct InferredGrammarTests {
    private func grammar(_ name: String, _ kind: Term.Kind = .other) -> RomanianGrammar? {
        let possible = InferredGrammar.grammars(of: Array(name.utf8), kind: kind)
        return possible.count == 1 ? possible[0] : nil
    }

    @Test(
        arguments: [
            ("guvern", .neuter), ("spital", .neuter), ("stare de urgență", .feminine),
            ("pompier", .masculine),
            ("moțiune de cenzură", .feminine), ("gheață", .feminine),
            ("scurtcircuit", .neuter), ("Ministerul Sănătății", .neuter),
            ("Comisia Europeană", .feminine), ("Înalta Curte", .feminine),
            ("pompieri", .masculinePlural),
            ("alegeri anticipate", .femininePlural), ("ministere", .neuterPlural),
        ] as [(String, RomanianGrammar)])
    func theTableKnowsTheNoun(name: String, expected: RomanianGrammar) {
        #expect(grammar(name) == expected)
    }

    @Test(arguments: ["Ion Pop", "Barack Obama", "NATO", "ArcelorMittal", "tech", "la zi"])
    func whatTheTableDoesNotTellStaysUnknown(name: String) {
        #expect(grammar(name) == nil)
    }

    @Test func whatHasTwoGendersIsFoundInTheFormsOfBoth() {
        let possible = InferredGrammar.grammars(of: Array("salariat".utf8), kind: .other)
        #expect(possible == [.neuter, .masculine])
        #expect(grammar("salariat") == nil)
    }

    @Test func placesThatEndInAnAAreFeminine() {
        #expect(grammar("Haga", .place) == .feminine)
        #expect(grammar("Berlin", .place) == nil)
        #expect(grammar("Ana", .person) == nil)
    }

    @Test func formsOfSuchTermsAreFound() throws {
        func term(_ english: String, _ romanian: String) -> Term {
            Term(
                kind: .other,
                designations: [
                    Designation(english, .english), Designation(romanian, .romanian),
                ])
        }
        let glossary = CompiledGlossary(
            Glossary([
                term("state of emergency", "stare de urgență"), term("hospital", "spital"),
                term("prime minister", "prim-ministru"), term("sanction", "sancțiune"),
            ]))
        let text = "Prim-ministrul a prelungit starea de urgență în spitale, fără sancțiuni."
        let found = glossary.recognizer(for: .romanian).matches(in: text).map { match in
            String(text.utf8.dropFirst(match.range.lowerBound).prefix(match.range.count)) ?? ""
        }
        #expect(found == ["Prim-ministrul", "starea de urgență", "spitale", "sancțiuni"])
    }
}
