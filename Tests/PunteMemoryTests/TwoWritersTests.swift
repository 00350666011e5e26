import Dispatch
import Foundation
import GRDB
import PunteLanguage
import Synchronization
import Testing

@testable import PunteMemory

@Suite struct TwoWritersTests {
    private let term = StoredTerm(Term(kind: .other, designations: []))

    @Test func theSecondWaitsForTheFirst() throws {
        let store = try TemporaryMemory()
        let other = try Memory.open(at: store.path, access: .writing)
        let begun = DispatchSemaphore(value: 0)
        let ended = DispatchSemaphore(value: 0)
        let failure = Mutex<(any Error)?>(nil)
        try store.memory.write { db in
            DispatchQueue.global().async {
                begun.signal()
                do { try other.save(term) } catch { failure.withLock { $0 = error } }
                ended.signal()
            }
            begun.wait()
            Thread.sleep(forTimeInterval: 0.05)
            try db.execute(sql: "INSERT INTO origin (name) VALUES ('first')")
        }
        ended.wait()
        #expect(failure.withLock { $0 == nil })
        #expect(try store.memory.terms().count == 1)
    }

    @Test func withoutPatienceTheSecondIsToldThatTheMemoryIsLocked() throws {
        let store = try TemporaryMemory()
        try store.add([("Nobody came.", "N-a venit nimeni.")])
        let other = try Memory.open(at: store.path, access: .writing, busyTimeout: 0.05)
        let matcher = try other.matcher()
        try store.memory.write { _ in
            let error = #expect(throws: MemoryError.self) { try other.save(term) }
            #expect(error?.reason == .locked)
            // Who only reads goes on.
            let matches = try matcher.matches(for: "Nobody came.", from: .english)
            #expect(matches.count == 1)
        }
        try other.save(term)
    }
}
