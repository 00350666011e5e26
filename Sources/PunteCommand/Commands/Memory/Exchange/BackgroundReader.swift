internal import Dispatch
internal import Synchronization

/// Makes values on a thread of its own, a few ahead of the one who takes them.
///
/// What the maker throws is thrown to the taker, behind the values that came before it.
package final class BackgroundReader<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var isFinished = false
        var isAbandoned = false
        var error: (any Error)?
    }

    /// Thrown to a maker whose values nobody takes any more.
    private struct Abandoned: Error {}

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - ahead: how many values wait at most.
    ///   - make: calls its argument with each value, which waits until there is room for it.
    package init(
        ahead: Int = 4, _ make: @escaping @Sendable ((Element) throws -> Void) throws -> Void
    ) {
        // Counted up rather than begun with: a semaphore may not end below what it began with, which
        // it does when the maker is stopped.
        for _ in 0..<ahead { room.signal() }
        DispatchQueue.global(qos: .userInitiated).async {
            var problem: (any Error)?
            do { try make(self.give) } catch { problem = error }
            self.state.withLock {
                $0.isFinished = true
                $0.error = problem
            }
            self.filled.signal()
        }
    }

    /// The next value, as soon as it is there; nil behind the last one.
    package func next() throws -> Element? {
        filled.wait()
        let (element, error) = state.withLock { state -> (Element?, (any Error)?) in
            state.waiting.isEmpty ? (nil, state.error) : (state.waiting.removeFirst(), nil)
        }
        if let element {
            room.signal()
            return element
        }
        filled.signal()
        if let error { throw error }
        return nil
    }

    /// Stops the maker at its next value. To be called when no more are wanted.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        room.signal()
    }

    private func give(_ element: Element) throws {
        room.wait()
        let isAbandoned = state.withLock { state in
            if !state.isAbandoned { state.waiting.append(element) }
            return state.isAbandoned
        }
        if isAbandoned { throw Abandoned() }
        filled.signal()
    }
}
