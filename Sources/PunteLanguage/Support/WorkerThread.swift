internal import Dispatch
internal import Glibc
internal import Synchronization

/// Threads that say so when they cannot be started.
///
/// The queues of the system wait without end for a thread when there is no memory for one.
package enum WorkerThread {
    /// A thread that could not be started, described in one line for a person.
    package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The `errno` of the failed call.
        package let code: Int32

        /// The line for the user.
        package var description: String {
            "a thread cannot be started: \(String(cString: strerror(code))); close other programs, "
                + "or raise the limits of memory and processes (ulimit -v, -u)"
        }
    }

    private final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs a function on a new thread.
    ///
    /// - Throws: ``Failure`` when there is no room for another thread.
    package static func start(_ body: @escaping @Sendable () -> Void) throws {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        let box = Unmanaged.passRetained(Box(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            box.release()
            throw Failure(code: code)
        }
    }

    /// Calls a function with each number from 0 on, on several threads, and waits for all calls.
    ///
    /// - Parameters:
    ///   - count: the number of calls.
    ///   - threads: the maximum number of threads, of which the caller's is one.
    ///   - body: is called once with each number.
    /// - Throws: ``Failure`` when a thread cannot be started; the calls that have begun are finished.
    package static func forEach(
        _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void
    ) throws {
        let next = Mutex(0)
        let done = DispatchSemaphore(value: 0)
        let work = { @Sendable in
            while let number = next.withLock({ next -> Int? in
                defer { next += 1 }
                return next < count ? next : nil
            }) {
                body(number)
            }
        }
        var started = 0
        defer { for _ in 0..<started { done.wait() } }
        while started + 1 < min(threads, count) {
            do {
                try start {
                    work()
                    done.signal()
                }
                started += 1
            } catch {
                next.withLock { $0 = count }
                throw error
            }
        }
        work()
    }
}

/// Runs functions one after the other on a thread of its own, which starts with the first of them.
///
/// It is used by one thread at a time.
package final class SerialWorker {
    private let jobs: BoundedQueue<@Sendable () -> Void>
    private var isStarted = false

    /// Creates a worker.
    ///
    /// - Parameter limit: the maximum number of functions that wait.
    package init(limit: Int) { jobs = BoundedQueue(limit: limit) }

    deinit { jobs.finish() }

    /// Adds a function to those that wait; waits itself while these are too many.
    ///
    /// - Throws: ``WorkerThread/Failure`` when the thread cannot be started.
    package func run(_ job: @escaping @Sendable () -> Void) throws {
        if !isStarted {
            try WorkerThread.start { [jobs] in
                while let job = try? jobs.receive() { job() }
            }
            isStarted = true
        }
        _ = jobs.send(job)
    }

    /// Waits until all functions have been run.
    package func wait() {
        guard isStarted else { return }
        let done = DispatchSemaphore(value: 0)
        if jobs.send({ done.signal() }) { done.wait() }
    }
}
