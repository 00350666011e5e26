import PunteAlignment
import PunteGlossary
import PunteLanguage
import PunteReuse
import Testing

@testable import PunteService

/// Tests when an engine is replaced.
@Suite struct EngineTests {
    @Test func anEngineThatHasMetManyWordsIsFull() throws {
        let engine = try Engine(
            nil, terms: CompiledGlossary(Glossary([])), mark: [], maximumWords: 20)
        _ = try engine.aligner.align(english: ["Rain fell."], romanian: ["A plouat."])
        #expect(!engine.isFull)
        _ = try engine.aligner.align(
            english: ["Floods hit three villages near the Danube on Sunday."],
            romanian: ["Inundațiile au afectat duminică trei sate din apropierea Dunării."])
        #expect(engine.isFull)
    }

    @Test func wordsOfStoredSegmentsCount() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let engine = try Engine(
            desk.memory, terms: CompiledGlossary(Glossary([])), mark: [], maximumWords: 20)
        let key = Engine.SuggesterKey(side: .english, threshold: 70, limit: 3, accept: 75)
        let article = try desk.service.article(ArticleInput(ServiceDesk.report), .english)
        _ = try engine.suggester(key).reuse(of: article)
        #expect(engine.isFull)
    }
}
