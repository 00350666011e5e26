import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Nouns with an article too many")
struct ExtraArticleTests {
    private func corrections(_ romanian: String) -> [String] {
        TranslationChecker(glossary: Glossary(), only: ["article"])
            .findings(english: "", romanian: romanian).map { $0.correction ?? "" }
    }

    @Test(
        "Wrong",
        arguments: [
            ("Nicio amenda nu a fost plătită.", "amendă"),
            ("Comuna are 3.400 de locuitorii.", "locuitori"),
            ("Echipa a căzut în ultima runda.", "rundă"),
            ("Este singura fabrica din județ.", "fabrică"),
            ("Inculpatul a ieșit din tribunalul.", "tribunal"),
            ("Este a treia luna de creștere.", "lună"),
            ("Coaliția e la un pas de ruptura", "ruptură"),
            ("Va plăti pe banii lui, nu pe bani statului.", "banii"),
            ("A construit casa pe bani lui.", "banii"),
            ("Hotelul se află în apropiere gării.", "apropierea"),
        ])
    func wrong(romanian: String, right: String) {
        #expect(corrections(romanian) == [right])
    }

    @Test(
        "Right",
        arguments: [
            "Inculpatul a ieșit din tribunalul județean, iar avocatul l-a dus la mama.",
            "Nu s-a mai văzut nimic de la semnarea, acum doi ani, a acordului.",
            "Vine la procesul, amânat de trei ori, care începe luni.",
            "Mașina a luat-o la stânga, iar în primăvara, mai rece decât alta, drumul s-a surpat.",
            "În prima zi se opresc trenurile, în a doua serviciile publice.",
            "A notat pe fiecare locul exact.",
            "Este al doilea premier care pleacă.",
            "A venit în ajutor vecinilor.",
            "Prin conducta scoasă din uz curge apă.",
            "In prima repriza portarul a aparat tot.",
        ])
    func right(romanian: String) {
        #expect(corrections(romanian) == [])
    }
}
