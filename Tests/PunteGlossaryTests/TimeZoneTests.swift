import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Times of day in two zones")
struct TimeZoneTests {
    private func rules(_ english: String, _ romanian: String) -> [[String]] {
        let checker = TranslationChecker(glossary: Glossary(), only: ["date"])
        return [nil, checker.facts(english: [english], romanian: [romanian])].map { article in
            checker.findings(english: english, romanian: romanian, in: article).map(\.rule)
        }
    }

    @Test(
        "A time with a zone may be given in that of the reader",
        arguments: [
            ("The plane landed at 1145 GMT.", "Avionul a aterizat la ora 13:45."),
            ("The plane landed at 09:10 GMT.", "Avionul a aterizat la ora 12:10."),
            ("The plane landed at 1145 GMT.", "Avionul a aterizat la 13:45, ora României."),
        ])
    func zones(english: String, romanian: String) {
        #expect(rules(english, romanian) == [[], []])
    }

    @Test func otherMinutesAreWrong() {
        let found = rules("The plane landed at 1145 GMT.", "Avionul a aterizat la ora 13:25.")
        #expect(found[0] == ["date"])
    }
}
