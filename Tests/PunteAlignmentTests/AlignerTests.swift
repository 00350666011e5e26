import PunteAlignment
import PunteLanguage
import PunteText
import Testing

/// A short report and a Romanian article adapted from it.
///
/// The first two sentences are joined, one is dropped, one is added, and the last two are
/// exchanged.
struct AdaptedArticle {
    let english = [
        "The river Tisa rose by two metres in a single night.",
        "More than 300 people had to leave their homes in Maramures county.",
        "A local shopkeeper said he had never seen anything like it.",
        "Firefighters used 14 boats to reach the village of Remeti.",
        "The prime minister promised financial aid for the families.",
        "Schools in the area will stay closed until Monday.",
    ]
    let romanian = [
        "Râul Tisa a crescut cu doi metri într-o singură noapte, iar peste 300 de oameni din județul"
            + " Maramureș au fost nevoiți să își părăsească locuințele.",
        "Pompierii au folosit 14 bărci ca să ajungă în satul Remeți.",
        "Anul trecut, cutremurul din Oltenia a avariat o biserică veche.",
        "Școlile din zonă rămân închise până luni.",
        "Premierul a promis ajutor financiar pentru familii.",
    ]
}

@Suite struct AlignerTests {
    let article = AdaptedArticle()

    @Test func findsJoinedDroppedAddedAndMovedSentences() throws {
        let alignment = try Aligner().align(english: article.english, romanian: article.romanian)
        #expect(alignment.links.map(\.romanianIndices) == [[0], [1], [3], [4]])
        #expect(alignment.links.map(\.englishIndices) == [[0, 1], [3], [5], [4]])
        #expect(alignment.unpairedEnglish == [2])
        #expect(alignment.unpairedRomanian == [2])
        // The last two changed places: neither can be said to have stayed.
        #expect(alignment.links.map(\.label) == [.none, .none, .moved, .moved])
    }

    @Test func theClausesOfAJoinedSentenceRenderOneSentenceEach() throws {
        let aligner = try Aligner()
        let alignment = try aligner.align(english: article.english, romanian: article.romanian)
        let clauses = try aligner.clauses(
            of: alignment, english: article.english, romanian: article.romanian)
        #expect(clauses.map(\.count) == [2, 0, 0, 0])
        #expect(clauses[0].map(\.sentence) == [0, 1])
        #expect(clauses[0].allSatisfy { $0.side == .english && $0.counterpart == 0 })
        #expect(
            clauses[0].map { $0.range.map { article.romanian[0].utf8Slice($0) } } == [
                "Râul Tisa a crescut cu doi metri într-o singură noapte",
                "peste 300 de oameni din județul Maramureș au fost nevoiți să își părăsească locuințele",
            ])
    }

    @Test func withoutLinksOfSeveralSentencesThereAreNoClauses() throws {
        let aligner = try Aligner()
        let (english, romanian) = (
            [article.english[3], article.english[5]], [article.romanian[1], article.romanian[3]]
        )
        let alignment = try aligner.align(english: english, romanian: romanian)
        #expect(alignment.links.count == 2)
        #expect(
            try aligner.clauses(of: alignment, english: english, romanian: romanian) == [[], []])
    }

    private let condensed = (
        english: [
            "Storm leaves thousands without power in northern Portugal",
            "Strong winds tore down power lines in the Douro valley on Sunday night.",
            "The mayor of Lamego, Rui Teixeira, asked residents to stay indoors.",
            "Schools in the valley will be closed on Monday.",
            "The grid operator said that 14,000 homes had no electricity.",
            "Repairs will take at least three days, it said.",
            "Grape growers fear for the harvest, which was to begin next week.",
        ],
        romanian: [
            "Furtună în nordul Portugaliei: mii de case fără curent",
            """
            Vântul puternic a doborât duminică noaptea cablurile electrice din valea Douro, iar 14.000 \
            de locuințe au rămas fără electricitate, potrivit operatorului rețelei.
            """,
            "Primarul din Lamego, Rui Teixeira, le-a cerut locuitorilor să stea în case.",
            "Reparațiile vor dura cel puțin trei zile.",
        ]
    )

    /// The second Romanian sentence tells what the report says in two sentences, three apart.
    @Test func aSentenceIsLinkedWithAllThatItDrawsOn() throws {
        let links = try Aligner().align(english: condensed.english, romanian: condensed.romanian)
            .links
        let fused = try #require(links.first { $0.romanianIndices == [1] })
        #expect(fused.englishIndices == [1, 4])
        #expect(links.map(\.englishIndices) == [[0], [1, 4], [2], [5]])
    }

    /// When a person rejects a link of three sentences, it falls apart, and two of them stay linked.
    @Test func aRejectedLinkFallsApart() throws {
        let rejected = Link(
            english: SentenceGroup(indices: [1, 4]) ?? SentenceGroup(1..<2),
            romanian: SentenceGroup(1..<2), confidence: 1)
        let links = try Aligner().align(
            english: condensed.english, romanian: condensed.romanian,
            decisions: LinkDecisions(rejected: [rejected])
        ).links
        let rest = try #require(links.first { $0.romanianIndices.contains(1) })
        #expect(rest.englishIndices == [1] || rest.englishIndices == [4])
    }

    @Test func aDatelineThatTheOtherTextDoesNotHaveHasNoCounterpart() throws {
        func sentences(_ texts: [String], dateline: String) -> [Sentence] {
            var result = texts.map { Sentence(text: $0, paragraph: 0, range: 0..<0) }
            result.insert(
                Sentence(text: dateline, kind: .dateline, paragraph: 0, range: 0..<0), at: 1)
            return result
        }
        let aligner = try Aligner()
        let english = sentences(article.english, dateline: "BUCHAREST, Romania —")
        let romanian = article.romanian.map { Sentence(text: $0, paragraph: 0, range: 0..<0) }
        let alignment = try aligner.align(english: english, romanian: romanian)
        #expect(alignment.links.map(\.englishIndices) == [[0, 2], [4], [6], [5]])
        #expect(alignment.links.map(\.romanianIndices) == [[0], [1], [3], [4]])
        #expect(alignment.englishCount == english.count)
        let both = try aligner.align(
            english: english,
            romanian: sentences(article.romanian, dateline: "BUCUREȘTI, România —"))
        #expect(both.links.contains { $0.englishIndices == [1] && $0.romanianIndices == [1] })
    }

    @Test func givesTheSameLinksWithoutDiacritics() throws {
        let aligner = try Aligner()
        let bare = article.romanian.map { text in
            String(
                text.map { letter in
                    ["ă": "a", "â": "a", "î": "i", "ș": "s", "ț": "t", "Ș": "S"][letter] ?? letter
                })
        }
        let expected = try aligner.align(english: article.english, romanian: article.romanian)
        let found = try aligner.align(english: article.english, romanian: bare)
        #expect(found.links.map(\.romanian) == expected.links.map(\.romanian))
        #expect(found.links.map(\.english) == expected.links.map(\.english))
    }

    @Test func givesNothingForAnEmptySide() throws {
        let aligner = try Aligner()
        #expect(try aligner.align(english: [String](), romanian: article.romanian).links.isEmpty)
        let alignment = try aligner.align(english: article.english, romanian: [])
        #expect(alignment.links.isEmpty)
        #expect(alignment.unpairedEnglish == Array(0..<6))
    }

    @Test func doesNotForceUnrelatedTexts() throws {
        let recipe = [
            "Se pune aluatul la dospit o oră.", "Între timp se curăță merele.",
            "Se presară scorțișoară și zahăr.", "Plăcinta se coace la foc potrivit.",
        ]
        let alignment = try Aligner().align(english: article.english, romanian: recipe)
        #expect(alignment.links.isEmpty)
    }

    @Test func labelsASentenceThatSaysMuchMore() throws {
        let english = [
            "The mayor of Galati resigned on Monday.", "Two people were injured.",
            "The bridge over the Danube was closed for three hours.",
        ]
        let romanian = [
            "Primarul din Galați a demisionat luni.",
            "Două persoane au fost rănite după ce acoperișul de tablă"
                + " unei case vecine s-a prăbușit peste mașina în care dormeau.",
            "Podul peste Dunăre a fost închis timp de trei ore.",
        ]
        let alignment = try Aligner().align(english: english, romanian: romanian)
        #expect(alignment.links.map(\.romanianIndices) == [[0], [1], [2]])
        #expect(alignment.links.map(\.label) == [.none, .partial, .none])
    }

    @Test func confidenceIsAProbability() throws {
        let alignment = try Aligner().align(english: article.english, romanian: article.romanian)
        #expect(alignment.links.allSatisfy { (0...1).contains($0.confidence) })
        #expect(alignment.filtered(minimumConfidence: 1).links.isEmpty)
    }
}
