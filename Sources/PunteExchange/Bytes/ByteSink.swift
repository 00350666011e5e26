internal import CZlib
internal import Glibc

/// Takes the bytes of a file to be. A file is written beside its place and renamed into it by
/// ``finish()``, so that a failure leaves what was there before; a name that ends in `.gz` is
/// packed.
public final class ByteSink {
    private enum Target {
        case memory
        case descriptor(Int32)
        case gzip(gzFile)
    }

    public let path: String?
    /// What was written to memory.
    public private(set) var bytes: [UInt8] = []
    /// Bytes taken so far, before they are packed.
    public private(set) var written: Int64 = 0
    private var target: Target
    private var temporary: String?
    private let isDurable: Bool

    /// - Parameters:
    ///   - path: a file, or `-` for standard output.
    ///   - isDurable: ``finish()`` waits until the file has reached the disk.
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

    /// Collects in ``bytes``.
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

    /// Puts the file in its place, after it has reached the disk when that was asked for.
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

    private static func failure(_ path: String?) -> ExchangeError {
        ExchangeError("cannot be written: \(String(cString: strerror(errno)))", file: path)
    }
}
