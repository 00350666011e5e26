import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ForgetTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
        try store.memory.save(News.strike)
    }

    @Test(arguments: Side.allCases)
    func anArticleTakesItsCounterpartAlong(side: Side) throws {
        let pair = try memory.pairs()[0]
        let id = side == .english ? pair.english : pair.romanian
        #expect(try memory.forget(article: id, author: "ana") == 3)
        #expect(try memory.pairs().count == 1)
        #expect(try memory.article(pair.english) == nil)
        #expect(try memory.article(pair.romanian) == nil)
        #expect(try store.allSegments().map(\.id) == [4, 5, 6])
        let history = try memory.history()
        #expect(history.map(\.action) == ["forgotten", "forgotten", "forgotten"])
        #expect(Set(history.map(\.english)) == Set(News.flood.english.sentences.map(\.text)))
        #expect(history.allSatisfy { $0.author == "ana" })
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func anotherPairKeepsTheCounterpart() throws {
        var other = News.flood
        other.romanian.sentences[0].text = "Dunărea a inundat trei sate."
        other.romanian.sentences[1].text = "Paisprezece oameni au fost salvați de pompieri."
        other.origin = "another desk"
        try memory.save(other)
        let pairs = try memory.pairs()
        #expect(try memory.forget(article: pairs[0].romanian) == 3)
        #expect(try memory.article(pairs[0].english) != nil)
        #expect(try memory.pair(pairs[2].id) != nil)
        // Now nothing else needs the English article.
        #expect(try memory.forget(article: pairs[2].romanian) == 3)
        #expect(try memory.article(pairs[0].english) == nil)
        #expect(try memory.summary().articles == 2)
    }

    @Test func whatIsNotThereCannotBeForgotten() throws {
        #expect(try memory.forget(article: 99) == nil)
        #expect(try memory.history().isEmpty)
        #expect(try memory.summary().segments == 6)
    }

    @Test func whatWasForgottenCanBeSavedAgain() throws {
        let pair = try memory.pairs()[0]
        try memory.forget(article: pair.english)
        #expect(try memory.save(News.flood) == .added(segments: 3))
        // Ids are never given to another segment.
        #expect(try store.allSegments().map(\.id) == [4, 5, 6, 7, 8, 9])
        let matches = try memory.matcher().matches(
            for: "Prefectul a declarat că apele se vor retrage până marți.", from: .romanian)
        #expect(matches.map(\.segment.id) == [9])
    }

    @Test func theLaterVersionOutlivesTheEarlier() throws {
        var later = News.flood
        later.english.sentences[2].text = "The water is receding."
        try memory.save(later)
        let pairs = try memory.pairs()
        #expect(try memory.article(pairs[2].english)?.previous == pairs[0].english)
        #expect(try memory.forget(article: pairs[0].english) == 3)
        let left = try #require(try memory.article(pairs[2].english))
        #expect(left.previous == nil)
        #expect(try memory.failedChecks().isEmpty)
    }
}
