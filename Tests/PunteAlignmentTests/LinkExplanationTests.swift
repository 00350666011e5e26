import PunteAlignment
import PunteLanguage
import Testing

@Suite struct LinkExplanationTests {
    let article = AdaptedArticle()

    private func explained() throws -> (Alignment, [LinkExplanation]) {
        let aligner = try Aligner()
        let alignment = try aligner.align(source: article.english, target: article.romanian)
        let explanations = try aligner.explanations(
            of: alignment, source: article.english, target: article.romanian)
        return (alignment, explanations)
    }

    @Test func namesTheWordsThatTie() throws {
        let (alignment, explanations) = try explained()
        #expect(explanations.count == alignment.links.count)
        let boats = explanations[1]
        let pairs = boats.ties.map { "\($0.source.text) \($0.target.text) \($0.kind.rawValue)" }
        #expect(pairs.contains("14 14 number"))
        #expect(pairs.contains("Firefighters Pompierii lexicon"))
        #expect(pairs.contains("Remeti Remeți same"))
        #expect(boats.ties.map(\.share) == boats.ties.map(\.share).sorted(by: >))
    }

    @Test func sharesOfTheTiesMakeUpTheCoverage() throws {
        for explanation in try explained().1 {
            let sum = explanation.ties.reduce(0) { $0 + $1.share }
            let coverages = [explanation.sourceCoverage, explanation.targetCoverage]
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
            links: [Link(source: 0..<1, target: 0..<1, confidence: 1)], sourceCount: 1,
            targetCount: 1)
        let explanation = try #require(
            try Aligner().explanations(of: alignment, source: english, target: romanian).first)
        #expect(explanation.sourceUnaccounted.map(\.text).contains("helicopters"))
        #expect(!explanation.sourceUnaccounted.map(\.text).contains("army"))
        #expect(explanation.targetUnaccounted.map(\.text).contains("cuvânt"))
        #expect(explanation.sourceNumbers.map(\.text) == ["120"])
        #expect(explanation.targetNumbers.map(\.text) == ["90"])
    }

    @Test func tellsRivalsFromTheLinkItself() throws {
        let english = [
            "The army sent 120 soldiers to Comarnic.", "The army sent 120 soldiers to Predeal.",
        ]
        let romanian = ["Armata a trimis 120 de soldați la Comarnic."]
        let alignment = Alignment(
            links: [Link(source: 0..<1, target: 0..<1, confidence: 1)], sourceCount: 2,
            targetCount: 1)
        let explanation = try #require(
            try Aligner().explanations(of: alignment, source: english, target: romanian).first)
        let rival = try #require(explanation.sourceRival)
        #expect(rival.sentence == 1)
        #expect(rival.similarity < explanation.similarity)
        #expect(explanation.targetRival == nil)
    }

    @Test func saysWhichLinksJoin() throws {
        let explanations = try explained().1
        #expect(explanations.map(\.followsLink) == [false, false, false, false])
        let straight = Alignment(
            links: [
                Link(source: 0..<2, target: 0..<1, confidence: 1),
                Link(source: 2..<3, target: 1..<2, confidence: 1),
            ], sourceCount: 6, targetCount: 5)
        let joined = try Aligner().explanations(
            of: straight, source: article.english, target: article.romanian)
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
            Link(source: $0 * 6 + 3..<$0 * 6 + 4, target: $0 * 5 + 1..<$0 * 5 + 2, confidence: 1)
        }
        let alignment = Alignment(
            links: links, sourceCount: english.count, targetCount: romanian.count)
        let explanations = try Aligner().explanations(
            of: alignment, source: english, target: romanian)
        for (number, explanation) in explanations.enumerated() {
            #expect(explanation.ties.contains { $0.source.text == "\(number + 1000)" })
            #expect(explanation.ties.allSatisfy { $0.source.sentence == number * 6 + 3 })
        }
    }

    /// What was aligned before must not be seen in a result, so that lists may be shared out.
    @Test func nothingOfOneTextIsSeenInTheNext() throws {
        let names = ["Hodorkovski s-a întors la Moscova.", "Comuniștii au cerut explicații."]
        let english = [
            "Khodorkovsky returned to Moscow.", "The communists asked for explanations.",
        ]
        let used = try Aligner()
        _ = try used.align(
            source: ["Communication is a community matter."],
            target: ["Comunicatul a fost publicat la Hodora."])
        let fresh = try Aligner()
        #expect(
            try used.align(source: english, target: names)
                == fresh.align(source: english, target: names))
        #expect(
            try used.align(source: article.english, target: article.romanian)
                == fresh.align(source: article.english, target: article.romanian))
    }
}
