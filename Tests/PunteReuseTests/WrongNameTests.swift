import PunteAlignment
import PunteGlossary
import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("Wrong names in an article")
struct WrongNameTests {
    private let checker: TranslationChecker

    init() throws {
        checker = TranslationChecker(
            glossary: Glossary([]), renderings: LexiconRenderings(try Lexicon.shipped()),
            only: ["name"])
    }

    private func names(_ pair: FactPair) -> [String] {
        let facts = checker.facts(english: [pair.english], romanian: [pair.romanian])
        return checker.findings(
            english: [pair.english], romanian: [pair.romanian], in: facts
        ).map { "\($0.excerpt) / \($0.expected ?? "")" }
    }

    @Test(
        "Another name in the place of one, or a name nearly written as it is, is found",
        arguments: [
            (
                FactPair(
                    "The miller Jakob Lindqvist refused to sell his land, the newspaper said.",
                    "Morarul Anders Lindqvist a refuzat să își vândă pământul, scrie ziarul."),
                "Anders / Jakob"
            ),
            (
                FactPair(
                    "The barge sank near Kirkenes on Tuesday, the harbor master said.",
                    "Barja s-a scufundat marți lângă Hammerfest, a anunțat căpitanul portului."),
                "Hammerfest / Kirkenes"
            ),
            (
                FactPair(
                    "Captain Oyvind Halvorsen was questioned by the police for six hours.",
                    "Căpitanul Oyvind Halversen a fost audiat șase ore de poliție."),
                "Halversen / Halvorsen"
            ),
            (
                FactPair(
                    "The strike closed the shipyard in Gdynia for two weeks.",
                    "Greva a închis două săptămâni șantierul naval din Szczecin."),
                "Szczecin / Gdynia"
            ),
        ])
    func find(pair: FactPair, expected: String) {
        #expect(names(pair) == [expected])
    }

    @Test(
        "A name in Romanian spelling or in a case, the readers' country, and what the article adds are right",
        arguments: [
            FactPair(
                "The report was written by Natalya Yushchenko, a former judge.",
                "Raportul a fost scris de Natalia Iușcenko, fostă judecătoare."),
            FactPair(
                "The court rejected the appeal of Giulia Ferrante on Monday.",
                "Curtea a respins luni recursul Giuliei Ferrante."),
            FactPair(
                "The recall covers 1,200 cars sold by the Danish company.",
                "Sunt rechemate 1.200 de mașini vândute de compania daneză, între care și unele din România."
            ),
            FactPair(
                "Ukraine wants the ports to be inspected by experts, while Russia insists on its own.",
                "Kievul vrea ca porturile să fie inspectate de experți. Moscova insistă pe ai săi."),
            FactPair(
                "The plant in Dresden will hire 300 people.",
                "Fabrica din Dresda va angaja 300 de oameni."),
            FactPair(
                "\"We have waited long enough,\" he said.",
                "„Am așteptat destul”, a declarat Jakob Lindqvist."),
        ])
    func leave(pair: FactPair) {
        #expect(names(pair).isEmpty)
    }
}
