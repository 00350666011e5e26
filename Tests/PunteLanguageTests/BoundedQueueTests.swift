import Dispatch
import PunteLanguage
import PunteTestSupport
import Synchronization
import Testing

@Suite struct BoundedQueueTests {
    private struct Broken: Error {}

    private final class Counter: Sendable {
        private let number = Mutex(0)
        func set(_ value: Int) { number.withLock { $0 = value } }
        var value: Int { number.withLock { $0 } }
    }

    @Test func `elements come in their order`() throws {
        let queue = try BoundedQueue<Int>(limit: 3) { give in
            for number in 0..<1000 { try give(number) }
        }
        for number in 0..<1000 { #expect(try queue.receive() == number) }
        #expect(try queue.receive() == nil)
        #expect(try queue.receive() == nil)
    }

    @Test func `an error comes behind the elements before it`() throws {
        let queue = try BoundedQueue<Int> { give in
            try give(1)
            throw Broken()
        }
        #expect(try queue.receive() == 1)
        #expect(throws: Broken.self) { try queue.receive() }
        #expect(throws: Broken.self) { try queue.receive() }
    }

    @Test func `the maker is never more than so many elements ahead`() throws {
        let made = Counter()
        let queue = try BoundedQueue<Int>(limit: 2) { give in
            for number in 0..<100 {
                made.set(number)
                try give(number)
            }
        }
        for number in 0..<100 {
            #expect(made.value <= number + 3)
            #expect(try queue.receive() == number)
        }
    }

    @Test func `a maker whose queue is closed stops`() async {
        await confirmation { stopped in
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let queue = try? BoundedQueue<Int>(limit: 1) { give in
                    defer { continuation.resume() }
                    while true { try give(1) }
                }
                _ = try? queue?.receive()
                queue?.close()
            }
            stopped()
        }
    }

    @Test func `what waits costs no more than the limit`() throws {
        var random = SeededRandom(seed: 31)
        // Some cost nothing, some more than there is room for.
        let costs = (0..<500).map { _ in Int.random(in: 0...12, using: &random) }
        let waiting = Counter()
        let queue = BoundedQueue<Int>(limit: 8) { $0 }
        DispatchQueue.global().async {
            for cost in costs {
                #expect(queue.send(cost))
                waiting.set(waiting.value + 1)
            }
            queue.finish()
        }
        var received: [Int] = []
        while let cost = try queue.receive() { received.append(cost) }
        #expect(received == costs)
        #expect(waiting.value == costs.count)
    }

    @Test func `nothing is sent into a closed queue`() throws {
        let queue = BoundedQueue<Int>(limit: 2)
        #expect(queue.send(1))
        queue.close()
        #expect(!queue.send(2))
        #expect(!queue.send(3))
        queue.finish()
        #expect(try queue.receive() == 1)
        #expect(try queue.receive() == nil)
    }
}
