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
    ///   - finish: gets back what the thread needed, unless there was an error.
    /// - Returns: The results in the order of their numbers.
    /// - Throws: an error of `make` or `body`, `WorkerThread.Failure`; the rest is not done then.
    func map<Tool, Value: Sendable>(
        _ total: Int, making make: @escaping @Sendable () throws -> Tool,
        _ body: @escaping @Sendable (Tool, Int) throws -> Value,
        finishing finish: @escaping @Sendable (Tool) -> Void = { _ in }
    ) throws -> [Value] {
        let state = Mutex(State<Value>())
        let threads = min(count, total / Self.minimumShare + 1)
        let size = max(1, min(Self.maximumPiece, total / (threads * Self.piecesOfThread)))
        try WorkerThread.forEach(threads, threads: threads) { _ in
            do {
                let tool = try make()
                while let piece = state.withLock({ $0.next(size, of: total) }) {
                    let values = try piece.map { try body(tool, $0) }
                    state.withLock { $0.done[piece.lowerBound] = values }
                }
                finish(tool)
            } catch {
                state.withLock { $0.failure = error }
            }
        }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.done.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    /// The number of things for which another thread, which needs tools of its own, is worth while.
    private static let minimumShare = 5
    /// The number of things that a thread takes at a time, and how often it does where there are few.
    private static let maximumPiece = 16
    private static let piecesOfThread = 4

    private struct State<Value> {
        var begun = 0
        var done: [Int: [Value]] = [:]
        var failure: (any Error)?

        mutating func next(_ size: Int, of total: Int) -> Range<Int>? {
            guard failure == nil, begun < total else { return nil }
            let piece = begun..<min(total, begun + size)
            begun = piece.upperBound
            return piece
        }
    }
}
