import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct MemorySummaryTests {
    @Test func anEmptyMemoryHoldsNothing() throws {
        let store = try TemporaryMemory()
        let summary = try store.memory.summary()
        #expect(summary.segments == 0 && summary.articles == 0 && summary.terms == 0)
        #expect(summary.statuses.isEmpty && summary.origins.isEmpty)
        #expect(summary.path == store.path && summary.bytes > 0)
        #expect(summary.schema == Schema.version)
    }

    @Test func everythingIsCounted() throws {
        let store = try TemporaryMemory()
        try store.memory.save(News.flood)
        try store.memory.save(News.strike)
        var imported = (0..<5).map {
            StoredSegment(
                english: "Report \($0).", romanian: "Raportul \($0).", origin: "archive.tmx")
        }
        try store.memory.importSegments { imported.popLast() }
        try store.memory.setStatus(.confirmed, ofSegments: [1, 2])
        try store.memory.setStatus(.rejected, ofSegments: [4])
        let summary = try store.memory.summary()
        #expect(summary.segments == 11 && summary.articles == 4 && summary.pairs == 2)
        #expect(
            summary.statuses == ["aligned": 3, "confirmed": 2, "rejected": 1, "imported": 5])
        #expect(summary.history == 3)
        #expect(summary.origins.map(\.name) == ["archive.tmx", "", "agency.tmx"])
        #expect(summary.origins.map(\.segments) == [5, 3, 3])
    }

    @Test func wordsOutletsDatesAndConfidenceAreCounted() throws {
        let store = try TemporaryMemory()
        var flood = News.flood
        flood.english.outlet = "Reuters"
        flood.romanian.outlet = "Curierul"
        flood.romanian.date = "2026-04-12"
        flood.links[0].confidence = 0.31
        flood.links[1].confidence = 1
        try store.memory.save(flood)
        var strike = News.strike
        strike.english.outlet = "Reuters"
        strike.english.date = "2025-12-01"
        let joined = News.link([0, 1], [0], confidence: nil)
        strike.links = [joined] + joined.parts()
        try store.memory.save(strike)
        let summary = try store.memory.summary()
        // The sentences of the joined segment are not counted twice.
        #expect(summary.words == .init(english: 9 + 7 + 9 + 8 + 6, romanian: 9 + 8 + 10 + 8))
        #expect(summary.outlets.map(\.name) == ["Reuters", "Curierul"])
        #expect(summary.outlets.map(\.articles) == [2, 1])
        #expect(summary.firstDate == "2025-12-01" && summary.lastDate == "2026-04-12")
        #expect(summary.sources == 0)
        #expect(
            summary.confidence == [
                .init(from: 0, until: 0.5, segments: 1), .init(from: 0.9, until: 0.95, segments: 1),
                .init(from: 0.95, until: 1, segments: 1),
                .init(from: nil, until: nil, segments: 1),
            ])
    }
}
