internal import Dispatch
internal import Synchronization

/// A first-in-first-out queue from one thread to another: the sender waits while it is full, the
/// receiver while it is empty.
///
/// One thread sends and one receives; either may stop the other, with ``finish(_:)`` and ``close()``.
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

    /// An empty queue.
    ///
    /// - Parameters:
    ///   - limit: the sum of the costs of the elements that may wait, at least 1.
    ///   - cost: what an element counts; less than 1 is taken for 1, more than the limit for the
    ///     limit.
    package init(limit: Int, cost: @escaping @Sendable (Element) -> Int = { _ in 1 }) {
        self.limit = limit
        self.cost = cost
        // Counted up rather than begun with: a semaphore must not end below what it began with, and a
        // queue may end full.
        for _ in 0..<limit { room.signal() }
    }

    private func clampedCost(of element: Element) -> Int { min(max(cost(element), 1), limit) }

    /// Adds an element behind the others, as soon as there is room.
    ///
    /// - Returns: false when nobody receives any more.
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

    /// Says that nothing follows what was sent, or why nothing can.
    package func finish(_ failure: (any Error)? = nil) {
        state.withLock { $0.failure = failure }
        filled.signal()
    }

    /// Takes the first element, as soon as there is one; nil behind the last.
    ///
    /// - Throws: the failure that the sender finished with, behind the elements sent before.
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

    /// Says that nobody receives any more, to a sender who waits too.
    package func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<limit { room.signal() }
    }
}

extension BoundedQueue {
    /// Thrown to a maker whose elements nobody receives any more.
    private struct Closed: Error {}

    /// A queue that a thread of its own fills; what the maker throws is thrown to the receiver.
    ///
    /// - Parameters:
    ///   - limit: how many elements may wait.
    ///   - make: calls its argument with each element, which waits until there is room for it and
    ///     throws when the queue has been closed.
    package convenience init(
        limit: Int = 4,
        filledBy make: @escaping @Sendable ((Element) throws -> Void) throws -> Void
    ) {
        self.init(limit: limit)
        DispatchQueue.global(qos: .userInitiated).async {
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
