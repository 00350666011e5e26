internal import CZlib
internal import Glibc

/// Bytes of a file, of standard input or of memory, in constant memory. Gzip is recognised by its
/// first bytes and unpacked.
public final class ByteSource {
    /// As the user wrote it; nil for bytes in memory.
    public let path: String?
    /// Size on disk in bytes; nil for pipes.
    public let size: Int64?
    private var file: gzFile?
    private var memory: ArraySlice<UInt8> = []

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
        file = gzdopen(descriptor, "rb")
        guard file != nil else {
            close(descriptor)
            throw ExchangeError("cannot be opened: out of memory", file: path)
        }
        gzbuffer(file, 1 << 17)
    }

    public init(bytes: [UInt8]) {
        path = nil
        size = Int64(bytes.count)
        memory = bytes[...]
    }

    deinit {
        if let file { gzclose(file) }
    }

    /// Bytes taken from the file so far, packed where it is packed: for progress against ``size``.
    public var position: Int64 {
        if let file { return Int64(gzoffset(file)) }
        return (size ?? 0) - Int64(memory.count)
    }

    /// - Returns: how many bytes were put into `buffer`; 0 at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let file else {
            let taken = memory.prefix(buffer.count)
            buffer.copyBytes(from: taken)
            memory.removeFirst(taken.count)
            return taken.count
        }
        let wanted = UInt32(min(buffer.count, 1 << 20))
        let count = gzread(file, buffer.baseAddress, wanted)
        if count >= 0 { return Int(count) }
        var code: Int32 = 0
        let message = gzerror(file, &code).map { String(cString: $0) } ?? "unknown error"
        throw code == Z_ERRNO
            ? Self.failure(path) : ExchangeError("cannot be unpacked: \(message)", file: path)
    }

    private static func failure(_ path: String?) -> ExchangeError {
        ExchangeError("cannot be read: \(String(cString: strerror(errno)))", file: path)
    }
}
