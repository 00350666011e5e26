internal import Dispatch
internal import Glibc
internal import PunteLanguage

/// Finds out whether the system leaves the process enough descriptors and threads, before libraries need
/// them that end the process, or wait without end, where there are none.
enum ProcessRoom {
    /// Opens descriptors and starts threads, and gives them back.
    ///
    /// - Parameters:
    ///   - descriptors: the number of descriptors that must be free.
    ///   - threads: the number of threads for which there must be room.
    /// - Throws: ``Failure`` or `WorkerThread.Failure`.
    static func check(descriptors: Int = 24, threads: Int = 3) throws {
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        for _ in 0..<descriptors {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw Failure("too few files may be open at once; raise the limit: ulimit -n 64")
            }
            opened.append(descriptor)
        }
        let gate = DispatchSemaphore(value: 0)
        var started = 0
        defer { for _ in 0..<started { gate.signal() } }
        for _ in 0..<threads {
            try WorkerThread.start { gate.wait() }
            started += 1
        }
    }
}
