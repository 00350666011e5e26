internal import Dispatch
internal import Synchronization

/// A first-in-first-out queue between two threads.
///
/// The sender waits while the queue is full, the receiver while it is empty. Either may stop the
/// other, with ``finish(_:)`` and ``close()``.
package final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var failure: (any Error)?
        var isClosed = false
    }

    private let state = Mutex(State())
    private let limit: Int
    private let cost: @Sendable (Element) -> Int
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// Creates an empty queue.
    ///
    /// - Parameters:
    ///   - limit: the maximum sum of the costs of the waiting elements, at least 1.
    ///   - cost: returns the cost of an element; values below 1 count as 1, values above the limit
    ///     as the limit.
    package init(limit: Int, cost: @escaping @Sendable (Element) -> Int = { _ in 1 }) {
        self.limit = limit
        self.cost = cost
        // Counted up rather than begun with: a semaphore must not end below what it began with, and a
        // queue may end full.
        for _ in 0..<limit { room.signal() }
    }

    private func clampedCost(of element: Element) -> Int { min(max(cost(element), 1), limit) }

    /// Adds an element at the end of the queue, waiting until there is room.
    ///
    /// - Returns: False if the receiver has closed the queue.
    package func send(_ element: Element) -> Bool {
        let places = clampedCost(of: element)
        for _ in 0..<places { room.wait() }
        let isOpen = state.withLock { state in
            if !state.isClosed { state.elements.append(element) }
            return !state.isClosed
        }
        if isOpen {
            filled.signal()
        } else {
            // The next call must not wait either.
            for _ in 0..<places { room.signal() }
        }
        return isOpen
    }

    /// Tells the receiver that no further elements follow, or which error prevents them.
    package func finish(_ failure: (any Error)? = nil) {
        state.withLock { $0.failure = failure }
        filled.signal()
    }

    /// Removes and returns the first element, waiting until there is one; nil after the last.
    ///
    /// - Throws: The error that the sender finished with, after the elements sent before it.
    package func receive() throws -> Element? {
        filled.wait()
        let (element, failure) = state.withLock { state -> (Element?, (any Error)?) in
            state.elements.isEmpty ? (nil, state.failure) : (state.elements.removeFirst(), nil)
        }
        guard let element else {
            // The next call must not wait either.
            filled.signal()
            if let failure { throw failure }
            return nil
        }
        for _ in 0..<clampedCost(of: element) { room.signal() }
        return element
    }

    /// Tells the sender, even while it waits, that no further elements are received.
    package func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<limit { room.signal() }
    }
}

extension BoundedQueue {
    /// The error that stops the filling of a closed queue.
    private struct Closed: Error {}

    /// Creates a queue that is filled by a thread of its own; errors of `make` are thrown to the
    /// receiver.
    ///
    /// - Parameters:
    ///   - limit: the maximum number of waiting elements.
    ///   - make: calls its argument with each element; the call waits until there is room, and
    ///     throws if the queue has been closed.
    /// - Throws: ``WorkerThread/Failure`` when the thread cannot be started.
    package convenience init(
        limit: Int = 4,
        filledBy make: @escaping @Sendable ((Element) throws -> Void) throws -> Void
    ) throws {
        self.init(limit: limit)
        try WorkerThread.start {
            do {
                try make { element in
                    guard self.send(element) else { throw Closed() }
                }
                self.finish()
            } catch {
                self.finish(error)
            }
        }
    }
}
