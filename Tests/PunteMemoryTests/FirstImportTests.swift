import Foundation
import GRDB
import Testing

@testable import PunteMemory

/// Tests the first segments of a memory, which are written directly into its file.
@Suite struct FirstImportTests {
    private struct Interrupted: Error {}

    private let store: TemporaryMemory

    init() throws { store = try TemporaryMemory() }

    private static func segment(_ number: Int) -> StoredSegment {
        StoredSegment(
            english: "Report \(number) names \(number * 7) towns.",
            romanian: "Raportul \(number) numește \(number * 7) de orașe.")
    }

    private func journal(_ memory: Memory) throws -> String? {
        try memory.withoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    }

    @Test func afterItTheFileHasALogAgain() throws {
        var rest = (0..<2000).map(Self.segment)[...]
        let settings = {
            try store.memory.withoutTransaction { db in
                try [
                    "synchronous", "ignore_check_constraints", "secure_delete", "foreign_keys",
                ].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
            }
        }
        let before = try settings()
        try store.memory.importSegments { rest.popFirst() }
        #expect(try journal(store.memory) == "wal")
        #expect(try settings() == before)
        #expect(try store.memory.verify().allSatisfy(\.passed))
    }

    @Test func whatFailsLeavesAnEmptyMemory() throws {
        var count = 0
        #expect(throws: Interrupted.self) {
            try store.memory.importSegments {
                count += 1
                if count == 3000 { throw Interrupted() }
                return Self.segment(count)
            }
        }
        #expect(try store.allSegments().isEmpty)
        #expect(try journal(store.memory) == "wal")
        #expect(try store.memory.verify().allSatisfy(\.passed))
    }

    /// The unfinished work of a killed writer is rolled back.
    @Test func whatAKilledWriterLeftIsTakenBack() throws {
        let copy = store.path + ".copy"
        try store.memory.writeMany { db in
            try db.execute(sql: "PRAGMA cache_size = 5")
            let writer = try SegmentWriter(db, index: IndexWriter(), now: 1)
            for number in 0..<500 { try writer.add(Self.segment(number)) }
            try writer.finish()
            for ending in ["", "-journal"] {
                try FileManager.default.copyItem(
                    atPath: store.path + ending, toPath: copy + ending)
            }
        }
        #expect(try store.memory.summary().segments == 500)
        #expect(try Memory.open(at: copy, access: .reading).summary().segments == 0)
        let again = try Memory.open(at: copy, access: .writing)
        #expect(try journal(again) == "wal")
        var rest = (0..<10).map(Self.segment)[...]
        try again.importSegments { rest.popFirst() }
        #expect(try again.summary().segments == 10)
        #expect(try again.verify().allSatisfy(\.passed))
    }

    @Test func whoeverHasTheFileOpenSeesAnEmptyMemory() throws {
        let reading = try Memory.open(at: store.path, access: .reading)
        #expect(try reading.summary().segments == 0)
        var rest = (0..<2000).map(Self.segment)[...]
        try store.memory.importSegments {
            if rest.count % 500 == 0 {
                let seen = try reading.summary().segments
                #expect(seen == 0)
            }
            return rest.popFirst()
        }
        #expect(try reading.summary().segments == 2000)
    }
}
