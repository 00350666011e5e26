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

    @Test func anImportLetsOthersWriteBetweenItsTransactions() throws {
        let store = try TemporaryMemory()
        try store.add([("Nobody came.", "N-a venit nimeni.")])
        let other = try Memory.open(at: store.path, access: .writing, busyTimeout: 30)
        let imported = Mutex<Result<ImportProgress, any Error>?>(nil)
        let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isOver = Mutex(false)
        let memory = store.memory
        DispatchQueue.global().async {
            var number = 0
            let result = Result {
                try memory.importSegments(
                    {
                        number += 1
                        // The first segment is given before anybody can end the import.
                        defer { if number == 1 { begun.signal() } }
                        return isOver.withLock { $0 }
                            ? nil
                            : StoredSegment(
                                english: "Road \(number) is closed.",
                                romanian: "Drumul \(number) este închis.")
                    }, batchSize: 500)
            }
            imported.withLock { $0 = result }
            ended.signal()
        }
        begun.wait()
        for _ in 0..<5 {
            #expect(throws: Never.self) { try other.save(term) }
        }
        isOver.withLock { $0 = true }
        ended.wait()
        let progress = try #require(try imported.withLock { $0 }?.get())
        #expect(progress.added > 0)
        #expect(try store.memory.verify().allSatisfy(\.passed))
        #expect(try store.memory.terms().count == 5)
    }

    @Test func whoWaitsIsToldOnceASecond() throws {
        let store = try TemporaryMemory()
        let told = Mutex<[Int]>([])
        let other = try Memory.open(at: store.path, access: .writing, busyTimeout: 2.5) { waited in
            told.withLock { $0.append(Int(waited)) }
        }
        try store.memory.write { _ in
            let error = #expect(throws: MemoryError.self) { try other.save(term) }
            #expect(error?.reason == .locked)
        }
        #expect(told.withLock { $0 } == [1, 2])
    }
}
