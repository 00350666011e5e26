import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct MergeTests {
    private let source: TemporaryMemory
    private let target: TemporaryMemory

    init() throws {
        source = try TemporaryMemory()
        target = try TemporaryMemory()
        try source.memory.save(News.flood)
        try source.add([("It rained.", "A plouat."), ("It snowed.", "A nins.")])
    }

    private func merge() throws -> MergeOutcome { try target.memory.merge(source.memory) }

    @Test func everythingOfAnEmptyMemoryIsNew() throws {
        let outcome = try merge()
        #expect(outcome.pairs == 1 && outcome.knownPairs == 0)
        #expect(outcome.segments.added == 2 && outcome.segments.known == 0)
        let (old, new) = (try source.allSegments(), try target.allSegments())
        #expect(old.map(\.english) == new.map(\.english))
        #expect(old.map(\.context) == new.map(\.context))
        #expect(old.map(\.place?.english) == new.map(\.place?.english))
        #expect(old.map(\.origin) == new.map(\.origin))
        #expect(try target.memory.failedChecks().isEmpty)
    }

    @Test func clausesComeAlongAsTheyAre() throws {
        var flood = News.flood
        let clause = ArticleLink(
            english: [1], romanian: [0], label: ArticleLink.clauseLabel,
            romanianClause: "apa a intrat în case")
        flood.links = ArticleLink.stored(
            [News.link([0, 1], [0])], clauses: [clause], rejected: [])
        try source.memory.save(flood)
        _ = try merge()
        #expect(
            try target.allSegments().filter(\.isClause).map(\.romanian) == ["apa a intrat în case"])
    }

    @Test func whatBothHaveStaysAsItIsHere() throws {
        try target.memory.save(News.flood)
        try target.memory.setStatus(.confirmed, ofSegments: [2])
        try source.memory.setStatus(.rejected, ofSegments: [2])
        let outcome = try merge()
        #expect(outcome.knownPairs == 1 && outcome.pairs == 0)
        #expect(try target.memory.segment(2)?.status == .confirmed)
    }

    @Test func decisionsComeAlong() throws {
        try source.memory.setStatus(.rejected, ofSegments: [1])
        try source.memory.setStatus(.confirmed, ofSegments: [3])
        _ = try merge()
        #expect(
            try target.allSegments().prefix(3).map(\.status) == [.rejected, .aligned, .confirmed])
        let matches = try target.memory.matcher().matches(
            for: News.flood.english.sentences[0].text, from: .english)
        #expect(matches.isEmpty)
    }

    @Test func mergingTwiceAddsNothing() throws {
        _ = try merge()
        let before = try target.allSegments()
        let again = try merge()
        #expect(again.pairs == 0 && again.segments.added == 0)
        #expect(again.knownPairs == 1 && again.segments.known == 2)
        #expect(try target.allSegments() == before)
    }

    @Test func mergingAMemoryIntoItselfIsNothing() throws {
        let before = try source.allSegments()
        let outcome = try source.memory.merge(Memory.open(at: source.path, access: .reading))
        #expect(outcome.knownPairs == 1 && outcome.segments.known == 2)
        #expect(try source.allSegments() == before)
    }

    /// More segments than are read at once are merged in batches.
    @Test func manySegmentsAreMergedInBatches() throws {
        try source.add((0..<11_000).map { ("Report \($0).", "Raportul \($0).") })
        var reports: [MergeOutcome] = []
        let outcome = try target.memory.merge(source.memory) { reports.append($0) }
        #expect(outcome.segments.added == 11_002)
        #expect(reports.last == outcome)
        #expect(reports.first?.pairs == 1)
        #expect(reports.map(\.segments.added) == reports.map(\.segments.added).sorted())
        #expect(try target.memory.summary().segments == 11_005)
    }
}
