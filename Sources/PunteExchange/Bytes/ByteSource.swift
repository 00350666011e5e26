internal import CZlib
internal import Glibc

/// Bytes of a file, of standard input or of memory, in constant memory. Gzip is recognised by its
/// first bytes and unpacked.
public final class ByteSource {
    /// As the user wrote it; nil for bytes in memory.
    public let path: String?
    /// Size on disk in bytes; nil for pipes.
    public let size: Int64?
    private enum Origin {
        case memory
        case plain(Int32)
        case packed(gzFile)
    }

    private let origin: Origin
    private var memory: ArraySlice<UInt8> = []
    private var plainPosition: Int64 = 0
    private var peeked: ArraySlice<UInt8> = []

    private static let peekLength = 4096

    /// - Parameter path: a file, or `-` for standard input.
    public init(path: String) throws {
        self.path = path
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        var status = stat()
        fstat(descriptor, &status)
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw ExchangeError("is a folder, not a file", file: path)
        }
        size = status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
        // A pipe cannot be looked into and read again: zlib does both, at the price of a copy.
        if size != nil, !Self.isPacked(descriptor) {
            origin = .plain(descriptor)
            return
        }
        guard let file = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw ExchangeError("cannot be opened: out of memory", file: path)
        }
        gzbuffer(file, 1 << 17)
        origin = .packed(file)
    }

    public init(bytes: [UInt8]) {
        path = nil
        size = Int64(bytes.count)
        origin = .memory
        memory = bytes[...]
    }

    deinit {
        switch origin {
        case .memory: break
        case .plain(let descriptor): close(descriptor)
        case .packed(let file): gzclose(file)
        }
    }

    /// Bytes taken from the file so far, packed where it is packed: for progress against ``size``.
    public var position: Int64 {
        switch origin {
        case .memory: (size ?? 0) - Int64(memory.count)
        case .plain: plainPosition
        case .packed(let file): Int64(gzoffset(file))
        }
    }

    /// The first bytes, unpacked, without taking them away: what tells the format of a file. To be
    /// called before anything is read.
    public func peek() throws -> [UInt8] {
        while peeked.count < Self.peekLength {
            let part = try [UInt8](unsafeUninitializedCapacity: Self.peekLength) { buffer, count in
                count = try fetch(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if part.isEmpty { break }
            peeked += part
        }
        return Array(peeked)
    }

    /// - Returns: how many bytes were put into `buffer`; 0 at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard peeked.isEmpty else {
            let taken = peeked.prefix(buffer.count)
            buffer.copyBytes(from: taken)
            peeked.removeFirst(taken.count)
            return taken.count
        }
        return try fetch(into: buffer)
    }

    private func fetch(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        switch origin {
        case .memory:
            let taken = memory.prefix(buffer.count)
            buffer.copyBytes(from: taken)
            memory.removeFirst(taken.count)
            return taken.count
        case .plain(let descriptor):
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw Self.failure(path) }
                plainPosition += Int64(count)
                return count
            }
        case .packed(let file):
            let count = gzread(file, buffer.baseAddress, UInt32(min(buffer.count, 1 << 20)))
            if count >= 0 { return Int(count) }
            var code: Int32 = 0
            let message = gzerror(file, &code).map { String(cString: $0) } ?? "unknown error"
            throw code == Z_ERRNO
                ? Self.failure(path) : ExchangeError("cannot be unpacked: \(message)", file: path)
        }
    }

    /// Whether the file begins as gzip does.
    private static func isPacked(_ descriptor: Int32) -> Bool {
        var start: (UInt8, UInt8) = (0, 0)
        return pread(descriptor, &start, 2, 0) == 2 && start == (0x1F, 0x8B)
    }

    private static func failure(_ path: String?) -> ExchangeError {
        ExchangeError("cannot be read: \(String(cString: strerror(errno)))", file: path)
    }
}
