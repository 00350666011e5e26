import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ArticleTests {
    private func pair(_ links: [ArticleLink]) -> ArticlePair {
        ArticlePair(
            english: Article(.english, "One.", "Two.", "Three.", url: "https://example.org/a"),
            romanian: Article(.romanian, "Unu.", "Doi.", "Trei."), links: links, origin: "test")
    }

    private let straight = (0..<3).map {
        ArticleLink(english: [$0], romanian: [$0], confidence: 0.9)
    }

    @Test func savingTwiceChangesNothing() throws {
        let store = try TemporaryMemory()
        #expect(try store.memory.save(pair(straight)) == .added(segments: 3))
        let before = try store.allSegments()
        #expect(try store.memory.save(pair(straight)) == .unchanged(segments: 3))
        #expect(try store.allSegments() == before)
        #expect(try store.memory.pairs().count == 1)
    }

    @Test func aNewAlignmentReplacesTheOldOneInTheHistory() throws {
        let store = try TemporaryMemory()
        try store.memory.save(pair(straight))
        let joined = ArticleLink(english: [1, 2], romanian: [1, 2], confidence: 0.8)
        let outcome = try store.memory.save(pair([straight[0], joined]))
        #expect(outcome == .updated(added: 1, removed: 2, changed: 0))
        #expect(try store.allSegments().map(\.romanian) == ["Unu.", "Doi. Trei."])
        #expect(try store.memory.summary().history == 2)
        let matcher = try store.memory.matcher()
        #expect(try matcher.matches(for: "Doi.", from: .romanian, threshold: 90).isEmpty)
        #expect(try matcher.matches(for: "Doi. Trei.", from: .romanian).count == 1)
    }

    @Test func whatAPersonConfirmedOutlivesANewAlignment() throws {
        let store = try TemporaryMemory()
        try store.memory.save(pair(straight))
        try store.memory.setStatus(.confirmed, ofSegments: [2])
        let joined = ArticleLink(english: [1, 2], romanian: [1, 2], confidence: 0.8)
        try store.memory.save(pair([straight[0], joined]))
        #expect(try store.allSegments().map(\.romanian) == ["Unu.", "Doi."])
    }

    @Test func anArticleComesBackWhole() throws {
        let store = try TemporaryMemory()
        try store.memory.save(pair([straight[0]]))
        let stored = try store.memory.pairs()[0]
        let article = try #require(try store.memory.article(stored.english))
        #expect(article.article.sentences.map(\.text) == ["One.", "Two.", "Three."])
        #expect(article.article.url == "https://example.org/a")
    }

    @Test func anotherTextAtTheSameAddressIsANewVersion() throws {
        let store = try TemporaryMemory()
        try store.memory.save(pair(straight))
        var later = pair(straight)
        later.english.sentences[2].text = "Four."
        try store.memory.save(later)
        let ids = try store.memory.pairs().map(\.english)
        #expect(try store.memory.article(ids[1])?.previous == ids[0])
    }
}
