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

    private func learn(_ draft: Article) throws -> ArticleLearner.Outcome {
        let review = try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary())
        ).review(english: english, romanian: draft)
        return try ArticleLearner.store(review, in: fire.memory, glossary: terms)
    }

    @Test func aCorrectedArticleTakesThePlaceOfTheFirst() throws {
        try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        var corrected = romanian
        corrected.sentences[2].text = "Două șosele au fost blocate."
        let outcome = try learn(corrected)
        #expect(outcome.saved == .replaced(added: 1, kept: 2, removed: 1))
        #expect(outcome.competingPairs.isEmpty)
        let matches = try fire.memory.matcher().matches(
            for: "Two roads were blocked.", from: .english, threshold: 100)
        #expect(matches.map(\.target) == ["Două șosele au fost blocate."])
    }

    @Test func anotherTranslationOfTheSameReportIsNamed() throws {
        let first = try ArticleLearner.store(review(), in: fire.memory, glossary: terms)
        var other = romanian
        other.sentences[0].text = "Tulcea a rămas în beznă după furtună"
        other.sentences[2].text = "Două șosele au fost blocate."
        let outcome = try learn(other)
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
