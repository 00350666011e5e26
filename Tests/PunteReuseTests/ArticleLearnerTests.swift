import PunteAlignment
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

@Suite("Learning a finished article")
struct ArticleLearnerTests {
    private let fire: FireMemory
    private let terms = CompiledGlossary(Glossary())

    init() throws { fire = try FireMemory() }

    private let english = FireMemory.article(
        [
            ["Storm cuts power in Tulcea"],
            ["A storm left 3,000 homes without power on Sunday.", "Two roads were blocked."],
        ], .english)
    private let romanian = FireMemory.article(
        [
            ["Furtuna a lăsat Tulcea fără curent"],
            [
                "O furtună a lăsat duminică 3.000 de locuințe fără curent.",
                "Două drumuri au fost blocate.",
            ],
        ], .romanian)

    private func review(confidence: Double = 0.5) throws -> ArticleLearner.Review {
        try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary()),
            confidence: confidence
        ).review(english: english, romanian: romanian)
    }

    @Test func whatIsSureIsConfirmed() throws {
        let outcome = try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        let pair = try #require(outcome.pair)
        var statuses: [StoredSegment.Status] = []
        try fire.memory.forEachSegment { segment in
            if segment.place?.pair == pair.id { statuses.append(segment.status) }
        }
        #expect(statuses == [.confirmed, .confirmed, .confirmed])
        #expect(outcome.competingPairs.isEmpty)
    }

    @Test func whatIsNotSureStaysAligned() throws {
        let review = try review(confidence: 1.1)
        #expect(review.confirmedCount == 0)
        try ArticleLearner.store(review, in: fire.memory, glossary: terms)
        var count = 0
        try fire.memory.forEachSegment { if $0.status == .confirmed { count += 1 } }
        #expect(count == 0)
    }

    @Test func learningTwiceChangesNothing() throws {
        try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        let again = try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        #expect(again.saved == .unchanged(segments: 3))
        #expect(again.learned == 0)
    }

    @Test func forgettingTakesItBack() throws {
        let outcome = try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        let article = try #require(outcome.pair?.romanian)
        #expect(outcome.learned == 3)
        #expect(try !fire.memory.lexiconCounts().isEmpty)
        #expect(try fire.memory.forget(article: article) == 3)
        #expect(try fire.memory.pair(of: english, romanian) == nil)
        #expect(try fire.memory.lexiconCounts().isEmpty)
    }

    @Test func anotherDraftOfTheSameReportIsNamed() throws {
        let first = try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        var draft = romanian
        draft.sentences[2].text = "Două șosele au fost blocate."
        let second = try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary())
        ).review(english: english, romanian: draft)
        let outcome = try ArticleLearner.store(second, in: fire.memory, glossary: terms)
        #expect(outcome.competingPairs.map(\.id) == [first.pair?.id])
    }

    @Test func findingsAreTold() throws {
        var wrong = romanian
        wrong.sentences[1].text = "O furtună a lăsat duminică 5.000 de locuințe fără curent."
        let review = try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary())
        ).review(english: english, romanian: wrong)
        #expect(review.links.flatMap(\.findings).contains { $0.rule == "number" })
    }
}
