import PunteLanguage
import Testing

@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        "Guvernul a aprobat bugetul", "Scoala si spitalul raman inchise", "Ce urmează?",
        "Președintele pleacă la Bruxelles", "Ploi torentiale in sudul tarii", "A murit un actor",
    ])
    func romanian(text: String) {
        #expect(LanguageIdentifier.standard.identify(text)?.language == .romanian)
    }

    @Test(arguments: [
        "Government approves the budget", "What happens next?", "Rains hit the south",
        "Two killed in highway crash", "President leaves for Brussels",
    ])
    func english(text: String) {
        #expect(LanguageIdentifier.standard.identify(text)?.language == .english)
    }

    @Test(arguments: ["", "2024", "12.05 – 13.10", "Привет"])
    func neither(text: String) {
        #expect(LanguageIdentifier.standard.identify(text) == nil)
    }
}
