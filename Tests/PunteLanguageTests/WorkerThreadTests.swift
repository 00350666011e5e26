import PunteLanguage
import Synchronization
import Testing

@Suite("Threads that say when they cannot start") struct WorkerThreadTests {
    @Test(arguments: [0, 1, 2, 100]) func eachNumberIsWorkedOnOnce(count: Int) throws {
        let seen = Mutex<[Int]>([])
        try WorkerThread.forEach(count, threads: 3) { number in
            seen.withLock { $0.append(number) }
        }
        #expect(seen.withLock { $0.sorted() } == Array(0..<count))
    }

    @Test func aSerialWorkerKeepsTheOrder() throws {
        let seen = Mutex<[Int]>([])
        let worker = SerialWorker(limit: 2)
        // Nothing waits for a worker that has had nothing to do.
        worker.wait()
        for number in 0..<50 { try worker.run { seen.withLock { $0.append(number) } } }
        worker.wait()
        #expect(seen.withLock { $0 } == Array(0..<50))
    }
}
