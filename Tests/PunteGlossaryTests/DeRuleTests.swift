import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("“De” between a number and its noun")
struct DeRuleTests {
    private let checker = TranslationChecker(glossary: Glossary(), only: ["de"])

    private func excerpts(_ romanian: String) -> [String] {
        checker.findings(english: "", romanian: romanian).map(\.excerpt)
    }

    @Test(
        "Words that follow a number without being counted take none",
        arguments: [
            // Weekdays and days.
            "Cei 25 ieri erau liberi.", "Ședința din 25 vineri seara s-a amânat.",
            "Se întâlnesc pe 25 marți dimineață.", "Numărul lor era de 25 alaltăieri.",
            "Vor fi 30 mâine.", "Rămân 21 azi.",
            // Prepositions.
            "Raportul celor 25 despre corupție a fost publicat.",
            "A trecut pe la 25 înainte de prânz.", "Se numără 25 printre răniți.",
            "Pe 25 între cele două sate s-a tras.", "Poliția i-a dus pe 25 către graniță.",
            "Din cei 25 peste jumătate au plecat.", "Au coborât 25 spre vale.",
            "Au fugit 25 dinspre sat.", "Au înaintat 25 înspre pod.",
            // Conjunctions and pronouns.
            "Erau 25 fie acasă, fie la serviciu.", "Au venit 25 deși ploua.",
            "Au primit câte 25 fiecare.", "Sunt 25 aceste zile.", "Au votat 25 ambele variante.",
            // Adverbs.
            "În 25 atunci nu credea nimeni.", "Au ajuns 25 aici.", "Au ajuns 25 înapoi.",
            "Au fost 25 totuși.", "Erau 25 deseori.",
            // Verbs.
            "Grupul celor 25 cere alegeri.", "Articolul scris de 25 spune altceva.",
            "Din 25 rămâne unul.", "Grupa de 25 primește ajutor.", "Legea celor 25 prevede amenzi.",
            "Rezultatul celor 25 crește de la an la an.",
            // Participles that repeat no noun.
            "O persoană a murit și 29 rănite sunt în spital.", "Alte 29 dispărute sunt căutate.",
            "Alte 34 arestate au fost eliberate.",
            // Numbers that need none.
            "Are 12 oi.", "Are 115 oi.", "A văzut 101 lupi.", "A cumpărat 219 bilete.",
            // „De” belongs to the next preposition.
            "Cei 12 de la bord au murit.", "Cei 15 de peste graniță s-au întors.",
            "Cei 19 de pe listă au fost aleși.",
        ])
    func uncounted(romanian: String) {
        #expect(excerpts(romanian) == [])
    }

    @Test(
        "A counted noun needs it from 20 on",
        arguments: [
            ("Țăranul are 25 oi.", "25 oi"), ("Au venit 25 oameni.", "25 oameni"),
            ("Au venit 125 oameni.", "125 oameni"), ("Au cumpărat 200 ouă.", "200 ouă"),
            ("A costat 1.500 lei.", "1.500 lei"), ("Are 25 luni.", "25 luni"),
            ("Au lovit 30 noi ținte.", "30 noi"), ("Au lovit 30 alte ținte.", "30 alte"),
            ("Au trecut 45 minute.", "45 minute"), ("Au închis 20 rute.", "20 rute"),
            ("Are 24 pui.", "24 pui"), ("Au intrat 60 recrute.", "60 recrute"),
            ("S-au întors 40 mari campioni.", "40 mari"),
        ])
    func missing(romanian: String, excerpt: String) {
        #expect(excerpts(romanian) == [excerpt])
    }

    @Test(
        "Numbers below 20 take none",
        arguments: [
            ("Are 12 de oi.", "12 de"), ("Au venit 15 de oameni.", "15 de"),
            ("Au venit 119 de oameni.", "119 de"),
        ])
    func superfluous(romanian: String, excerpt: String) {
        #expect(excerpts(romanian) == [excerpt])
    }

    @Test(
        "A number that names its noun counts nothing",
        arguments: [
            "Articolul 25 prevede amenzi.", "Rezoluția 35 cere încetarea focului.",
            "Tricoul 23 revine căpitanului.", "La pagina 27 începe capitolul.",
            "Etapa 31 aduce derbiul.", "Paragraful 40 enumeră excepțiile.",
            "Regimentul 22 infanterie a plecat spre front.",
        ])
    func labels(romanian: String) {
        #expect(excerpts(romanian) == [])
    }

    @Test(
        "Magnitudes take it, and so do number words from twenty on",
        arguments: [
            ("Au fugit 30 milioane de oameni.", "30 milioane"),
            ("Datoria este de 45 miliarde de lei.", "45 miliarde"),
            ("A plătit 20 mii de lei.", "20 mii"), ("A plătit patru mii lei.", "mii lei"),
            ("A costat 12 miliarde euro.", "miliarde euro"),
            ("Au venit trei sute soldați.", "sute soldați"),
            ("A câștigat un milion euro.", "un milion euro"),
            ("Au murit o sută oameni.", "o sută oameni"),
            ("Au venit zeci mii de oameni.", "zeci mii"), ("Au murit sute oameni.", "sute oameni"),
            ("Au ars treizeci case.", "treizeci case"),
            ("Are douăzeci și cinci ani.", "douăzeci și cinci ani"),
            ("Biletul costă 40 euro.", "40 euro"), ("Prețul va fi de 68–75 dolari.", "75 dolari"),
            ("Au murit cincisprezece de oameni.", "cincisprezece de"),
            ("A costat 12 de milioane.", "12 de"),
        ])
    func magnitudes(romanian: String, excerpt: String) {
        #expect(excerpts(romanian) == [excerpt])
    }

    @Test(
        "Magnitudes that are right",
        arguments: [
            "Au fugit 30 de milioane de oameni.", "A plătit 20 de mii de lei.",
            "Au venit două sute de oameni.",
            "A plătit o mie cinci sute de lei.", "A costat 2,5 milioane de lei.",
            "A câștigat un milion de euro.",
            "Au venit zeci de mii de oameni.", "Are douăzeci și cinci de ani.",
            "Sunt două milioane cheltuite.",
            "A crescut cu 35 la sută anul trecut.", "A dat un miliard anul trecut.",
            "Are cincisprezece ani.",
            "Au murit o sută doi oameni.", "Mie oamenii îmi plac.",
            "Costă între 280 și 310 milioane de lei.",
        ])
    func rightMagnitudes(romanian: String) {
        #expect(excerpts(romanian) == [])
    }
}
