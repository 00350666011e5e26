internal import CZlib
internal import Glibc

/// Writes the bytes of a file, of standard output or of a buffer in memory.
///
/// A file is written next to its path and renamed by ``finish()``, so that a failure leaves what was
/// there before. A file whose name ends in `.gz` is compressed.
public final class ByteSink {
    private enum Target {
        case memory
        case descriptor(Int32)
        case gzip(gzFile)
    }

    /// The path as the user wrote it; nil for memory.
    public let path: String?
    /// The bytes written to memory; empty for a file.
    public private(set) var bytes: [UInt8] = []
    /// Number of bytes written so far, before compression.
    public private(set) var written: Int64 = 0
    private var target: Target
    /// Path of the file until it is renamed; nil for what cannot be renamed.
    private var temporary: String?
    private let isDurable: Bool

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: the path of a file, a device or a named pipe; `-` for standard output.
    ///   - isDurable: whether ``finish()`` waits until the file has reached the disk.
    /// - Throws: ``ExchangeError`` when the path is a folder or the file cannot be created.
    public init(path: String, isDurable: Bool = true) throws {
        self.path = path
        self.isDurable = isDurable
        if path == "-" {
            target = .descriptor(STDOUT_FILENO)
            return
        }
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else {
                throw ExchangeError("is a folder, not a file", file: path)
            }
            // A device or a named pipe cannot be replaced, only written to.
            target = .descriptor(try Self.check(open(path, O_WRONLY | O_CLOEXEC), path))
            return
        }
        let name = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let descriptor = try Self.check(open(name, flags, 0o666), path)
        temporary = name
        if exists { fchmod(descriptor, status.st_mode & 0o777) }
        if path.hasSuffix(".gz"), let file = gzdopen(dup(descriptor), "wb6") {
            close(descriptor)
            target = .gzip(file)
        } else {
            target = .descriptor(descriptor)
        }
    }

    /// Creates a sink that collects its bytes in ``bytes``.
    public init() {
        path = nil
        isDurable = false
        target = .memory
    }

    deinit {
        switch target {
        case .gzip(let file): gzclose(file)
        case .descriptor(let descriptor) where descriptor > STDERR_FILENO: close(descriptor)
        default: break
        }
        if let temporary { unlink(temporary) }
    }

    /// Writes bytes.
    ///
    /// - Throws: ``ExchangeError`` when the disk is full or the file cannot be written for another
    ///   reason.
    public func write(_ buffer: UnsafeRawBufferPointer) throws {
        written += Int64(buffer.count)
        switch target {
        case .memory: bytes.append(contentsOf: buffer)
        case .descriptor(let descriptor):
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, part.baseAddress, part.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Self.failure(path) }
                rest = rest.dropFirst(count)
            }
        case .gzip(let file):
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
                guard gzwrite(file, part.baseAddress, UInt32(part.count)) > 0 else {
                    throw Self.failure(path)
                }
                rest = rest.dropFirst(part.count)
            }
        }
    }

    /// Ends the file and moves it to its path.
    ///
    /// A durable file is moved only after it has reached the disk.
    ///
    /// - Throws: ``ExchangeError`` when the rest of the file cannot be written.
    public func finish() throws {
        switch target {
        case .memory: return
        case .gzip(let file):
            target = .memory
            guard gzclose(file) == Z_OK else { throw Self.failure(path) }
        case .descriptor(let descriptor):
            target = .memory
            guard descriptor > STDERR_FILENO else { return }
            let synchronised = temporary == nil || !isDurable || fsync(descriptor) == 0
            guard close(descriptor) == 0, synchronised else { throw Self.failure(path) }
        }
        guard let temporary, let path else { return }
        guard rename(temporary, path) == 0 else { throw Self.failure(path) }
        self.temporary = nil
    }

    private static func check(_ descriptor: Int32, _ path: String) throws -> Int32 {
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    /// Returns the last error of the system as an error about the file.
    private static func failure(_ path: String?) -> ExchangeError {
        ExchangeError("cannot be written: \(String(cString: strerror(errno)))", file: path)
    }
}

/// Gathers the bytes of a text format and passes them to a sink in large pieces.
struct ByteBuffer {
    private let sink: ByteSink
    private(set) var bytes: [UInt8] = []

    /// Number of bytes that are passed on at once.
    private static let size = 1 << 16

    init(_ sink: ByteSink) { self.sink = sink }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Passes the bytes on if there are enough of them; to be called between units.
    mutating func flushIfFull() throws {
        if bytes.count >= Self.size { try flush() }
    }

    mutating func flush() throws {
        try bytes.withUnsafeBytes { try sink.write($0) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Passes the rest on and ends the file.
    mutating func finish() throws {
        try flush()
        try sink.finish()
    }
}
