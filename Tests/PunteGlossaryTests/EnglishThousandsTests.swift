import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Numbers with the signs of English")
struct EnglishThousandsTests {
    private let checker = TranslationChecker(
        glossary: Glossary(), only: ["number", "measure", "money", "decimal"])

    private func rules(_ english: String, _ romanian: String) -> [[String]] {
        [nil, checker.facts(english: [english], romanian: [romanian])].map { article in
            checker.findings(english: english, romanian: romanian, in: article).map(\.rule)
        }
    }

    @Test(
        "A comma between thousands is no wrong number",
        arguments: [
            ("About 3,000 people fled the valley.", "Circa 3,000 de oameni au fugit din vale."),
            ("The ship lost 1,250 tons of oil.", "Nava a pierdut 1,250 de tone de petrol."),
            ("He paid 4,500 euros for it.", "A plătit 4,500 de euro pentru el."),
        ])
    func comma(english: String, romanian: String) {
        #expect(rules(english, romanian) == [["decimal"], ["decimal"]])
    }

    @Test func anotherNumberIsWrong() {
        let found = rules(
            "About 3,000 people fled the valley.", "Circa 5,000 de oameni au fugit din vale.")
        #expect(found.allSatisfy { $0.contains("number") })
    }
}
