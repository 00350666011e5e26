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

    @Test func aJoinedSentenceIsStoredWithItsClausesToo() throws {
        let joined = FireMemory.article(
            [
                ["Furtuna a lăsat Tulcea fără curent"],
                [
                    "O furtună a lăsat duminică 3.000 de locuințe fără curent, iar două drumuri au"
                        + " fost blocate."
                ],
            ], .romanian)
        let review = try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary())
        ).review(english: english, romanian: joined)
        try ArticleLearner.store(review, in: fire.memory, glossary: terms)
        var clauses: [String: String] = [:]
        try fire.memory.forEachSegment { if $0.isClause { clauses[$0.english] = $0.romanian } }
        #expect(
            clauses == [
                "A storm left 3,000 homes without power on Sunday.":
                    "O furtună a lăsat duminică 3.000 de locuințe fără curent",
                "Two roads were blocked.": "două drumuri au fost blocate",
            ])
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

    /// `check` looks for a fact in the whole of the article, too.
    @Test func aFactOfAnotherSentenceIsNotMissing() throws {
        var moved = romanian
        moved.sentences[1].text = "O furtună a lăsat duminică mii de locuințe fără curent."
        moved.sentences[2].text = "Două drumuri au fost blocate și 3.000 de case sunt în beznă."
        let review = try ArticleLearner(
            aligner: Aligner(), checker: TranslationChecker(glossary: Glossary())
        ).review(english: english, romanian: moved)
        #expect(review.links.flatMap(\.wrongFacts).isEmpty)
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

@Suite("Learning articles with wrong facts")
struct WrongFactLearningTests {
    private static let glossary = CompiledGlossary(
        Glossary([
            Term(
                kind: .place,
                designations: [
                    Designation("Germany", .english), Designation("Germania", .romanian),
                ])
        ]))

    private func review(
        _ sentences: [WrongFacts.Sentence], isRight: Bool = false, confirmsAll: Bool = false
    ) throws -> ArticleLearner.Review {
        try ArticleLearner(
            aligner: Aligner(),
            checker: TranslationChecker(
                glossary: Self.glossary, renderings: LexiconRenderings(.shipped())),
            confirmsAll: confirmsAll
        ).review(
            english: FireMemory.article(sentences.map { [$0.english] }, .english),
            romanian: FireMemory.article(
                sentences.map { [isRight ? $0.romanian : $0.wrong ?? $0.romanian] }, .romanian))
    }

    @Test func thirtyFactsArePlanted() {
        #expect(WrongFacts.articles.joined().count { $0.wrong != nil } == 30)
    }

    @Test func wrongPairsAreDraftsAndRightOnesConfirmed() throws {
        var (found, clean, confirmed) = (0, 0, 0)
        for article in WrongFacts.articles {
            let review = try review(article)
            let planted = Set(article.compactMap(\.wrong))
            for link in review.links {
                if !link.wrongFacts.isEmpty { #expect(link.status == .draft, "\(link.romanian)") }
                if planted.contains(link.romanian) {
                    found += link.status == .draft ? 1 : 0
                    #expect(!link.isConfirmed, "\(link.english) / \(link.romanian)")
                }
            }
            clean += article.count - planted.count
            confirmed += review.links.count {
                $0.isConfirmed && !planted.contains($0.romanian)
            }
        }
        #expect(found == 30)
        #expect(Double(confirmed) >= 0.95 * Double(clean), "\(confirmed) of \(clean)")
    }

    @Test func theRightTranslationsAreConfirmed() throws {
        for article in WrongFacts.articles {
            let review = try review(article, isRight: true)
            let count = review.links.count { $0.isConfirmed }
            let open = review.links.filter { !$0.isConfirmed }.map {
                "\($0.romanian): \($0.findings)"
            }
            #expect(Double(count) >= 0.95 * Double(article.count), "\(open)")
        }
    }

    @Test func aPersonMayConfirmThem() throws {
        let review = try review(WrongFacts.articles[0], confirmsAll: true)
        #expect(review.drafts.isEmpty)
        #expect(review.links.allSatisfy { $0.wrongFacts.isEmpty || $0.isConfirmed })
    }

    @Test func draftsTeachNothingAndStayDrafts() throws {
        let fire = try FireMemory()
        let before = try fire.memory.lexiconCounts().count
        var review = try review(WrongFacts.articles[1])
        review.links = review.drafts
        let glossary = CompiledGlossary(Glossary([]))
        let outcome = try ArticleLearner.store(review, in: fire.memory, glossary: glossary)
        #expect(outcome.learned == 0)
        #expect(try fire.memory.lexiconCounts().count == before)
        var statuses: Set<StoredSegment.Status> = []
        try fire.memory.forEachSegment { segment in
            if segment.place?.pair == outcome.pair?.id { statuses.insert(segment.status) }
        }
        #expect(statuses == [.draft])
        let again = try ArticleLearner.store(review, in: fire.memory, glossary: glossary)
        #expect(again.saved == .unchanged(segments: review.links.count))
    }
}
