internal import PunteLanguage
internal import Synchronization

/// Does the same to many things on several threads.
struct Threads: Sendable {
    private let count: Int

    /// Creates a number of threads, at least one.
    init(_ count: Int) { self.count = max(1, count) }

    /// Returns the results for the numbers below `total`, in their order.
    ///
    /// - Parameters:
    ///   - total: the number of results.
    ///   - make: makes what a thread needs for itself.
    ///   - body: returns the result for a number.
    /// - Returns: The results in the order of their numbers.
    /// - Throws: an error of `make` or `body`, `WorkerThread.Failure`; the rest is not done then.
    func map<Tool, Value: Sendable>(
        _ total: Int, making make: @escaping @Sendable () throws -> Tool,
        _ body: @escaping @Sendable (Tool, Int) throws -> Value
    ) throws -> [Value] {
        let state = Mutex(State<Value>())
        let threads = min(count, max(1, total / Self.piece + 1))
        try WorkerThread.forEach(threads, threads: threads) { _ in
            do {
                let tool = try make()
                while let piece = state.withLock({ $0.next(of: total) }) {
                    let values = try piece.map { try body(tool, $0) }
                    state.withLock { $0.done[piece.lowerBound] = values }
                }
            } catch {
                state.withLock { $0.failure = error }
            }
        }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.done.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    /// The number of things that a thread takes at a time.
    private static let piece = 16

    private struct State<Value> {
        var begun = 0
        var done: [Int: [Value]] = [:]
        var failure: (any Error)?

        mutating func next(of total: Int) -> Range<Int>? {
            guard failure == nil, begun < total else { return nil }
            let piece = begun..<min(total, begun + Threads.piece)
            begun = piece.upperBound
            return piece
        }
    }
}
