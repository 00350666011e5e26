import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Nouns without their article")
struct ArticleRuleTests {
    private func advice(_ romanian: String, english: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: ["article"])
            .findings(english: english, romanian: romanian).map(\.advice)
    }

    @Test(
        "A noun that lacks it",
        arguments: [
            (
                "Incendiu a distrus trei case.", "The fire destroyed three houses.",
                "write Incendiul"
            ),
            ("Tren a oprit la Ploiești.", "The train stopped in Ploiesti.", "write Trenul"),
            ("Toți miniștri au demisionat.", "All ministers have resigned.", "write miniștrii"),
            ("A vizitat toate orașe din sud.", "She visited all towns.", "write orașele"),
            ("A fost ales de către membri partidului.", "Members elected him.", "write membrii"),
        ])
    func missing(romanian: String, english: String, right: String) {
        #expect(advice(romanian, english: english) == [right])
    }

    @Test(
        "Headlines, names, predicates and what takes none",
        arguments: [
            ("Incendiu a distrus trei case", "Fire destroys three houses"),
            ("Bărbat a rezistat.", "Bărbat held out."), ("Au fost toți prieteni.", "Friends, all."),
            ("Toți cei trei au plecat.", "All three left."), ("Toate trei au plecat.", "All left."),
            ("Vorbea cu membri ai partidului.", "She spoke to members of the party."),
            ("Incendiul a distrus trei case.", "The fire destroyed three houses."),
            ("Toți miniștrii au demisionat.", "All ministers have resigned."),
        ])
    func right(romanian: String, english: String) {
        #expect(advice(romanian, english: english) == [])
    }
}
