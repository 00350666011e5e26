import Foundation
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct ImportTests {
    private struct Interrupted: Error {}

    private let store: TemporaryMemory

    init() throws { store = try TemporaryMemory() }

    private func segment(_ number: Int) -> StoredSegment {
        StoredSegment(english: "Report \(number) is here.", romanian: "Raportul \(number) e aici.")
    }

    @Test func aFailedImportLeavesNothing() throws {
        try store.add([("One.", "Unu.")])
        var count = 0
        #expect(throws: Interrupted.self) {
            try store.memory.importSegments {
                count += 1
                if count == 5 { throw Interrupted() }
                return segment(count)
            }
        }
        #expect(try store.allSegments().count == 1)
        #expect(try store.memory.matcher().matches(for: "Report 2.", from: .english).isEmpty)
    }

    @Test func batchesBeforeAFailureStay() throws {
        var count = 0
        #expect(throws: Interrupted.self) {
            try store.memory.importSegments(
                {
                    count += 1
                    if count == 3500 { throw Interrupted() }
                    return segment(count)
                }, batchSize: 1000)
        }
        #expect(try store.allSegments().count == 3000)
        #expect(try store.memory.verify().allSatisfy(\.passed))
    }

    @Test func importingAgainAddsNothing() throws {
        let pairs = [("One.", "Unu."), ("One.", "Una."), ("", "x")]
        #expect(try store.add(pairs).added == 2)
        let again = try store.add(pairs)
        #expect((again.added, again.known, again.empty) == (0, 2, 1))
    }

    /// Duplicates are detected among so many segments that all fingerprints are held in memory.
    @Test func twinsAmongManyAreStoredOnce() throws {
        var numbers = Array((0..<2500).map { $0 % 1800 } + [5, 1799, 1800])[...]
        let result = try store.memory.importSegments({ numbers.popFirst().map(segment) })
        #expect((result.added, result.known) == (1801, 702))
        var other = (1790..<3000).map(segment)[...]
        let more = try store.memory.importSegments({ other.popFirst() }, batchSize: 500)
        #expect((more.added, more.known) == (1199, 11))
        #expect(try store.allSegments().count == 3000)
        #expect(try store.memory.verify().allSatisfy(\.passed))
    }

    @Test func progressEndsWithTheResult() throws {
        var rest = (0..<2500).map(segment)[...]
        var seen: [ImportProgress] = []
        let result = try store.memory.importSegments(
            { rest.popFirst() }, progress: { seen.append($0) })
        #expect(seen.last == result)
        #expect(seen.map(\.read) == seen.map(\.read).sorted())
        #expect(
            result.bytes
                == (0..<2500).map(segment).reduce(0) {
                    $0 + $1.english.utf8.count + $1.romanian.utf8.count
                })
    }

    @Test func aMemoryForReadingTakesNothing() throws {
        let reading = try Memory.open(at: store.path, access: .reading)
        var rest = (0..<100_000).map(segment)[...]
        let error = #expect(throws: MemoryError.self) {
            try reading.importSegments { rest.popFirst() }
        }
        #expect(error?.reason == .invalid)
    }

    /// Readers see the old state of the memory while a batch is written.
    @Test func othersReadDuringAnImport() throws {
        try store.add([("Nobody came.", "N-a venit nimeni.")])
        let matcher = try store.memory.matcher()
        var count = 0
        try store.memory.importSegments {
            count += 1
            if count % 500 == 1 {
                let matches = try matcher.matches(for: "Nobody came.", from: .english)
                #expect(matches.count == 1)
            }
            return count < 4000 ? segment(count) : nil
        }
        let matches = try matcher.matches(
            for: "Report 3999 is here.", from: .english, threshold: 100)
        #expect(matches.count == 1)
    }
}
