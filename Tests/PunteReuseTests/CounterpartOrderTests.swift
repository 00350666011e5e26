import Foundation
import PunteLanguage
import PunteMemory
import PunteReuse
import Testing

@Suite("Hits by what translates the match")
final class CounterpartOrderTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
        .path

    deinit {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }

    private func memory(_ pairs: [(String, String)]) throws -> Memory {
        let memory = try Memory.open(at: path, access: .writing)
        var rest = pairs.map { StoredSegment(english: $0.0, romanian: $0.1) }[...]
        _ = try memory.importSegments { rest.popFirst() }
        return memory
    }

    private let pairs = [
        ("The talks ended on Monday.", "Negocierile s-au încheiat luni."),
        ("The talks in Geneva failed.", "Discuțiile de la Geneva au eșuat."),
        ("The talks were long.", "Negocierile au fost lungi."),
        ("The minister left the talks.", "Ministrul a părăsit discuțiile."),
        ("The talks can resume.", "Se poate relua."),
    ]

    @Test func theHitsAreInTheOrderOfTheirCounterparts() throws {
        let memory = try memory(pairs)
        let hits = try memory.concordance(ConcordanceQuery("talks", side: .english)).hits
        let sorted = try CounterpartFinder().sortedByCounterpart(hits)
        #expect(
            sorted.prefix(4).map(\.counterpartLemmas)
                == ["discuție", "discuție", "negociere", "negociere"])
        #expect(sorted.count == 5)
    }

    @Test func theRenderingsOfAWordAreCountedWithTheShortestExample() throws {
        let memory = try memory(pairs)
        let found = try CounterpartFinder().renderings(of: "negociere", on: .romanian, in: memory)
        #expect(found.segments == 2)
        #expect(found.renderings.first?.lemmas == "talk")
        #expect(found.renderings.first?.count == 2)
        #expect(found.renderings.first?.example.segment.romanian == "Negocierile au fost lungi.")
        #expect(
            try CounterpartFinder().renderings(of: "\"", on: .romanian, in: memory).segments == 0)
    }
}
