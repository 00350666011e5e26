import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct HistoryTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
    }

    @Test func everyDecisionIsKeptWithWhoMadeIt() throws {
        let memory = store.memory
        #expect(try memory.setStatus(.confirmed, ofSegments: [1, 2], author: "ana") == 2)
        #expect(try memory.setStatus(.rejected, ofSegments: [2], author: "mihai") == 1)
        let history = try memory.history()
        #expect(history.map(\.segment) == [2, 2, 1])
        #expect(history.map(\.action) == ["rejected", "confirmed", "confirmed"])
        #expect(history.map(\.status) == [.confirmed, .aligned, .aligned])
        #expect(history.map(\.author) == ["mihai", "ana", "ana"])
        #expect(history[0].romanian == News.flood.romanian.sentences[1].text)
        #expect(try memory.history(limit: 1).map(\.action) == ["rejected"])
        #expect(try memory.segment(2)?.author == "mihai")
    }

    @Test func whatIsDecidedAlreadyIsNoChange() throws {
        try store.memory.setStatus(.confirmed, ofSegments: [1])
        #expect(try store.memory.setStatus(.confirmed, ofSegments: [1, 99]) == 0)
        #expect(try store.memory.history().count == 1)
    }

    @Test func withoutANameTheAuthorStays() throws {
        try store.memory.setStatus(.confirmed, ofSegments: [3])
        #expect(try store.memory.segment(3)?.author == "ana")
    }
}
