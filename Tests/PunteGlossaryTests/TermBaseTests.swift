import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Dictionary forms of noun phrases")
struct TermBaseTests {
    private func base(_ phrase: String, like english: String, keepingPlural: Bool = false) -> String
    {
        let bytes = Array(phrase.utf8)
        let text = CheckedPair.Text(
            text: phrase, bytes: bytes, words: WordScanner.words(of: bytes), quantities: [],
            terms: [])
        return TermBase.romanian(
            SplitPhrase(text.words.indices, of: text), like: english, keepingPlural: keepingPlural)
    }

    @Test(
        "The head is in the singular, its adjectives agree, and what belongs to it stays",
        arguments: [
            ("ploile torențiale", "torrential rain", "ploaie torențială"),
            ("păsări sălbatice", "wild bird", "pasăre sălbatică"),
            ("marginea drumului", "roadside", "marginea drumului"),
            ("rambursarea biletului", "refund", "rambursarea biletului"),
            ("elicopterul salvatorilor", "rescue helicopter", "elicopterul salvatorilor"),
            ("antibioticele", "antibiotic", "antibiotic"),
        ])
    func forms(phrase: String, english: String, expected: String) {
        #expect(base(phrase, like: english) == expected)
    }

    @Test("Of two nouns with one form, the one that is the English word as well is meant")
    func homographs() {
        #expect(base("auditorii", like: "auditor") == "auditor")
        #expect(base("auditorii", like: "audience") == "auditoriu")
    }
}
