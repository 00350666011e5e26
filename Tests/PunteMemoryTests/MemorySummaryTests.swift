import PunteLanguage
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
}
