import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Agreement with a plural, a relative and a feminine noun")
struct PredicateAgreementTests {
    private func advice(_ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: ["agreement"])
            .findings(english: "", romanian: romanian).map(\.advice)
    }

    @Test(
        "A singular after a subject in the plural",
        arguments: [
            "Spitalele vor fi renovat anul viitor.", "Drumurile au fost reparat în mai.",
            "Podurile vor fi verificat până vineri.", "12 spitale vor fi renovat.",
            "46 de spitale vor fi renovat.", "Mulți studenți a plecat din oraș.",
            "Multe companii a redus producția.",
        ])
    func singular(romanian: String) {
        #expect(advice(romanian).count == 1, "\(romanian)")
    }

    @Test(
        "What agrees, and what is no subject",
        arguments: [
            "Spitalele vor fi renovate anul viitor.", "Turiștii vor fi ajuns acasă până atunci.",
            "Echipele au fost deosebit de eficiente.", "Casele au fost parțial reparate.",
            "Mulți ani a lucrat la uzină.", "Mulți studenți au plecat din oraș.",
            "20 de kilometri a mers pe jos.", "Trei ani la rând a lucrat în port.",
            "46 de spitale vor fi renovate.",
            "Câteva minute a durat totul.",
        ])
    func plural(romanian: String) {
        #expect(advice(romanian) == [], "\(romanian)")
    }

    @Test(
        "A relative that is an object takes “pe”",
        arguments: [
            "Casele care le-am văzut erau goale.", "Oamenii care i-am întâlnit erau triști.",
            "Drumul care l-am urmat era lung.",
        ])
    func relative(romanian: String) {
        #expect(advice(romanian) == ["write pe care"], "\(romanian)")
    }

    @Test(
        "A relative that is the subject, or has its preposition",
        arguments: [
            "Casele pe care le-am văzut erau goale.", "Femeile care le-au ajutat sunt surori.",
            "Noi, medicii care i-am tratat, suntem obosiți.", "Omul care l-a salvat este pompier.",
        ])
    func relativeRight(romanian: String) {
        #expect(advice(romanian) == [], "\(romanian)")
    }

    @Test(
        "A masculine adjective after a feminine noun",
        arguments: [
            "Procurorii au deschis o anchetă penal.", "A primit o sancțiune disciplinar la muncă.",
            "Nu există nicio dovadă judiciar.",
        ])
    func adjective(romanian: String) {
        #expect(advice(romanian).count == 1, "\(romanian)")
    }

    @Test(
        "What may be an adverb, or belongs to another noun",
        arguments: [
            "Procurorii au deschis o anchetă penală.", "A ținut o ședință separat.",
            "Este o zonă militar importantă.", "A primit un dosar penal.",
        ])
    func adjectiveRight(romanian: String) {
        #expect(advice(romanian) == [], "\(romanian)")
    }
}
