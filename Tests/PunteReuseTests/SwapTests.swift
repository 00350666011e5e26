import PunteAlignment
import PunteGlossary
import PunteLanguage
import Testing

@testable import PunteReuse

@Suite("Numbers and names that were put for each other")
struct SwapTests {
    private let checker: TranslationChecker

    init() throws {
        checker = TranslationChecker(
            glossary: Glossary([]), renderings: LexiconRenderings(try Lexicon.shipped()),
            only: ["order"])
    }

    private static let wrong = [
        FactPair(
            "The attack killed 12 people and wounded 5.", "Atacul a ucis 5 oameni și a rănit 12."),
        FactPair(
            "Inflation slowed from 5 percent to 4 percent.",
            "Inflația a încetinit de la 4% la 5%."),
        FactPair(
            "Profit fell to $2 million from $3 million.",
            "Profitul a scăzut la 3 milioane de dolari, de la 2 milioane de dolari."),
        FactPair(
            "Output rose from 40 tons to 65 tons.",
            "Producția a crescut de la 65 de tone la 40 de tone."),
        FactPair(
            "The raid left 21 dead and 86 wounded.",
            "Raidul s-a soldat cu 86 de morți și 21 de răniți."),
        FactPair("The rate went up to 7% from 6.5%.", "Rata a urcat la 6,5%, de la 7%."),
        FactPair(
            "The crown strengthened to 11.62 per euro from 11.71.",
            "Coroana s-a întărit de la 11,62 la 11,71 pentru un euro."),
        FactPair(
            "Turnout was 61 percent in the cities and 38 percent in the villages.",
            "Prezența a fost de 38% la orașe și de 61% la sate."),
        FactPair(
            "Ten wounded are in Kharkiv and seven in Odesa.",
            "Zece răniți sunt la Odesa și șapte la Harkiv."),
        FactPair(
            "Bulgaria has 14 outbreaks and Serbia six.", "Bulgaria are șase focare, iar Serbia 14."),
    ]

    @Test("A number or a name in the words of the other is found", arguments: wrong)
    func find(pair: FactPair) {
        let found = checker.findings(english: pair.english, romanian: pair.romanian)
        #expect(found.map(\.rule) == ["order"])
    }

    @Test(
        "In another order each beside its own words is right",
        arguments: [
            FactPair(
                "The attack killed 12 people and wounded 5.",
                "Atacul a rănit 5 oameni și a ucis 12."),
            FactPair(
                "Inflation slowed from 5 percent to 4 percent.",
                "Inflația a coborât la 4%, de la 5%."),
            FactPair(
                "The raid left 21 dead and 86 wounded.",
                "Raidul a lăsat 86 de răniți și 21 de morți."),
            FactPair(
                "A ship lost with 14 men in 1958 was found.",
                "A fost găsită o navă pierdută în 1958 cu 14 oameni."),
            FactPair(
                "Turnout was 61 percent in the cities and 38 percent in the villages.",
                "La sate, prezența a fost de 38%, iar la orașe de 61%."),
            FactPair(
                "Ten wounded are in Kharkiv and seven in Odesa.",
                "La Odesa sunt șapte răniți, iar la Harkiv zece."),
            FactPair(
                "The duty hits Sweden, Austria and Romania.",
                "Taxa lovește România, Austria și Suedia."),
            FactPair(
                "Lyon coach Pierre Morel apologised to the fans.",
                "Pierre Morel, antrenorul lui Lyon, și-a cerut scuze suporterilor."),
        ])
    func pass(pair: FactPair) {
        #expect(checker.findings(english: pair.english, romanian: pair.romanian) == [])
    }
}
