import PunteLanguage
import Testing

@testable import PunteMemory

/// Imports that are listed and taken back whole.
@Suite struct SourceTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }

    init() throws { store = try TemporaryMemory() }

    @discardableResult
    private func add(_ name: String?, _ texts: String..., batchSize: Int = 250_000) throws
        -> ImportProgress
    {
        var rest = texts[...]
        return try memory.importSegments(
            { rest.popFirst().map { StoredSegment(english: $0, romanian: "ro " + $0) } },
            batchSize: batchSize, source: name)
    }

    @Test func anImportIsListedWithWhatItBrought() throws {
        try add("a.tmx", "One ship.", "Two ships.")
        try add("b.tmx", "Two ships.", "Three ships.")
        try add("b.tmx", "Two ships.", "Three ships.")
        try add(nil, "Four ships.")
        let sources = try memory.sources()
        #expect(sources.map(\.name) == ["a.tmx", "b.tmx"])
        #expect(sources.map(\.read) == [2, 2])
        #expect(sources.map(\.added) == [2, 1])
        #expect(sources.map(\.segments) == [2, 1])
        #expect(try store.allSegments().map(\.source) == [1, 1, sources[1].id, nil])
    }

    @Test func anImportOfManyTransactionsIsOneSource() throws {
        let texts = (0..<1100).map { "Ship number \($0)." }
        var rest = texts[...]
        try memory.importSegments(
            { rest.popFirst().map { StoredSegment(english: $0, romanian: "ro " + $0) } },
            batchSize: 500, source: "fleet.tsv")
        #expect(try memory.sources().map(\.segments) == [1100])
        #expect(try memory.takeBack(source: 1, author: nil, undoableSegments: 0) == 1100)
        #expect(try memory.sources().isEmpty && store.allSegments().isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func whatIsTakenBackComesBackByUndo() throws {
        try add("a.tmx", "One ship.", "Two ships.")
        try add("b.tmx", "Three ships.")
        try MemoryEditor(memory).confirm([1])
        let before = try store.allSegments()
        #expect(try memory.takeBack(source: 1, author: "ana") == 2)
        #expect(try store.allSegments().map(\.english) == ["Three ships."])
        #expect(try memory.sources().map(\.name) == ["b.tmx"])
        #expect(try memory.history(ofSegment: 2).map(\.action) == ["taken back"])
        #expect(try memory.failedChecks().isEmpty)
        #expect(try memory.undo().map(\.action) == [.takeBack])
        #expect(try store.allSegments() == before)
        #expect(try memory.sources().map(\.name) == ["a.tmx", "b.tmx"])
        #expect(try memory.failedChecks().isEmpty)
        #expect(try memory.takeBack(source: 99) == nil)
    }

    /// More than can be undone go without history.
    @Test func aLargeImportIsRemovedForGood() throws {
        try add("fleet.tsv", "One ship.", "Two ships.", "Three ships.")
        try add(nil, "A lighthouse.")
        #expect(try memory.takeBack(source: 1, author: "ana", undoableSegments: 2) == 3)
        #expect(try store.allSegments().map(\.english) == ["A lighthouse."])
        #expect(try memory.history().isEmpty && memory.operations().isEmpty)
        #expect(try memory.sources().isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func aMergeIsTakenBackWithItsArticlesAndTerms() throws {
        let other = try TemporaryMemory()
        try other.memory.save(News.flood)
        try other.add([("One ship.", "O navă.")])
        let names = [Designation("Kyiv", .english), Designation("Kiev", .romanian)]
        try other.memory.save(StoredTerm(Term(kind: .place, designations: names)))
        try memory.save(News.strike)
        let before = try store.allSegments()
        _ = try memory.merge(other.memory)
        _ = try memory.merge(other.memory)
        let source = try #require(try memory.sources().first)
        #expect(try memory.sources().count == 1)
        #expect(source.kind == .memory && source.name == other.path)
        #expect(source.segments == 4 && source.pairs == 1 && source.terms == 1)
        let merged = try store.allSegments()
        #expect(try memory.takeBack(source: source.id) == 4)
        #expect(try store.allSegments() == before)
        #expect(try memory.pairs().count == 1 && memory.terms().isEmpty)
        try memory.undo()
        #expect(try store.allSegments() == merged)
        #expect(try memory.pairs().count == 2 && memory.terms().count == 1)
        #expect(try memory.failedChecks().isEmpty)
    }
}
