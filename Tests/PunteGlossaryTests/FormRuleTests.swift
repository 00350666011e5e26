import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Forms that their sentence does not want")
struct FormRuleTests {
    private func found(_ romanian: String, only: Set<String> = ["form"]) -> [Finding] {
        TranslationChecker(glossary: Glossary(), only: only)
            .findings(english: "", romanian: romanian)
    }

    @Test(
        "Right sentences of news",
        arguments: [
            "Ministrul Finanțelor a prezentat luni proiectul de buget.",
            "Echipele de salvare au ajuns la locul accidentului după două ore.",
            "Cele trei companii care au depus oferte vor fi evaluate până vineri.",
            "Pescarii spun că apa râului s-a retras, dar drumurile rămân închise.",
            "Locuitorilor li s-a cerut să fiarbă apa înainte de a o bea.",
            "Președinta Ana Rusu, aleasă în martie, a prezentat raportul.",
            "Primarul, ales în 2020, nu a răspuns întrebărilor presei.",
            "Prețul biletelor a crescut cu 12%, iar numărul călătorilor a scăzut.",
        ])
    func right(romanian: String) {
        #expect(found(romanian).map(\.excerpt) == [])
    }

    @Test(
        "A form that its sentence does not want has the one that it wants as its correction",
        arguments: [
            ("Compania a anunțat că profitul au scăzut anul trecut.", "a"),
            (
                "Ancheta în acest caz este condusă de procurori cu experiență internaționale.",
                "internațională"
            ),
        ])
    func wrong(romanian: String, right: String) {
        #expect(found(romanian).map(\.correction) == [right])
    }

    @Test func `what another rule finds is not reported again`() {
        let romanian = "Potrivit datele, prețurile au scăzut."
        #expect(found(romanian, only: []).map(\.rule) == ["case"])
    }
}
