import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Common words inside names")
struct NameInInstitutionTests {
    private static let words = FewRenderings([
        "spitalul": ["hospital"], "incendiu": ["fire"], "banca": ["bank"], "centrul": ["centre"],
        "școala": ["school"],
    ])

    private let checker = TranslationChecker(
        glossary: Glossary(), renderings: Self.words, only: ["name"])

    private func findings(_ english: String, _ romanian: String) -> [String] {
        let facts = checker.facts(english: [english], romanian: [romanian])
        return
            (checker.findings(english: english, romanian: romanian)
            + checker.findings(english: english, romanian: romanian, in: facts)).map(\.excerpt)
    }

    @Test(
        "An adjective or a genitive of an institution stands for no name of the English",
        arguments: [
            ("Romania hospital fire kills 2.", "Doi morți într-un incendiu la Spitalul Municipal."),
            ("Slovakia bank fire kills two.", "Doi morți într-un incendiu la Banca Națională."),
            ("Austria centre fire kills 2.", "Incendiu la Centrul de Boli Rare, doi morți."),
            ("Estonia school fire kills two.", "Doi morți într-un incendiu la Școala Agricolă."),
        ])
    func common(english: String, romanian: String) {
        #expect(findings(english, romanian) == [])
    }

    /// „Banca Austriacă” says whose bank it is.
    @Test(arguments: [
        ("austriacă", true), ("vienez", true), ("franceză", true), ("municipal", false),
        ("județean", false), ("național", false), ("urgență", false), ("universitar", false),
        ("central", false), ("sănătății", false),
    ])
    func wordsOfPlaces(word: String, isDerived: Bool) {
        #expect(Places.standard.isDerived(romanian: word) == isDerived)
    }
}
