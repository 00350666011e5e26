import PunteAlignment
import PunteLanguage
import Testing

@Suite struct LinkExplanationTests {
    let article = AdaptedArticle()

    private func explained() throws -> (Alignment, [LinkExplanation]) {
        let aligner = try Aligner()
        let alignment = try aligner.align(english: article.english, romanian: article.romanian)
        let explanations = try aligner.explanations(
            of: alignment, english: article.english, romanian: article.romanian)
        return (alignment, explanations)
    }

    @Test func namesTheWordsThatTie() throws {
        let (alignment, explanations) = try explained()
        #expect(explanations.count == alignment.links.count)
        let boats = explanations[1]
        let pairs = boats.linkedWords.map {
            "\($0.english.text) \($0.romanian.text) \($0.kind.rawValue)"
        }
        #expect(pairs.contains("14 14 number"))
        #expect(pairs.contains("Firefighters Pompierii lexicon"))
        #expect(pairs.contains("Remeti Remeți same"))
        #expect(boats.linkedWords.map(\.share) == boats.linkedWords.map(\.share).sorted(by: >))
    }

    @Test func sharesOfTheTiesMakeUpTheCoverage() throws {
        for explanation in try explained().1 {
            let sum = explanation.linkedWords.reduce(0) { $0 + $1.share }
            let coverages = [explanation.englishCoverage, explanation.romanianCoverage]
            #expect(sum <= coverages.max()! + 1e-3)
            #expect(sum >= coverages.min()! - 1e-3)
        }
    }

    @Test func namesWhatNothingAccountsFor() throws {
        let english = ["The army sent 120 soldiers and six helicopters to Comarnic."]
        let romanian = [
            "Armata a trimis 90 de soldați la Comarnic, potrivit unui purtător de cuvânt."
        ]
        let alignment = Alignment(
            links: [Link(english: 0..<1, romanian: 0..<1, confidence: 1)], englishCount: 1,
            romanianCount: 1)
        let explanation = try #require(
            try Aligner().explanations(of: alignment, english: english, romanian: romanian).first)
        #expect(explanation.englishUncovered.map(\.text).contains("helicopters"))
        #expect(!explanation.englishUncovered.map(\.text).contains("army"))
        #expect(explanation.romanianUncovered.map(\.text).contains("cuvânt"))
        #expect(explanation.englishNumbers.map(\.text) == ["120"])
        #expect(explanation.romanianNumbers.map(\.text) == ["90"])
    }

    @Test func tellsRivalsFromTheLinkItself() throws {
        let english = [
            "The army sent 120 soldiers to Comarnic.", "The army sent 120 soldiers to Predeal.",
        ]
        let romanian = ["Armata a trimis 120 de soldați la Comarnic."]
        let alignment = Alignment(
            links: [Link(english: 0..<1, romanian: 0..<1, confidence: 1)], englishCount: 2,
            romanianCount: 1)
        let explanation = try #require(
            try Aligner().explanations(of: alignment, english: english, romanian: romanian).first)
        let rival = try #require(explanation.englishCompetitor)
        #expect(rival.sentence == 1)
        #expect(rival.similarity < explanation.similarity)
        #expect(explanation.romanianCompetitor == nil)
    }

    @Test func saysWhichLinksJoin() throws {
        let explanations = try explained().1
        #expect(explanations.map(\.followsLink) == [false, false, false, false])
        let straight = Alignment(
            links: [
                Link(english: 0..<2, romanian: 0..<1, confidence: 1),
                Link(english: 2..<3, romanian: 1..<2, confidence: 1),
            ], englishCount: 6, romanianCount: 5)
        let joined = try Aligner().explanations(
            of: straight, english: article.english, romanian: article.romanian)
        #expect(joined.map(\.followsLink) == [false, true])
        #expect(joined.map(\.precedesLink) == [true, false])
    }

    @Test func explainsEachLinkOfALongText() throws {
        let english = (0..<90).flatMap { number in
            article.english.map { "\($0) Report \(number + 1000)." }
        }
        let romanian = (0..<90).flatMap { number in
            article.romanian.map { "\($0) Raportul \(number + 1000)." }
        }
        let links = (0..<90).map {
            Link(english: $0 * 6 + 3..<$0 * 6 + 4, romanian: $0 * 5 + 1..<$0 * 5 + 2, confidence: 1)
        }
        let alignment = Alignment(
            links: links, englishCount: english.count, romanianCount: romanian.count)
        let explanations = try Aligner().explanations(
            of: alignment, english: english, romanian: romanian)
        for (number, explanation) in explanations.enumerated() {
            #expect(explanation.linkedWords.contains { $0.english.text == "\(number + 1000)" })
            #expect(explanation.linkedWords.allSatisfy { $0.english.sentence == number * 6 + 3 })
        }
    }

    /// Texts aligned earlier do not affect a result, so that lists can be divided between
    /// aligners.
    @Test func nothingOfOneTextIsSeenInTheNext() throws {
        let names = ["Hodorkovski s-a întors la Moscova.", "Comuniștii au cerut explicații."]
        let english = [
            "Khodorkovsky returned to Moscow.", "The communists asked for explanations.",
        ]
        let used = try Aligner()
        _ = try used.align(
            english: ["Communication is a community matter."],
            romanian: ["Comunicatul a fost publicat la Hodora."])
        let fresh = try Aligner()
        #expect(
            try used.align(english: english, romanian: names)
                == fresh.align(english: english, romanian: names))
        #expect(
            try used.align(english: article.english, romanian: article.romanian)
                == fresh.align(english: article.english, romanian: article.romanian))
    }
}
