import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Facts of whole articles")
struct ArticleFactsTests {
    private static let words = FewRenderings([
        "ucis": ["killed"], "rănit": ["wounded", "injured"], "răniți": ["wounded"],
        "oameni": ["people"], "morți": ["dead"], "soldați": ["soldiers"], "case": ["houses"],
        "profitul": ["profit"], "inflația": ["inflation"], "sunat": ["rang", "ring"],
        "alarma": ["alarm"], "primarul": ["mayor"], "găsit": ["found", "find"],
        "polițiștii": ["police"], "partea": ["side"], "mașina": ["car"], "prezent": ["attended"],
        "stânga": ["left"], "dreapta": ["right"], "drumului": ["road"], "voturi": ["votes"],
    ])

    private let checker = TranslationChecker(
        glossary: .warsawAndLondon, renderings: Self.words, only: TranslationChecker.factRules)

    /// Returns the rules that report something on the first sentences of two articles.
    private func rules(
        _ english: String, _ romanian: String, later: (String, String) = ("", "")
    ) -> [String] {
        let facts = checker.facts(
            english: [english, later.0].filter { !$0.isEmpty },
            romanian: [romanian, later.1].filter { !$0.isEmpty })
        return checker.findings(english: english, romanian: romanian, in: facts).map(\.rule)
    }

    private static let more = FewRenderings([
        "viața": ["lives", "life"], "pericol": ["danger"], "arestări": ["arrests"],
        "procurorii": ["prosecutors"], "exclus": ["rule", "ruled"], "alte": ["other"],
        "ministrul": ["minister"], "ambasada": ["embassy"], "atacat": ["attacked"],
        "director": ["director"], "audiat": ["questioned"], "partidul": ["party"],
        "scrutinul": ["vote"], "câștigat": ["won"], "insulei": ["island"], "doctorul": ["doctor"],
        "plecat": ["left"], "profitul": ["profit"], "soldați": ["soldiers"], "drone": ["drones"],
    ])

    /// Returns the findings on the first sentences of two articles, as rule, words and what the English has.
    private func findings(
        _ english: String, _ romanian: String, later: (String, String) = ("", "")
    ) -> [String] {
        func place(_ english: String, _ romanian: String) -> Term {
            Term(
                kind: .place,
                designations: [Designation(english, .english), Designation(romanian, .romanian)],
                grammar: .feminine)
        }
        let checker = TranslationChecker(
            glossary: Glossary([place("Ukraine", "Ucraina"), place("Russia", "Rusia")]),
            renderings: Self.more, only: TranslationChecker.factRules)
        let facts = checker.facts(
            english: [english, later.0].filter { !$0.isEmpty },
            romanian: [romanian, later.1].filter { !$0.isEmpty })
        return checker.findings(english: english, romanian: romanian, in: facts).map {
            [$0.rule, $0.excerpt, $0.expected ?? ""].joined(separator: " | ")
        }
    }

    @Test(
        "A short sentence that says the opposite, and words that were exchanged",
        arguments: [
            ("His life is not in danger.", "Viața lui este în pericol.", "negation"),
            ("His life is in danger.", "Viața lui nu este în pericol.", "negation"),
            ("No director was questioned.", "Un director a fost audiat.", "negation"),
            (
                "Prosecutors did not rule out other arrests.",
                "Procurorii au exclus alte arestări.",
                "negation"
            ),
            ("The German minister left.", "Ministrul francez a plecat.", "name"),
            ("The Greek embassy was closed.", "Ambasada Bulgariei a fost închisă.", "name"),
            ("Ukraine attacked Russia with drones.", "Rusia a atacat Ucraina cu drone.", "order"),
            ("The far-right party won.", "Partidul de extremă stângă a câștigat.", "opposite"),
            ("The profit tripled.", "Profitul s-a dublat.", "number"),
            ("The profit is three times higher.", "Profitul este de două ori mai mare.", "number"),
            (
                "The rate fell by 25 basis points.", "Rata a scăzut cu 25 de puncte procentuale.",
                "measure"
            ),
        ])
    func opposites(english: String, romanian: String, rule: String) {
        let found = findings(english, romanian)
        #expect(found.map { $0.split(separator: " ").first.map(String.init) } == [rule], "\(found)")
    }

    @Test(
        "The same where both sides say it",
        arguments: [
            ("His life is not in danger.", "Viața lui nu este în pericol."),
            (
                "Prosecutors did not rule out other arrests.",
                "Procurorii nu au exclus alte arestări."
            ),
            ("The German minister left.", "Ministrul german a plecat."),
            ("The Greek embassy was closed.", "Ambasada Greciei a fost închisă."),
            ("The U.S. embassy was closed.", "Ambasada americană a fost închisă."),
            ("Ukraine attacked Russia with drones.", "Ucraina a atacat Rusia cu drone."),
            ("Russia was attacked by Ukraine.", "Ucraina a atacat Rusia cu drone."),
            ("Ukraine attacked Russia with drones.", "Rusia a fost atacată cu drone de Ucraina."),
            ("The far-right party won.", "Partidul de extremă dreaptă a câștigat."),
            ("The profit doubled.", "Profitul este de două ori mai mare."),
            ("The rate fell by 25 basis points.", "Rata a scăzut cu 0,25 puncte procentuale."),
            ("The pact was signed on 3/4/2026.", "Pactul a fost semnat pe 3 aprilie 2026."),
            ("The pact was signed on 3/4/2026.", "Pactul a fost semnat pe 4 martie 2026."),
        ])
    func noOpposites(english: String, romanian: String) {
        #expect(findings(english, romanian) == [])
    }

    @Test("A name is compared with the one in whose place it is, not with that of another person")
    func evidence() {
        #expect(
            findings(
                "Doctor Elena Vlaicu left.", "Doctorul Maria Vlaicu a plecat.",
                later: ("Marta Ionescu won.", "Marta Ionescu a câștigat."))
                == ["name | Maria | Elena"])
    }

    @Test(
        "A wrong quantity is found",
        arguments: [
            ("The blast was heard at 11 p.m.", "Explozia s-a auzit la ora 11:00.", "date"),
            ("The vote begins at 7:30 p.m.", "Votul începe la ora 7:30.", "date"),
            ("The train left at 6 in the evening.", "Trenul a plecat la 6 dimineața.", "date"),
            (
                "It is the second attack this week.", "Este al treilea atac din această săptămână.",
                "number"
            ),
            ("He finished fourth.", "A terminat al cincilea.", "number"),
            (
                "Two-thirds of voters stayed home.", "O treime dintre alegători au stat acasă.",
                "number"
            ),
            ("Dozens of people were hurt.", "Mii de oameni au fost răniți.", "number"),
            ("Tens of thousands marched.", "Sute de mii de oameni au mărșăluit.", "number"),
            (
                "Temperatures fell to minus ten degrees.",
                "Temperaturile au coborât la zece grade.", "measure"
            ),
            ("It was cold (-23°C) in Iași.", "Era frig (23°C) la Iași.", "measure"),
            ("The low was 8 degrees below zero.", "Minima a fost de 8 grade.", "measure"),
            (
                "It will warm by 9 degrees Fahrenheit.", "Se va încălzi cu -13 grade Celsius.",
                "measure"
            ),
            ("The fine was 5 million euros.", "Amenda a fost de 5 milioane de dolari.", "money"),
            ("It happened on Tuesday.", "S-a întâmplat miercuri.", "date"),
            ("In the 1980s he ruled.", "A condus în anii ’70.", "number"),
            ("A quarter of voters left.", "35% dintre alegători au plecat.", "number"),
            ("More than 300 houses burned.", "Sub 300 de case au ars.", "bound"),
            (
                "More than half of voters left.", "Aproape jumătate dintre alegători au plecat.",
                "bound"
            ),
            ("Some 4,100 people were wounded.", "Zeci de mii de oameni au fost răniți.", "number"),
        ])
    func wrong(english: String, romanian: String, rule: String) {
        #expect(rules(english, romanian) == [rule])
    }

    @Test(
        "A right quantity is none, however it is written",
        arguments: [
            (
                "The house sold for £1.2m ($1.5m).",
                "Casa s-a vândut cu 1,2 milioane de lire sterline."
            ),
            (
                "The 9/11 attacks killed 3,000.",
                "Atentatele de la 11 septembrie au ucis 3.000 de oameni."
            ),
            ("A fifth of voters left.", "20% dintre alegători au plecat."),
            ("Half of voters stayed home.", "50% dintre alegători au stat acasă."),
            ("One in four voters left.", "25% dintre alegători au plecat."),
            ("He was 5 feet 11.", "Avea 1,80 metri."),
            ("Gas costs $3.49 a gallon.", "Benzina costă 0,92 dolari litrul."),
            ("It rose .5 percent.", "A crescut cu 0,5%."),
            ("He ruled in the late 1990s.", "A condus la sfârșitul anilor ’90."),
            ("The low was 5 degrees below zero.", "Minima a fost de -5 grade."),
            ("It will warm by 9 degrees Fahrenheit.", "Se va încălzi cu 5 grade Celsius."),
            ("The report is due in 30 days.", "Raportul va fi gata într-o lună."),
            ("Two and a half months passed.", "Au trecut două luni și jumătate."),
            ("It landed at 18:52 GMT.", "A aterizat la ora 20:52."),
            ("It began at 15:40 local time.", "A început la 16:40, ora României."),
            ("The sale brought in $410,000.", "Vânzarea a adus circa 400.000 de dolari."),
            ("Some 3,900 doses were given.", "Au fost administrate aproape 4.000 de doze."),
            (
                "The probe flew 212 million miles.",
                "Sonda a zburat circa 340 de milioane de kilometri."
            ),
            ("Some 4,100 people were wounded.", "Mii de oameni au fost răniți."),
            ("Fifty-eight people were wounded.", "Peste cincizeci de oameni au fost răniți."),
            (
                "It sold 41,000 cars, up from 26,000.",
                "A vândut 41.000 de mașini, cu 15.000 mai multe decât înainte."
            ),
            ("He fled in 2016 and returned the following year.", "A fugit și s-a întors în 2017."),
            (
                "The bridge fell in the 1992-95 war.",
                "Podul s-a prăbușit în războiul din 1992-1995."
            ),
            ("Nearly 40 mm of rain fell.", "Au căzut aproape 40 de litri pe metru pătrat."),
            ("The blast was heard at 11 p.m.", "Explozia s-a auzit la ora 23:00."),
            ("The film, which is 97 minutes long, won.", "Filmul a câștigat."),
        ])
    func right(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }

    @Test("A fact may be in another sentence of the English")
    func elsewhere() {
        #expect(
            rules(
                "The mayor resigned on Tuesday.",
                "Primarul, în vârstă de 61 de ani, a demisionat marți.",
                later: ("He is 61 years old and ran the city for 8 years.", "")) == [])
    }

    @Test(
        "A verb denied on one side only is found",
        arguments: [
            ("The alarm rang.", "Alarma nu a sunat."),
            ("The alarm did not ring.", "Alarma a sunat."),
            ("The alarm didn't ring.", "Alarma a sunat."),
            ("Police found the car.", "Polițiștii nu au găsit mașina."),
            ("Police could not find the car.", "Polițiștii au găsit mașina."),
        ])
    func negation(english: String, romanian: String) {
        #expect(rules(english, romanian) == ["negation"])
    }

    @Test(
        "A denial in other words is none",
        arguments: [
            ("The alarm did not ring.", "Alarma nu a sunat."),
            ("Police failed to find the car.", "Polițiștii nu au găsit mașina."),
            ("The mayor declined to say.", "Primarul nu a vrut să spună."),
        ])
    func denials(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }

    @Test(
        "A seat of government for its country is no other name; another country's is",
        arguments: [
            ("Poland rejected the offer on Tuesday.", "Varșovia a respins marți oferta.", 0),
            ("Warsaw rejected the offer on Tuesday.", "Polonia a respins marți oferta.", 0),
            (
                "The police found the mayor in London.",
                "Polițiștii l-au găsit pe primar la Varșovia.", 1
            ),
        ])
    func governments(english: String, romanian: String, findings: Int) {
        #expect(rules(english, romanian).count { $0 == "name" } == findings)
    }

    @Test(
        "What a Romanian article computes, fears or leaves as it is called is no wrong fact",
        arguments: [
            (
                "The fine is up to 4% of revenue, which was $2.3 billion.",
                "Amenda este de cel mult 4% din cifra de afaceri de 2,3 miliarde de dolari, adică 92 de milioane de dolari."
            ),
            (
                "The police closed the road for fear that the car would fall.",
                "Polițiștii au închis drumul de teamă ca mașina să nu cadă."
            ),
            ("The mayor lives in Calle de London.", "Primarul locuiește în Calle de London."),
            (
                "Seven passengers died, along with two of the crew.",
                "Nouă oameni au murit: șapte pasageri și doi membri ai echipajului."
            ),
            (
                "The party took 29 percent of the vote.",
                "Partidul a luat aproape o treime din voturi."
            ),
            (
                "The last wedding was in 1988 and the last birth in 1993.",
                "Ultima nuntă a fost în 1988, iar ultimul copil s-a născut cinci ani mai târziu."
            ),
            ("It was one of 120 bottles.", "Pe ea și pe alte 119 sticle le-au aruncat în râu."),
        ])
    func noWrongFacts(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }

    @Test(
        "What only resembles a calculation is a wrong fact",
        arguments: [
            (
                "The profit fell by 29 percent.", "Profitul a scăzut cu o treime.", "measure"
            ),
            (
                "The profit fell by 29 percent.", "Profitul a scăzut cu aproape o jumătate.",
                "measure"
            ),
        ])
    func wrongFacts(english: String, romanian: String, rule: String) {
        #expect(rules(english, romanian) == [rule])
    }

    @Test(
        "Names of places left in English are found, parts of longer names are not",
        arguments: [
            ("He flew to Warsaw.", "A zburat la Warsaw.", ["english-name"]),
            ("The mayor of London spoke.", "Primarul din London a vorbit.", ["english-name"]),
            ("He came in December.", "A venit în December.", ["english-name"]),
            ("He came on Friday.", "A venit Friday.", ["english-name"]),
            ("He flew to Warsaw.", "A zburat la Varșovia.", []),
            ("He studied at London Bridge College.", "A studiat la London Bridge College.", []),
        ])
    func englishNames(english: String, romanian: String, expected: [String]) {
        #expect(rules(english, romanian) == expected)
    }

    @Test(
        "A name that is nearly one of the English article's is found",
        arguments: [
            ("Sivert Hauglann heard a bang.", "Sivert Haugland a auzit o bubuitură.", true),
            ("It was said by Lotte Verschaeren.", "A spus-o Lotte Verschueren.", true),
            ("Police arrested Marin Stoilescu.", "Poliția l-a arestat pe Marin Stolescu.", true),
            ("Police arrested Marin Stoilescu.", "Poliția l-a arestat pe Marin Stoilescu.", false),
            ("It was the house of Verschaeren.", "Era casa lui Verschaeren.", false),
            ("They met Khodorkovsky there.", "L-au întâlnit acolo pe Hodorkovski.", false),
        ])
    func misspelt(english: String, romanian: String, isFound: Bool) {
        #expect(rules(english, romanian) == (isFound ? ["name"] : []))
    }
}
