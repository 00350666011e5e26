import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// A corrected article takes the place of what was learned from it before.
@Suite struct NewerVersionTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
    }

    private func corrected(_ change: (inout ArticlePair) -> Void) -> ArticlePair {
        var pair = News.flood
        pair.romanian.sentences[1].text = "Pompierii au salvat 14 persoane de pe acoperișuri."
        change(&pair)
        return pair
    }

    private func targets() throws -> [String] {
        try memory.matcher().matches(
            for: News.flood.english.sentences[1].text, from: .english, threshold: 100
        ).map(\.target)
    }

    @Test func onlyTheCorrectedSentenceIsMatched() throws {
        try MemoryEditor(memory, author: "ana").confirm([3])
        let before = try store.allSegments()
        let pairs = try memory.pairs()
        #expect(
            try memory.save(corrected { _ in }) == .replaced(added: 1, kept: 2, removed: 1))
        #expect(try targets() == ["Pompierii au salvat 14 persoane de pe acoperișuri."])
        #expect(try memory.pairs().count == 1)
        #expect(try memory.summary().articles == 2)
        let after = try store.allSegments()
        #expect(after.map(\.id) == [1, 3, 4])
        #expect(after.map(\.status) == [.aligned, .confirmed, .aligned])
        #expect(Set(after.map { $0.place?.pair }) == [2])
        let history = try memory.history(ofSegment: 2)
        #expect(history.map(\.action) == ["superseded"])
        #expect(history[0].romanian == News.flood.romanian.sentences[1].text)
        #expect(try memory.failedChecks().isEmpty)
        // Saving it again changes nothing, undoing brings the earlier version back.
        #expect(try memory.save(corrected { _ in }) == .unchanged(segments: 3))
        try memory.undo()
        #expect(try store.allSegments() == before)
        #expect(try memory.pairs() == pairs)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func theFileTellsAVersionThatSharesLittle() throws {
        let pair = corrected { pair in
            pair.romanian.sentences[0].text = "Trei sate de lângă Dunăre au fost inundate duminică."
            pair.romanian.sentences[2].text = "Apele se vor retrage până marți, spune prefectul."
        }
        #expect(try memory.save(pair) == .replaced(added: 3, kept: 0, removed: 3))
        #expect(try memory.history().map(\.action) == ["superseded", "superseded", "superseded"])
    }

    @Test func theEnglishMayBeCorrectedToo() throws {
        let pair = corrected { pair in
            pair.english.sentences[1].text = "Firefighters rescued 15 people from their roofs."
        }
        #expect(try memory.save(pair) == .replaced(added: 1, kept: 2, removed: 1))
        #expect(try targets().isEmpty)
    }

    @Test func anotherTranslationIsNoVersion() throws {
        let pair = corrected { pair in
            pair.origin = "another desk"
            pair.romanian.sentences[0].text = "Trei sate de lângă Dunăre au fost inundate duminică."
        }
        #expect(try memory.save(pair) == .added(segments: 3))
        #expect(try memory.pairs().count == 2)
    }

    @Test func aLaterReportThatRepeatsASentenceIsNoVersion() throws {
        var pair = News.strike
        pair.english.sentences[1] = News.flood.english.sentences[1]
        pair.romanian.sentences[1] = News.flood.romanian.sentences[1]
        #expect(try memory.save(pair) == .added(segments: 3))
        #expect(try memory.pairs().count == 2)
    }

    @Test func whatWasRejectedStaysRejected() throws {
        try MemoryEditor(memory).reject([1, 2])
        #expect(
            try memory.save(corrected { _ in }) == .replaced(added: 1, kept: 1, removed: 0))
        let segments = try store.allSegments()
        #expect(segments.map(\.id) == [1, 2, 3, 4])
        #expect(segments.map(\.status) == [.rejected, .rejected, .aligned, .aligned])
        #expect(segments.prefix(2).allSatisfy { $0.place == nil })
        #expect(try memory.failedChecks().isEmpty)
    }
}
