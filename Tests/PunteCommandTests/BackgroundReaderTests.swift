import Synchronization
import Testing

@testable import PunteCommand

@Suite struct BackgroundReaderTests {
    private struct Broken: Error {}

    private final class Counter: Sendable {
        private let number = Mutex(0)
        func set(_ value: Int) { number.withLock { $0 = value } }
        var value: Int { number.withLock { $0 } }
    }

    @Test func `values come in their order`() throws {
        let reader = BackgroundReader<Int>(ahead: 3) { give in
            for number in 0..<1000 { try give(number) }
        }
        for number in 0..<1000 { #expect(try reader.next() == number) }
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test func `an error comes behind the values before it`() throws {
        let reader = BackgroundReader<Int> { give in
            try give(1)
            throw Broken()
        }
        #expect(try reader.next() == 1)
        #expect(throws: Broken.self) { try reader.next() }
        #expect(throws: Broken.self) { try reader.next() }
    }

    @Test func `the maker is never more than so many values ahead`() throws {
        let made = Counter()
        let reader = BackgroundReader<Int>(ahead: 2) { give in
            for number in 0..<100 {
                made.set(number)
                try give(number)
            }
        }
        for number in 0..<100 {
            #expect(made.value <= number + 3)
            #expect(try reader.next() == number)
        }
    }

    @Test func `an abandoned maker stops`() async {
        await confirmation { stopped in
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let reader = BackgroundReader<Int>(ahead: 1) { give in
                    defer { continuation.resume() }
                    while true { try give(1) }
                }
                _ = try? reader.next()
                reader.abandon()
            }
            stopped()
        }
    }
}
