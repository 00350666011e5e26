import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct LexiconCountTests {
    private let store: TemporaryMemory
    private let pair: StoredPair

    init() throws {
        store = try TemporaryMemory()
        let english = Article(.english, "It rained.")
        let romanian = Article(.romanian, "A plouat.")
        try store.memory.save(
            ArticlePair(
                english: english, romanian: romanian,
                links: [ArticleLink(english: [0], romanian: [0])]))
        try store.add([("Rain again.", "Iar plouă.")])
        pair = try #require(try store.memory.pair(of: english, romanian))
    }

    private func count(_ english: String, _ romanian: String, _ count: Double) -> LexiconCount {
        LexiconCount(english: english, romanian: romanian, count: count)
    }

    @Test func countsOfAllSourcesAreSummed() throws {
        let memory = store.memory
        try memory.replaceLexiconCounts(
            [count("rain", "ploua", 0.5), count("rain", "ploua", 0.25), count("it", "", 1)],
            from: .pair(pair.id))
        try memory.replaceLexiconCounts([count("rain", "ploua", 1)], from: .segment(2))
        #expect(
            try memory.lexiconCounts() == [count("it", "", 1), count("rain", "ploua", 1.75)])
        #expect(try memory.lexiconCounts(from: .segment(2)) == [count("rain", "ploua", 1)])
    }

    @Test func learningAgainReplacesWhatWasLearned() throws {
        let memory = store.memory
        try memory.replaceLexiconCounts([count("rain", "plouat", 1)], from: .pair(pair.id))
        try memory.replaceLexiconCounts(
            [count("rain", "ploua", 1), count("rain", "ploaie", 0)], from: .pair(pair.id))
        #expect(try memory.lexiconCounts() == [count("rain", "ploua", 1)])
    }

    @Test func whatIsForgottenIsUnlearned() throws {
        let memory = store.memory
        try memory.replaceLexiconCounts([count("rain", "ploua", 1)], from: .pair(pair.id))
        try memory.replaceLexiconCounts([count("again", "iar", 1)], from: .segment(2))
        try memory.forget(article: pair.english)
        #expect(try memory.lexiconCounts() == [count("again", "iar", 1)])
    }

    @Test func aRejectedSegmentTeachesNothing() throws {
        try store.memory.replaceLexiconCounts([count("again", "iar", 1)], from: .segment(2))
        try store.memory.setStatus(.rejected, ofSegments: [2])
        #expect(try store.memory.lexiconCounts().isEmpty)
    }

    @Test func nothingIsLearnedFromWhatIsNotThere() throws {
        let error = #expect(throws: MemoryError.self) {
            try store.memory.replaceLexiconCounts([count("a", "b", 1)], from: .pair(99))
        }
        #expect(error?.description.contains("pair 99 is not in the memory") == true)
    }

    private struct Stopped: Error {}

    @Test func anArticleIsSavedWithWhatItTeachesOrNotAtAll() throws {
        let memory = store.memory
        let article = ArticlePair(
            english: Article(.english, "The river rose.", "Nobody was hurt."),
            romanian: Article(.romanian, "Râul a crescut.", "Nimeni nu a fost rănit."),
            links: [
                ArticleLink(english: [0], romanian: [0], status: .confirmed),
                ArticleLink(english: [1], romanian: [1], status: .confirmed),
            ])
        #expect(throws: Stopped.self) {
            try memory.save(article) { segment in
                guard segment.english == "The river rose." else { throw Stopped() }
                return [count("river", "raul", 1)]
            }
        }
        #expect(try memory.pairs().map(\.id) == [pair.id])
        #expect(try memory.lexiconCounts().isEmpty)

        let taught = { (_: StoredSegment) in [self.count("river", "raul", 1)] }
        #expect(try memory.save(article, teaching: taught).taught == 2)
        #expect(try memory.lexiconCounts() == [count("river", "raul", 2)])
        #expect(try memory.save(article, teaching: taught).taught == 0)
        try memory.undo()
        #expect(try memory.lexiconCounts().isEmpty)
    }

    @Test func mergingTakesOverWhatWasLearned() throws {
        try store.memory.replaceLexiconCounts([count("rain", "ploua", 1)], from: .pair(pair.id))
        let target = try TemporaryMemory()
        _ = try target.memory.merge(store.memory)
        #expect(try target.memory.lexiconCounts() == [count("rain", "ploua", 1)])
    }
}
