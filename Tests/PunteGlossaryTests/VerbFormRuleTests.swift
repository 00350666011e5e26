import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Verbs in a form that the word before them does not take")
struct VerbFormRuleTests {
    private func corrections(_ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: ["verb"])
            .findings(english: "", romanian: romanian).map { $0.correction ?? "" }
    }

    @Test(
        "Wrong forms",
        arguments: [
            ("Primăria va oprii apa caldă duminică.", "opri"),
            ("Abonații vor plătii mai mult de la vară.", "plăti"),
            ("Guvernul ar acceptă un compromis.", "accepta"),
            ("Avocatul a încercat să demonstrează că martorul minte.", "demonstreze"),
            ("Clubul vrea să își vinde stadionul.", "vândă"),
            ("Ministrul a cerut ca ancheta să nu se oprește aici.", "oprească"),
            ("Podul urma să fi construită până în toamnă.", "fie"),
            (
                "Bilanțul ar putea crește, a spus medicul, după ce vor intră și ultimele date.",
                "intra"
            ),
            ("Trenul de Brașov a întârziase două ore.", "întârziase"),
            ("Compania spune că finanțeze podul.", "finanțează"),
        ])
    func wrong(romanian: String, right: String) {
        #expect(corrections(romanian).contains(right))
    }

    @Test(
        "Right forms",
        arguments: [
            "Primăria va opri apa caldă duminică, iar oamenii vor putea cere despăgubiri.",
            "Alpinistul ar fi căzut de la zece metri, dar urmează să fie operat.",
            "Ciocanul trebuie să cadă, oamenii să tacă, iar judecătorul să vadă dosarul.",
            "Nu se poate să fi plecat fără bilet.",
            "Spera să scrie, să știe, să continue, să ofere și să apropie taberele.",
            "Vinul care zace în pivniță nu poate fi vândut.",
            "Șoferul a spus că vine și că respectă legea.",
            "Ploaia poate să țină până joi.",
        ])
    func right(romanian: String) {
        #expect(corrections(romanian) == [])
    }
}
