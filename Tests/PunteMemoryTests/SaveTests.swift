import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Tests articles that are saved, saved again and changed.
@Suite struct SaveTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws { store = try TemporaryMemory() }

    private func flood(_ links: [ArticleLink]) -> ArticlePair {
        var pair = News.flood
        pair.links = links
        return pair
    }

    private func texts() throws -> [String] { try store.allSegments().map(\.romanian) }

    @Test func aSegmentSaysWhereItComesFrom() throws {
        #expect(try memory.save(News.flood) == .added(segments: 3))
        let pair = try #require(try memory.pairs().first)
        #expect(pair.origin == "agency.tmx")
        let segments = try store.allSegments()
        for (index, segment) in segments.enumerated() {
            #expect(segment.english == News.flood.english.sentences[index].text)
            #expect(segment.romanian == News.flood.romanian.sentences[index].text)
            #expect(
                segment.place
                    == StoredSegment.Place(pair: pair.id, english: [index], romanian: [index]))
            #expect(segment.status == .aligned && segment.confidence == 0.9)
            #expect(segment.origin == "agency.tmx" && segment.author == "ana")
        }
    }

    @Test func linksWithAnEmptySideAreNotSegments() throws {
        let links = [News.link([0], [0]), News.link([1], []), News.link([], [2])]
        #expect(try memory.save(flood(links)) == .added(segments: 1))
        let pair = try memory.pairs()[0]
        #expect(try memory.article(pair.english)?.article.sentences.count == 3)
    }

    @Test func sentencesOfALinkAreJoinedInItsOrder() throws {
        try memory.save(flood([News.link([0, 1], [1, 0])]))
        let sentences = News.flood.romanian.sentences.map(\.text)
        #expect(try texts() == [sentences[1] + " " + sentences[0]])
    }

    @Test func indicesOutsideTheArticleAreLeftOut() throws {
        try memory.save(flood([News.link([0, 9], [0])]))
        #expect(
            try store.allSegments().map(\.english) == [News.flood.english.sentences[0].text])
    }

    @Test func theKindIsThatOfTheFirstEnglishSentence() throws {
        var pair = News.flood
        pair.english.sentences[0].kind = .title
        try memory.save(pair)
        #expect(try store.allSegments().map(\.kind) == ["title", "text", "text"])
    }

    @Test func aNewConfidenceIsAChange() throws {
        try memory.save(News.flood)
        var links = News.straight(3)
        links[1].confidence = 0.4
        links[2].label = "moved"
        #expect(
            try memory.save(flood(links)) == .updated(added: 0, removed: 0, changed: 2))
        let segments = try store.allSegments()
        #expect(segments.map(\.id) == [1, 2, 3])
        #expect(segments.map(\.confidence) == [0.9, 0.4, 0.9])
        #expect(segments.map(\.label) == [nil, nil, "moved"])
        #expect(try memory.save(flood(links)) == .unchanged(segments: 3))
    }

    @Test func whatIsNewlyKnownOfAnArticleIsAdded() throws {
        try memory.save(News.flood)
        var pair = News.flood
        pair.english.outlet = "Delta Daily"
        pair.english.date = "2026-04-12"
        #expect(try memory.save(pair) == .updated(added: 0, removed: 0, changed: 1))
        let stored = try memory.article(memory.pairs()[0].english)?.article
        #expect(stored?.outlet == "Delta Daily" && stored?.date == "2026-04-12")
        // What is not said again is not lost.
        #expect(stored?.url == "https://example.org/flood")
        #expect(try memory.save(News.flood) == .unchanged(segments: 3))
        #expect(try memory.article(memory.pairs()[0].english)?.article.date == "2026-04-12")
    }

    @Test func aRejectedLinkIsNotProposedAgain() throws {
        try memory.save(News.flood)
        try memory.setStatus(.rejected, ofSegments: [2], author: "mihai")
        #expect(try memory.save(News.flood) == .unchanged(segments: 3))
        #expect(try memory.segment(2)?.status == .rejected)
        // Another link of the same sentence is something else.
        #expect(
            try memory.save(flood([News.link([1], [1, 2])]))
                == .updated(added: 1, removed: 2, changed: 0))
        #expect(try store.allSegments().map(\.status) == [.rejected, .aligned])
    }

    @Test func noLinkTouchesAConfirmedSegment() throws {
        try memory.save(News.flood)
        try memory.setStatus(.confirmed, ofSegments: [1])
        let links = [News.link([0], [0, 1]), News.link([1], [0]), News.link([2], [2])]
        #expect(try memory.save(flood(links)) == .updated(added: 0, removed: 1, changed: 0))
        #expect(
            try texts() == [0, 2].map { News.flood.romanian.sentences[$0].text })
    }

    @Test func aLinkThatAPersonMadeIsConfirmed() throws {
        try memory.save(News.flood)
        var links = News.straight(3)
        links[0].status = .confirmed
        #expect(try memory.save(flood(links)) == .updated(added: 0, removed: 0, changed: 1))
        #expect(try memory.segment(1)?.status == .confirmed)
        #expect(try memory.history().map(\.action) == ["confirmed"])
    }

    @Test func anArticleMayHaveSeveralTranslations() throws {
        try memory.save(News.flood)
        var other = News.flood
        other.romanian.sentences[0].text = "Dunărea a inundat duminică trei localități."
        other.romanian.sentences[1].text = "Pompierii au scos 14 oameni de pe case."
        other.origin = "another desk"
        #expect(try memory.save(other) == .added(segments: 3))
        let pairs = try memory.pairs()
        #expect(pairs.count == 2 && pairs[0].english == pairs[1].english)
        #expect(try memory.pair(of: other.english, other.romanian)?.id == pairs[1].id)
        let matches = try memory.matcher().matches(
            for: "Firefighters rescued 14 people from their roofs.", from: .english)
        #expect(matches.map(\.score) == [100, 100])
        #expect(matches.first?.target == "Pompierii au scos 14 oameni de pe case.")
    }

    @Test func articlesAreRecognisedByTheirSentences() throws {
        try memory.save(News.flood)
        var renamed = News.flood
        renamed.english.title = "Floods"
        renamed.english.url = nil
        #expect(try memory.pair(of: renamed.english, renamed.romanian) != nil)
        #expect(try memory.pair(of: News.flood.romanian, News.flood.english) == nil)
        renamed.english.sentences[0].text += " Again."
        #expect(try memory.pair(of: renamed.english, renamed.romanian) == nil)
        #expect(try memory.pair(99) == nil)
        #expect(try memory.article(99) == nil)
    }

    @Test func aTitleGivenByHandIsKept() throws {
        var titled = News.flood
        titled.english.sentences[0].kind = .title
        titled.english.title = "Floods, a report"
        try memory.save(titled)
        titled.english.title = titled.english.sentences[0].text
        #expect(try memory.save(titled) == .unchanged(segments: 3))
        let id = try #require(try memory.pairs().first).english
        #expect(try memory.article(id)?.article.title == "Floods, a report")
        titled.english.title = "Floods"
        try memory.save(titled)
        #expect(try memory.article(id)?.article.title == "Floods")
    }

    @Test func partsOfALinkAreItsSentencesWithTheWholeOtherSide() {
        let two = News.link([4, 5], [7])
        #expect(two.parts().map(\.english) == [[4], [5]])
        #expect(two.parts().allSatisfy { $0.romanian == [7] && $0.label == "part" })
        let both = News.link([4, 5], [7, 8]).parts()
        #expect(both.map(\.english) == [[4], [5], [4, 5], [4, 5]])
        #expect(both.map(\.romanian) == [[7, 8], [7, 8], [7], [8]])
        #expect(News.link([4], [7]).parts().isEmpty)
    }

    @Test func aSureClauseStandsForTheWholeOtherSide() {
        let two = News.link([4, 5], [7])
        let clause = ArticleLink(
            english: [5], romanian: [7], label: ArticleLink.clauseLabel,
            romanianClause: "doi șoferi au fost duși la spital")
        let parts = two.parts(clauses: [clause])
        #expect(parts.map(\.english) == [[5], [4]])
        #expect(parts.map(\.romanianClause) == ["doi șoferi au fost duși la spital", nil])
        #expect(parts.map(\.label) == ["clause", "part"])
        #expect(News.link([1, 2], [3]).parts(clauses: [clause]).allSatisfy { $0.label == "part" })
        // One whole sentence of each side renders the other: neither needs the rest of the link.
        let sentences = ArticleLink(english: [4], romanian: [8], label: ArticleLink.clauseLabel)
        let both = News.link([4, 5], [7, 8]).parts(clauses: [sentences])
        #expect(both.map(\.english) == [[4], [5], [4, 5]])
        #expect(both.map(\.romanian) == [[8], [7, 8], [7]])
    }

    @Test func partsAndPartialPairsAreUneven() {
        func segment(_ label: String?) -> StoredSegment {
            StoredSegment(english: "a", romanian: "b", label: label)
        }
        #expect(segment("part").isPart && segment("part").isUneven)
        #expect(segment("clause").isPart && segment("clause").isUneven)
        #expect(!segment("partial").isPart && segment("partial").isUneven)
        #expect(!segment("moved").isUneven && !segment(nil).isUneven)
    }

    @Test func theOutcomeIsALineForAPerson() {
        #expect("\(SaveOutcome.added(segments: 3))" == "added 3 segments")
        #expect("\(SaveOutcome.added(segments: 1))" == "added 1 segment")
        #expect("\(SaveOutcome.unchanged(segments: 1))".contains("its 1 segment is in"))
        #expect("\(SaveOutcome.unchanged(segments: 3))".contains("its 3 segments"))
        #expect(
            "\(SaveOutcome.updated(added: 1, removed: 2, changed: 0))"
                == "updated: 1 segment added, 2 removed, 0 changed")
    }

    /// The indices are correct after any sequence of saving, rejecting, confirming and removing.
    @Test func theIndicesFollowAnyChanges() throws {
        var random = RandomNews(seed: 91)
        func article(_ side: Side, _ number: Int) -> Article {
            Article(
                language: side.language,
                sentences: (0..<5).map { index in
                    Sentence(
                        text: "\(number) \(index) " + random.sentence(side).joined(separator: " "),
                        paragraph: 0, range: 0..<0)
                })
        }
        let pairs = (0..<4).map { (article(.english, $0), article(.romanian, $0)) }
        for _ in 0..<40 {
            let (english, romanian) = pairs[random.next(pairs.count)]
            let links = (0..<5).map { index in
                random.next(3) == 0
                    ? News.link([index, (index + 1) % 5], [index]) : News.link([index], [index])
            }
            try memory.save(ArticlePair(english: english, romanian: romanian, links: links))
            let ids = try store.allSegments().map(\.id)
            let status = random.pick(StoredSegment.Status.allCases)
            try memory.setStatus(status, ofSegments: [random.pick(ids), random.pick(ids)])
            if random.next(8) == 0, let id = try memory.pairs().last?.english {
                try memory.forget(article: id)
            }
        }
        #expect(try memory.failedChecks().isEmpty)
    }
}
