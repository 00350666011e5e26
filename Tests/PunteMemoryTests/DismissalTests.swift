import PunteLanguage
import Testing

@testable import PunteMemory

@Suite("Findings that were dismissed for good")
struct DismissalTests {
    private let temporary: TemporaryMemory
    private var memory: Memory { temporary.memory }

    init() throws { temporary = try TemporaryMemory() }

    private func dismissal(
        _ key: String, reason: String = "corect în context", author: String? = "Ana Pop"
    ) -> Dismissal {
        Dismissal(
            key: key, rule: "number", excerpt: "35", sentence: "Portul a primit 35 de nave.",
            reason: reason, author: author)
    }

    @Test func `a dismissal is stored with its reason, author and time`() throws {
        let before = Memory.now()
        try memory.dismiss([dismissal("a1")])
        let stored = try #require(try memory.dismissals().first)
        #expect(stored.key == "a1")
        #expect(stored.rule == "number")
        #expect(stored.excerpt == "35")
        #expect(stored.sentence == "Portul a primit 35 de nave.")
        #expect(stored.reason == "corect în context")
        #expect(stored.author == "Ana Pop")
        #expect(stored.time >= before)
    }

    @Test func `a finding that is dismissed again has the new reason alone`() throws {
        try memory.dismiss([dismissal("a1")])
        try memory.dismiss([dismissal("a1", reason: "cifra Agerpres", author: nil)])
        let stored = try memory.dismissals()
        #expect(stored.map(\.reason) == ["cifra Agerpres"])
        #expect(stored.map(\.author) == [nil])
        try memory.undo()
        #expect(try memory.dismissals().map(\.reason) == ["corect în context"])
    }

    @Test func `a dismissal can be undone and redone`() throws {
        try memory.dismiss([dismissal("a1"), dismissal("b2")])
        let operation = try #require(try memory.operations().first)
        #expect(operation.action == .dismiss)
        #expect(operation.note == "2 findings")
        #expect(operation.author == "Ana Pop")
        try memory.undo()
        #expect(try memory.dismissals().isEmpty)
        try memory.undo(operation: try #require(try memory.operations().first?.id))
        #expect(try memory.dismissals().map(\.key) == ["a1", "b2"])
    }

    @Test func `a dismissal that is taken back can be brought back`() throws {
        try memory.dismiss([dismissal("a1")])
        try memory.dismiss([dismissal("b2")])
        let stored = try memory.dismissals()
        try memory.restore([stored[0]], author: "Ion Rusu")
        #expect(try memory.dismissals().map(\.key) == ["b2"])
        let operation = try #require(try memory.operations().first)
        #expect(operation.action == .restore)
        #expect(operation.note == "number: 35")
        #expect(operation.author == "Ion Rusu")
        try memory.undo()
        #expect(try memory.dismissals() == stored)
    }

    @Test func `a merge takes the dismissals of the other memory over`() throws {
        let other = try TemporaryMemory()
        try other.memory.dismiss([dismissal("a1", reason: "al lor"), dismissal("c3")])
        try memory.dismiss([dismissal("a1")])
        _ = try memory.merge(other.memory)
        #expect(try memory.dismissals().map(\.key) == ["a1", "c3"])
        #expect(try memory.dismissals().first?.reason == "corect în context")
    }

    @Test func `a memory with dismissals passes its checks`() throws {
        try memory.dismiss([dismissal("a1")])
        #expect(try memory.failedChecks().isEmpty)
    }
}
