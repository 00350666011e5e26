internal import Dispatch
internal import Synchronization

/// Hands portions of segments from the thread that reads them to the one that writes them.
///
/// The reader may be ahead by some megabytes: the writer stops for a quarter of a second now and
/// then, when SQLite writes out what the concordance has collected, and the reader goes on meanwhile.
final class ImportPipe: Sendable {
    private struct State {
        var portions: [SegmentRows] = []
        var failure: (any Error)?
        var isFinished = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let places = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter capacity: places for portions that wait; large portions take several.
    init(capacity: Int) {
        self.capacity = capacity
        // Not by its first value: a semaphore must not end below that, and a pipe may end full.
        for _ in 0..<capacity { places.signal() }
    }

    private static let bytesInPlace = 256 << 10

    private func places(for portion: SegmentRows) -> Int {
        min(1 + portion.bytes.count / Self.bytesInPlace, capacity)
    }

    /// Waits for room. False when nobody receives any more.
    func send(_ portion: SegmentRows) -> Bool {
        for _ in 0..<places(for: portion) { places.wait() }
        let isOpen = state.withLock { state in
            if !state.isClosed { state.portions.append(portion) }
            return !state.isClosed
        }
        filled.signal()
        return isOpen
    }

    /// Says that nothing follows, or why nothing can.
    func finish(_ failure: (any Error)? = nil) {
        state.withLock { state in
            state.isFinished = true
            state.failure = failure
        }
        filled.signal()
    }

    /// Waits for a portion; nil when there are no more.
    ///
    /// - Throws: the failure of the sender.
    func receive() throws -> SegmentRows? {
        filled.wait()
        let portion = try state.withLock { state -> SegmentRows? in
            if !state.portions.isEmpty { return state.portions.removeFirst() }
            if let failure = state.failure { throw failure }
            return nil
        }
        guard let portion else {
            filled.signal()
            return nil
        }
        for _ in 0..<places(for: portion) { places.signal() }
        return portion
    }

    /// Says that nobody will receive any more, to a sender who waits too.
    func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<capacity { places.signal() }
    }
}
