import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Numbers that are the least or the most")
struct BoundRuleTests {
    private func rules(_ english: String, _ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: TranslationChecker.factRules)
            .findings(english: english, romanian: romanian).map(\.rule)
    }

    @Test(
        "A number that is the least on one side and the most on the other",
        arguments: [
            ("At most 80 passengers were on board.", "La bord se aflau cel puțin 80 de pasageri."),
            ("Up to 40 houses were flooded.", "Cel puțin 40 de case au fost inundate."),
            ("At least 15 miners were rescued.", "Cel mult 15 mineri au fost salvați."),
            ("More than 500 trees fell.", "Aproape 500 de copaci au căzut."),
            ("Nearly 900 students marched.", "Peste 900 de studenți au mărșăluit."),
            ("No more than 60 guests came.", "Au venit cel puțin 60 de oaspeți."),
            ("No fewer than 70 tents burned.", "Au ars cel mult 70 de corturi."),
        ])
    func exchanged(english: String, romanian: String) {
        #expect(rules(english, romanian) == ["bound"])
    }

    @Test(
        "The same bound in other words",
        arguments: [
            ("At most 80 passengers were on board.", "La bord se aflau cel mult 80 de pasageri."),
            ("Up to 40 houses were flooded.", "Până la 40 de case au fost inundate."),
            ("At least 15 miners were rescued.", "Minimum 15 mineri au fost salvați."),
            ("Nearly 900 students marched.", "Aproape 900 de studenți au mărșăluit."),
            ("Nearly 900 students marched.", "Aproximativ 900 de studenți au mărșăluit."),
            ("No fewer than 70 tents burned.", "Au ars cel puțin 70 de corturi."),
            ("As many as 300 people fled.", "Au fugit până la 300 de oameni."),
            ("More than 500 trees fell.", "Au căzut cel puțin 500 de copaci."),
            ("The mast is nearly 100 ft high.", "Catargul are peste 30 de metri înălțime."),
        ])
    func same(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }
}
