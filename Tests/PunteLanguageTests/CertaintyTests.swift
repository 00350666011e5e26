import PunteLanguage
import Testing

@Suite struct CertaintyTests {
    private let identifier = LanguageIdentifier.standard

    @Test(arguments: [
        ("The government approved the budget for next year on Monday.", Language.english),
        ("Guvernul a aprobat luni bugetul pentru anul viitor.", .romanian),
    ])
    func `running text is certain`(text: String, language: Language) {
        for certainty in [LanguageIdentifier.Certainty.likely, .sure, .certain] {
            #expect(identifier.identify(text, as: certainty) == language)
        }
    }

    @Test func `a greater certainty never answers where a lesser one does not`() {
        let words = [
            "Kyiv", "radio", "OK", "minister", "popular", "general", "a fost", "on", "in", "Brașov",
            "2026", "", "日本", "hotel central", "the hotel", "un hotel",
        ]
        for text in words {
            let likely = identifier.identify(text, as: .likely)
            let sure = identifier.identify(text, as: .sure)
            let certain = identifier.identify(text, as: .certain)
            #expect(certain == nil || certain == sure)
            #expect(sure == nil || sure == likely)
            let found = identifier.identify(text)
            #expect((likely != nil) == ((found?.probability ?? 0) >= 0.9))
            #expect((sure != nil) == ((found?.probability ?? 0) >= 0.99))
            #expect((certain != nil) == ((found?.probability ?? 0) >= 0.9999))
        }
    }
}
