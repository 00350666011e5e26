internal import Glibc

/// Buffered results on standard output. Unlike with `print`, a full disk is noticed.
package final class StandardOutput {
    private var buffer: [UInt8] = []

    package init() {}

    package func write(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= 1 << 16 { try finish() }
    }

    /// Hands what is buffered to the system. To be called once at the end of a job.
    package func finish() throws {
        try Self.write(buffer, to: STDOUT_FILENO)
        buffer.removeAll(keepingCapacity: true)
    }

    fileprivate static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let reason = String(cString: strerror(errno))
                throw Failure("standard output: \(reason); the result is incomplete")
            }
            written += count
        }
    }
}

/// Everything that is not a result: notes, warnings, progress.
package enum StandardError {
    package static func note(_ text: String) {
        write("punte: \(text)")
    }

    /// Text as it is; `end` follows it.
    static func write(_ text: String, end: String = "\n") {
        // Nothing is left to tell a person whose standard error is closed.
        try? StandardOutput.write(Array((text + end).utf8), to: STDERR_FILENO)
    }
}
