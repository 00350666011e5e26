internal import Dispatch
package import PunteLanguage
internal import Synchronization

/// Answers the lines of a stream with lines, in bounded memory.
///
/// One thread reads; others answer. Reading waits while as many requests are being answered, or wait to
/// be written, as are allowed at a time: a reader of the answers that is slow slows the writer of the
/// requests.
package struct LineServer: Sendable {
    /// What is to be done about a line.
    package enum Step: Sendable {
        /// Nothing is answered.
        case nothing
        /// The closure returns the answer; nil for none. It may run beside others.
        case answer(@Sendable () -> [UInt8]?)
        /// The closure returns the answer; nil for none. It runs when all lines before have been
        /// answered, and before any line after it.
        case answerAlone(@Sendable () -> [UInt8]?)
    }

    /// How lines are answered.
    package struct Settings: Sendable {
        /// The number of lines that are answered at the same time.
        package var jobs: Int
        /// The maximum number of lines that have been read and whose answers are not written yet.
        package var maximumInFlight: Int
        /// The maximum length of a line in bytes.
        package var maximumLength: Int
        /// Whether answers have the order of the lines.
        package var isOrdered = true
        /// The seconds that answers may take after the end of the stream; nil for any time.
        package var grace: Double?

        /// Creates settings.
        ///
        /// - Parameters:
        ///   - jobs: the number of lines that are answered at the same time.
        ///   - maximumLength: the maximum length of a line in bytes.
        package init(jobs: Int = 1, maximumLength: Int = 8 << 20) {
            self.jobs = jobs
            self.maximumLength = maximumLength
            maximumInFlight = jobs * 4
        }
    }

    private let settings: Settings

    /// Creates a server.
    package init(_ settings: Settings) { self.settings = settings }

    /// Reads lines until the stream ends, and writes their answers.
    ///
    /// - Parameters:
    ///   - input: the lines.
    ///   - write: writes an answer; it is called by one thread at a time.
    ///   - step: decides about a line; it is called in the order of the lines.
    /// - Throws: `FileError` when the input cannot be read or the output cannot be written,
    ///   `WorkerThread.Failure` when a thread cannot be started.
    package func run(
        _ input: FileReader, write: @escaping @Sendable ([UInt8]) throws -> Void,
        _ step: (LineSource.Line) -> Step
    ) throws {
        typealias Job = @Sendable () -> Void
        let answers = AnswerQueue(
            limit: settings.maximumInFlight, isOrdered: settings.isOrdered, write: write)
        let queue = BoundedQueue<Job>(limit: settings.maximumInFlight)
        let threads = DispatchGroup()
        defer { queue.finish() }
        for _ in 0..<settings.jobs {
            threads.enter()
            do {
                try WorkerThread.start {
                    while let job = try? queue.receive() { job() }
                    threads.leave()
                }
            } catch {
                threads.leave()
                throw error
            }
        }
        var source = LineSource(input, limit: settings.maximumLength)
        while let line = try source.nextLine() {
            try answers.checkWriting()
            switch step(line) {
            case .nothing: continue
            case .answer(let body):
                let place = answers.begin()
                _ = queue.send { answers.end(place, body()) }
            case .answerAlone(let body):
                answers.beginAlone { body() }
            }
        }
        queue.finish()
        if let grace = settings.grace {
            _ = threads.wait(timeout: .now() + grace)
        } else {
            threads.wait()
        }
        try answers.checkWriting()
    }
}

/// The answers that are expected, in the order of their lines.
private final class AnswerQueue: Sendable {
    private struct State {
        /// The place of the next answer to write.
        var next = 0
        /// The place of the next line.
        var end = 0
        /// The answers that wait for those before them, by their places; nil for no answer.
        var waiting: [Int: [UInt8]?] = [:]
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)
    private let limit: Int
    private let isOrdered: Bool
    private let write: @Sendable ([UInt8]) throws -> Void

    init(
        limit: Int, isOrdered: Bool, write: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.limit = limit
        self.isOrdered = isOrdered
        self.write = write
        // Counted up rather than begun with: a semaphore must not end below what it began with.
        for _ in 0..<limit { room.signal() }
    }

    /// Throws the error of an answer that could not be written.
    func checkWriting() throws {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Waits until there is room for one more line, and returns its place.
    func begin() -> Int {
        room.wait()
        return state.withLock { state in
            state.end += 1
            return state.end - 1
        }
    }

    /// Takes the answer of a line, and writes those whose turn it is.
    func end(_ place: Int, _ answer: [UInt8]?) {
        let written = state.withLock { state -> Int in
            guard isOrdered else {
                put(answer, &state)
                return 1
            }
            state.waiting[place] = .some(answer)
            var count = 0
            while let answer = state.waiting.removeValue(forKey: state.next) {
                put(answer, &state)
                state.next += 1
                count += 1
            }
            return count
        }
        for _ in 0..<written { room.signal() }
    }

    /// Waits until nothing is expected, and writes the answer of a line that is alone.
    func beginAlone(_ body: () -> [UInt8]?) {
        for _ in 0..<limit { room.wait() }
        let answer = body()
        state.withLock { put(answer, &$0) }
        for _ in 0..<limit { room.signal() }
    }

    private func put(_ answer: [UInt8]?, _ state: inout State) {
        guard let answer, state.failure == nil else { return }
        do { try write(answer) } catch { state.failure = error }
    }
}
