import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// What a person decided about links, and what becomes of it when the articles change.
@Suite struct DecisionTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws { store = try TemporaryMemory() }

    private func flood(_ links: [ArticleLink], isReviewed: Bool = false) -> ArticlePair {
        var pair = News.flood
        pair.links = links
        pair.isReviewed = isReviewed
        return pair
    }

    private let reviewed = [
        News.link([0], [0]), News.link([1], [2], status: .confirmed),
        News.link([1], [1], confidence: nil, status: .rejected),
    ]

    private func decided(_ links: [ArticleLink]) -> [String] {
        links.map { "\($0.english)=\($0.romanian) \($0.status.rawValue)" }
    }

    @Test func decisionsOfThePairAreKnown() throws {
        #expect(try memory.decisions(about: News.flood.english, News.flood.romanian).isEmpty)
        try memory.save(flood(reviewed, isReviewed: true))
        let decisions = try memory.decisions(about: News.flood.english, News.flood.romanian)
        #expect(decided(decisions.confirmed) == ["[1]=[2] confirmed"])
        #expect(decided(decisions.rejected) == ["[1]=[1] rejected"])
        #expect(decisions.confirmed.map(\.confidence) == [1])
        #expect(try memory.decisions(about: News.strike.english, News.strike.romanian).isEmpty)
    }

    @Test func aReviewReplacesWhatWasDecidedBefore() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        let links = [
            News.link([0], [0]), News.link([1], [1], status: .confirmed), News.link([2], [2]),
        ]
        // A new alignment does not touch what was decided.
        #expect(
            try memory.save(flood(News.straight(3))) == .unchanged(segments: 3))
        #expect(
            try memory.save(flood(links, isReviewed: true))
                == .updated(added: 1, removed: 1, changed: 1))
        #expect(try store.allSegments().map(\.status) == [.aligned, .confirmed, .aligned])
        let decisions = try memory.decisions(about: News.flood.english, News.flood.romanian)
        #expect(decided(decisions.confirmed) == ["[1]=[1] confirmed"])
        #expect(decisions.rejected.isEmpty)
        // What was rejected and is confirmed now is found again.
        let matches = try memory.matcher().matches(
            for: News.flood.english.sentences[1].text, from: .english)
        #expect(matches.map(\.target) == [News.flood.romanian.sentences[1].text])
        #expect(try memory.history().map(\.action).contains("corrected"))
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func whatAReviewLeavesOutIsGone() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        try memory.save(flood([News.link([0], [0])], isReviewed: true))
        #expect(try store.allSegments().map(\.place?.english) == [[0]])
        #expect(try memory.decisions(about: News.flood.english, News.flood.romanian).isEmpty)
    }

    @Test func aLaterVersionKeepsTheDecisions() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        var romanian = News.flood.romanian
        romanian.sentences.insert(
            Sentence(text: "Circulația este oprită.", paragraph: 0, range: 0..<0), at: 0)
        let decisions = try memory.decisions(about: News.flood.english, romanian)
        #expect(decided(decisions.confirmed) == ["[1]=[3] confirmed"])
        #expect(decided(decisions.rejected) == ["[1]=[2] rejected"])
    }

    /// A sentence with one word changed is the same sentence, but nobody has confirmed its new text.
    @Test func aChangedSentenceIsRecognisedButNotConfirmed() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        var english = News.flood.english
        english.sentences[1].text = "Firefighters rescued 15 people from their roofs."
        let decisions = try memory.decisions(about: english, News.flood.romanian)
        #expect(decided(decisions.confirmed) == ["[1]=[2] aligned"])
        #expect(decided(decisions.rejected) == ["[1]=[1] rejected"])
        english.sentences[1].text = "Firefighters rescued 14 people from their ROOFS."
        #expect(
            try decided(memory.decisions(about: english, News.flood.romanian).confirmed) == [
                "[1]=[2] confirmed"
            ])
        english.sentences[1].text = "The army sent helicopters to the villages."
        #expect(try memory.decisions(about: english, News.flood.romanian).isEmpty)
    }

    @Test func bothArticlesMayChangeWhenAddressOrFileIsTheSame() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        var (english, romanian) = (News.flood.english, News.flood.romanian)
        english.sentences.append(Sentence(text: "Rain goes on.", paragraph: 1, range: 0..<0))
        romanian.sentences.append(
            Sentence(text: "Plouă în continuare.", paragraph: 1, range: 0..<0))
        #expect(try memory.decisions(about: english, romanian).confirmed.count == 1)
        english.url = nil
        #expect(try memory.decisions(about: english, romanian).isEmpty)
        #expect(
            try memory.decisions(about: english, romanian, origin: "agency.tmx").confirmed.count
                == 1)
        #expect(try memory.decisions(about: english, romanian, origin: "other.txt").isEmpty)
    }

    @Test func theNewestDecisionCounts() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        var later = flood(
            [News.link([1], [1], status: .confirmed), News.link([0], [0])], isReviewed: true)
        later.romanian.sentences.append(
            Sentence(text: "Plouă în continuare.", paragraph: 1, range: 0..<0))
        try memory.save(later)
        var newest = later.romanian
        newest.sentences.append(Sentence(text: "Bate vântul.", paragraph: 1, range: 0..<0))
        let decisions = try memory.decisions(about: News.flood.english, newest)
        #expect(decided(decisions.confirmed) == ["[1]=[1] confirmed"])
        #expect(decisions.rejected.isEmpty)
    }

    /// What was rejected stays rejected in a pair that takes the place of an earlier version, also when
    /// that is saved without a review.
    @Test func aRejectionMovesToTheNewVersion() throws {
        try memory.save(flood(reviewed, isReviewed: true))
        var later = News.flood
        later.romanian.sentences.insert(
            Sentence(text: "Circulația este oprită.", paragraph: 0, range: 0..<0), at: 0)
        let decisions = try memory.decisions(
            about: later.english, later.romanian, origin: later.origin)
        later.links = ArticleLink.stored(
            decisions.confirmed, clauses: [], rejected: decisions.rejected)
        try memory.save(later)
        #expect(try memory.pairs().count == 1)
        #expect(
            try memory.decisions(about: later.english, later.romanian)
                == PairDecisions(confirmed: decisions.confirmed, rejected: decisions.rejected))
    }

    @Test func partsOfALinkAreNoDecisions() throws {
        let joined = News.link([0, 1], [0], status: .confirmed)
        try memory.save(flood([joined] + joined.parts()))
        let decisions = try memory.decisions(about: News.flood.english, News.flood.romanian)
        #expect(decided(decisions.confirmed) == ["[0, 1]=[0] confirmed"])
        // A rejected part stays rejected when the links are reviewed again.
        let part = try #require(try store.allSegments().first { $0.isPart })
        try memory.setStatus(.rejected, ofSegments: [part.id])
        try memory.save(flood([joined] + joined.parts(), isReviewed: true))
        #expect(try memory.segment(part.id)?.status == .rejected)
        #expect(
            try memory.decisions(about: News.flood.english, News.flood.romanian).rejected.isEmpty)
    }

    @Test func aClauseThatIsCutAnewReplacesTheOldOne() throws {
        let joined = News.link([0, 1], [0])
        func saved(_ clause: String) throws -> [String] {
            let cut = ArticleLink(
                english: [1], romanian: [0], label: ArticleLink.clauseLabel, romanianClause: clause)
            try memory.save(
                flood(ArticleLink.stored([joined], clauses: [cut], rejected: [])))
            return try store.allSegments().filter(\.isClause).map(\.romanian)
        }
        #expect(try saved("apa a intrat în case") == ["apa a intrat în case"])
        #expect(try saved("apa a intrat în case") == ["apa a intrat în case"])
        #expect(try saved("apa a intrat în 20 de case") == ["apa a intrat în 20 de case"])
        #expect(try store.allSegments().count { $0.isPart } == 2)
    }

    // MARK: Sentences of versions

    @Test func sentencesAreRecognisedByTheirTextAndOrder() throws {
        func map(_ old: [String], _ new: [String]) throws -> [Int?] {
            let map = try SentenceMap(from: old, to: new, side: .english)
            return old.indices.map { map.sentences(for: [$0])?.indices.first }
        }
        let road = "The road to the village was closed for three hours."
        #expect(try map(["One.", road, "Two."], ["Two.", "One.", road]) == [1, 2, 0])
        // Equally often: in their order. Not equally often: nobody knows which.
        #expect(
            try map(["He said so.", road, "He said so."], [road, "He said so.", "He said so."])
                == [1, 0, 2])
        #expect(try map(["He said so.", road], ["He said so.", road, "He said so."]) == [nil, 1])
        // Two that are alike: nobody knows which.
        let (four, five) = (
            road.replacing("three", with: "four"), road.replacing("three", with: "five")
        )
        #expect(try map([road], [four]) == [0])
        #expect(try map([road], [four, five]) == [nil])
        #expect(try map([road, four], [five]) == [nil, nil])
        #expect(try map([road], []) == [nil])
    }
}
