import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Listed misspellings, and words that are written for others")
struct MisspellingTests {
    private func corrections(_ romanian: String, by rule: String) -> [String?] {
        TranslationChecker(glossary: Glossary(), only: [rule])
            .findings(english: "", romanian: romanian).map(\.correction)
    }

    @Test(
        "A listed misspelling has its spelling as a correction",
        arguments: [
            ("Firma crează locuri de muncă.", "creează"), ("Defapt, nimeni nu știa.", "De fapt"),
            ("Nu a găsit nici-un martor.", "niciun"), ("Avea aceași părere.", "aceeași"),
        ])
    func listed(romanian: String, right: String) {
        #expect(corrections(romanian, by: "spelling") == [right])
    }

    @Test func `the spelling itself is right`() {
        #expect(
            corrections("Firma creează, de fapt, locuri de muncă în aceeași zonă.", by: "spelling")
                == [])
    }

    @Test func `an infinitive has its own ending`() {
        #expect(corrections("Planul va apare în martie.", by: "sau") == ["apărea"])
        #expect(corrections("Planul apare în martie.", by: "sau") == [])
        #expect(corrections("A votat încă odată pentru el.", by: "sau") == ["o dată"])
    }
}
