internal import Glibc

/// The bytes of a file named on the command line, piece by piece; `-` is standard input.
final class ByteStream {
    /// For messages.
    let name: String
    private let path: String
    private let descriptor: Int32
    private static let pieceLength = 1 << 16
    private var buffer = [UInt8](repeating: 0, count: pieceLength)
    /// Read already and not handed out.
    private var ahead: [UInt8] = []

    /// - Throws: ``Failure`` naming the file and what to do.
    init(path: String) throws {
        self.path = path
        name = path == "-" ? "standard input" : path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFile.failure(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFile.failure(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure("\(path): is a directory; name a text file")
        }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// The next bytes, at most 64 KiB at a time; nil at the end.
    func next() throws -> [UInt8]? {
        if !ahead.isEmpty {
            defer { ahead = [] }
            return ahead
        }
        while true {
            let count = read(descriptor, &buffer, Self.pieceLength)
            if count == 0 { return nil }
            if count > 0 { return Array(buffer[..<count]) }
            if errno != EINTR { throw InputFile.failure(path, errno) }
        }
    }

    /// The first bytes, at least as many as asked for where there are so many. They stay to be read.
    func beginning(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, let more = try next() { bytes += more }
        ahead = bytes
        return bytes
    }

    /// Everything that was not handed out.
    func rest() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = try next() { bytes += more }
        return bytes
    }
}
