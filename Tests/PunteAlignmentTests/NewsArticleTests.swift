import PunteAlignment
import PunteText
import Testing

/// Tests short reports and the Romanian articles that a newsroom makes from them.
///
/// Sentences are joined, split, moved, dropped and added, and attributions of quotations are moved.
@Suite("Articles as a newsroom adapts them")
struct NewsArticleTests {
    /// An English report, a Romanian article, and the correct links, written as `romanian=english`.
    struct Case: CustomTestStringConvertible {
        let name: String
        let english: [String]
        let romanian: [String]
        let links: [String]

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "attributions are added",
            english: [
                "A cargo ship ran aground off the coast of Portugal on Tuesday.",
                "All 14 crew members were rescued by helicopter.",
                "The ship was carrying 3,000 tonnes of wheat, the port authority said.",
                "No fuel has leaked into the sea.",
            ],
            romanian: [
                "Un cargou a eșuat marți în largul coastei Portugaliei, relatează CNN.",
                "Toți cei 14 membri ai echipajului au fost salvați cu elicopterul.",
                "Nava transporta 3.000 de tone de grâu, a precizat autoritatea portuară, citată de"
                    + " Reuters.",
                "În mare nu s-a scurs combustibil.",
            ],
            links: ["0=0", "1=1", "2=2", "3=3"]),
        Case(
            name: "two sentences are joined",
            english: [
                "Voters in Estonia elect a new parliament on Sunday.",
                "Polling stations open at 9 a.m.",
                "They close at 8 p.m.",
                "The ruling party is leading in opinion polls.",
            ],
            romanian: [
                "Alegătorii din Estonia aleg duminică un nou parlament.",
                "Secțiile de votare se deschid la ora 9 și se închid la ora 20.",
                "Partidul de guvernământ conduce în sondajele de opinie.",
            ],
            links: ["0=0", "1=1,2", "2=3"]),
        Case(
            name: "a sentence is split",
            english: [
                "Scientists in Norway have found the wreck of a ship that sank in 1940 with 120 people"
                    + " on board, and say that its hull is almost intact.",
                "The wreck lies at a depth of 400 metres.",
                "Divers cannot reach it.",
            ],
            romanian: [
                "Oameni de știință din Norvegia au găsit epava unei nave care s-a scufundat în 1940 cu"
                    + " 120 de oameni la bord.",
                "Potrivit lor, coca vasului este aproape intactă.",
                "Epava se află la o adâncime de 400 de metri.",
                "Scafandrii nu pot ajunge la ea.",
            ],
            links: ["0,1=0", "2=1", "3=2"]),
        Case(
            name: "a sentence moves to the end",
            english: [
                "The museum in Leipzig was founded in 1911.",
                "Thieves stole eight paintings from it on Saturday night.",
                "The police are looking for a white van.",
                "The paintings are worth 2 million euros, the director said.",
                "Visitors will not be admitted until Wednesday.",
            ],
            romanian: [
                "Hoții au furat sâmbătă noaptea opt tablouri din muzeul de la Leipzig.",
                "Poliția caută o furgonetă albă.",
                "Tablourile valorează 2 milioane de euro, a declarat directorul.",
                "Vizitatorii nu vor fi primiți până miercuri.",
                "Muzeul din Leipzig a fost întemeiat în 1911.",
            ],
            links: ["0=1", "1=2", "2=3", "3=4", "4=0"]),
        Case(
            name: "sentences are dropped and added",
            english: [
                "Coffee prices rose to their highest level in 47 years on Thursday.",
                "Brazil, the largest producer, had its worst drought in decades.",
                "A pound of arabica cost 3.44 dollars in New York.",
                "Analysts expect prices to stay high until 2026.",
                "Vietnam has also harvested less.",
            ],
            romanian: [
                "Prețul cafelei a urcat joi la cel mai înalt nivel din ultimii 47 de ani.",
                "Comercianții români își refac stocurile de două ori pe an, în iunie și în noiembrie.",
                "Brazilia, cel mai mare producător, a trecut prin cea mai gravă secetă din ultimele"
                    + " decenii.",
                "Analiștii se așteaptă ca prețurile să rămână ridicate până în 2026.",
            ],
            links: ["0=0", "2=1", "3=3"]),
        Case(
            name: "quotations are turned round",
            english: [
                "“The bridge is safe,” said the minister of transport, Ada Kovač.",
                "“We inspected every cable in March.”",
                "Two engineers disagree.",
                "They found cracks in 11 of the 64 pillars.",
            ],
            romanian: [
                "Ministra transporturilor, Ada Kovač, a declarat că podul este sigur.",
                "„Am inspectat fiecare cablu în martie”, a spus ea.",
                "Doi ingineri o contrazic.",
                "Ei au găsit fisuri la 11 dintre cei 64 de piloni.",
            ],
            links: ["0=0", "1=1", "2=2", "3=3"]),
    ]

    private func described(_ alignment: Alignment) -> [String] {
        alignment.links.map { link in
            link.romanianIndices.map(String.init).joined(separator: ",") + "="
                + link.englishIndices.map(String.init).joined(separator: ",")
        }
    }

    @Test(arguments: cases) func linksAreThoseOfATranslator(article: Case) throws {
        let alignment = try Aligner().align(english: article.english, romanian: article.romanian)
        #expect(described(alignment) == article.links)
        #expect(!alignment.seemsUnrelated)
    }

    /// Articles aligned earlier do not change the result for an article.
    @Test func theOrderOfArticlesDoesNotMatter() throws {
        let aligner = try Aligner()
        for article in Self.cases + Self.cases.reversed() {
            let alignment = try aligner.align(english: article.english, romanian: article.romanian)
            #expect(described(alignment) == article.links)
        }
    }

    @Test func aMovedSentenceIsLabelled() throws {
        let article = try #require(Self.cases.first { $0.name == "a sentence moves to the end" })
        let alignment = try Aligner().align(english: article.english, romanian: article.romanian)
        #expect(alignment.links.map(\.label) == [.none, .none, .none, .none, .moved])
    }

    @Test(arguments: cases) func explanationsNameWordsOfTheirLink(article: Case) throws {
        let aligner = try Aligner()
        let alignment = try aligner.align(english: article.english, romanian: article.romanian)
        let explanations = try aligner.explanations(
            of: alignment, english: article.english, romanian: article.romanian)
        #expect(explanations.count == alignment.links.count)
        for (link, explanation) in zip(alignment.links, explanations) {
            #expect(!explanation.linkedWords.isEmpty)
            for pair in explanation.linkedWords {
                #expect(link.english.contains(pair.english.sentence))
                #expect(link.romanian.contains(pair.romanian.sentence))
                let bytes = Array(article.romanian[pair.romanian.sentence].utf8)
                #expect(
                    String(decoding: bytes[pair.romanian.range], as: UTF8.self)
                        == pair.romanian.text)
            }
        }
    }

    /// The keys are the same for text without diacritics, with cedillas, and in capitals.
    @Test func spellingWithoutDiacriticsGivesTheSameLinks() throws {
        let aligner = try Aligner()
        for article in Self.cases {
            let cedillas = article.romanian.map { sentence in
                String(sentence.map { ["ș": "ş", "ț": "ţ", "Ș": "Ş", "Ț": "Ţ"][$0] ?? $0 })
            }
            let alignment = try aligner.align(english: article.english, romanian: cedillas)
            #expect(described(alignment) == article.links)
        }
    }
}
