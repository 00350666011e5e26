internal import Glibc

/// The bytes of a file named on the command line; `-` is standard input.
package struct InputFile {
    package let path: String
    package let bytes: [UInt8]

    /// - Throws: ``Failure`` naming the file and what to do.
    package init(path: String) throws {
        self.path = path == "-" ? "standard input" : path
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure("\(path): is a directory; name a text file")
        }
        bytes = try Self.contents(of: descriptor, path, expected: Int(status.st_size))
    }

    private static func contents(
        of descriptor: Int32, _ path: String, expected: Int
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(expected, 0))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            bytes += buffer[..<count]
        }
    }

    static func failure(_ path: String, _ code: Int32) -> Failure {
        switch code {
        case ENOENT: Failure("\(path): no such file; check the name")
        case EACCES: Failure("\(path): may not be read; check its permissions")
        default: Failure("\(path): \(String(cString: strerror(code)))")
        }
    }
}
