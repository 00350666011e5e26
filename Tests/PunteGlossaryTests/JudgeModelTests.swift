import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

/// Tests the models that judge candidates of the rules, and the candidates of numbers.
@Suite struct JudgeModelTests {
    private static let lines = ["@facts here there"]

    @Test func theShippedModelsHaveTheFeaturesOfTheProgram() {
        #expect(!JudgeModel.facts.isEmpty)
        #expect(!JudgeModel.exchanges.isEmpty)
    }

    private func model(_ lines: [String]) -> JudgeModel {
        JudgeModel(lines: lines, of: "facts", features: ["here", "there"])
    }

    @Test("A model for other features, or with a line that is no tree, finds nothing")
    func damaged() {
        #expect(model(["@facts here", "0<5000 10000 20000"]).isEmpty)
        #expect(model(["@others here there", "0<5000 10000 20000"]).isEmpty)
        #expect(model(Self.lines + ["0<5000 10000 20000", "0<"]).isEmpty)
        #expect(model(Self.lines + ["0<5000 10000 20000"]).logOdds([1, 0]) == 2)
    }

    @Test func theNumbersOfATableAreNotCompared() {
        let checker = TranslationChecker(glossary: Glossary())
        let english = "The blast killed 12 people in the port."
        func candidates(_ numbers: Range<Int>) -> Int {
            let list = numbers.map { "\($0) de oameni" }.joined(separator: ", ")
            let romanian = "Explozia a ucis \(list)."
            let facts = checker.facts(english: [english], romanian: [romanian])
            return checker.factCandidates(
                english: [english], romanian: [romanian], in: facts
            ).count
        }
        #expect(candidates(20..<40) > 0)
        #expect(candidates(20..<320) == 0)
    }

    @Test("The words around two numbers, and what else the article has, are measured")
    func features() throws {
        let english = "The blast killed 12 people and wounded 30 others in the port."
        let romanian = "Explozia a ucis 15 oameni și a rănit alți 30 în port."
        let checker = TranslationChecker(glossary: Glossary())
        let facts = checker.facts(english: [english], romanian: [romanian])
        let candidates = checker.factCandidates(
            english: [english], romanian: [romanian], in: facts)
        let wrong = try #require(
            candidates.first {
                $0.english.number?.integer == 12 && $0.romanian.number?.integer == 15
            })
        func value(_ name: String) -> Float? {
            FactFeatures.names.firstIndex(of: name).map { wrong.features[$0] }
        }
        #expect(wrong.features.count == FactFeatures.names.count)
        #expect(value("here") == 0)
        #expect(value("left") == 1)
        #expect(value("left-in-article") == 1)
        #expect(value("digits-changed") == 1)
        #expect(value("moved") == 0)
        #expect(!candidates.contains { $0.english.number == $0.romanian.number })
    }
}
