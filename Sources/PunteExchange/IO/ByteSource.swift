internal import CZlib
internal import Glibc
internal import PunteLanguage

/// Reads the bytes of a file, of standard input or of a buffer, in constant memory.
///
/// Gzip files are recognised by their first bytes and decompressed.
public final class ByteSource {
    /// The path as the user wrote it; nil for bytes in memory.
    public let path: String?
    /// The size of the file on disk, in bytes; nil for pipes.
    public let size: Int64?
    /// Whether a compressed file has ended before its end mark: what follows in it is lost.
    ///
    /// It is known when the last bytes have been read.
    public private(set) var isTruncated = false
    private enum Origin {
        case memory
        case plain(FileReader)
        case packed(gzFile)
    }

    private let origin: Origin
    private var memory: ArraySlice<UInt8> = []
    private var plainPosition: Int64 = 0
    private var peeked: ArraySlice<UInt8> = []

    private static let peekLength = 4096

    /// Opens a file.
    ///
    /// - Parameter path: the path of a file or a pipe; `-` for standard input.
    /// - Throws: ``ExchangeError`` when the path is a folder or cannot be opened.
    public init(path: String) throws {
        self.path = path
        let file = try ExchangeError.translating { try FileReader(argument: path) }
        size = file.size
        // The first bytes of a pipe cannot be read twice: zlib looks at them and copies the rest.
        if size != nil, !Self.isPacked(file.descriptor) {
            origin = .plain(file)
            return
        }
        let descriptor = dup(file.descriptor)
        guard descriptor >= 0, let packed = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw ExchangeError("cannot be opened: out of memory", file: path)
        }
        gzbuffer(packed, 1 << 17)
        origin = .packed(packed)
    }

    /// Creates a source of bytes in memory, which are not decompressed.
    public init(bytes: [UInt8]) {
        path = nil
        size = Int64(bytes.count)
        origin = .memory
        memory = bytes[...]
    }

    deinit { if case .packed(let file) = origin { gzclose(file) } }

    /// Whether the file can be opened by its path to read the same bytes at any place.
    var isPlainFile: Bool { if case .plain = origin { true } else { false } }

    /// The number of bytes read from the file so far, before decompression; comparable with
    /// ``size``.
    public var position: Int64 {
        switch origin {
        case .memory: (size ?? 0) - Int64(memory.count)
        case .plain: plainPosition
        case .packed(let file): Int64(gzoffset(file))
        }
    }

    /// Returns the first bytes, decompressed, without consuming them.
    ///
    /// It must be called before anything is read. ``ExchangeFormat/detect(path:firstBytes:)`` uses
    /// these bytes.
    ///
    /// - Returns: At least 4 KB, or the whole file if it is shorter.
    /// - Throws: ``ExchangeError`` when the file cannot be read or decompressed.
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

    /// Reads the next bytes.
    ///
    /// - Parameter buffer: receives the bytes; it is not always filled.
    /// - Returns: The number of bytes read; 0 at the end.
    /// - Throws: ``ExchangeError`` when the file cannot be read or decompressed.
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
        case .plain(let file):
            let count = try ExchangeError.translating { try file.read(into: buffer) }
            plainPosition += Int64(count)
            return count
        case .packed(let file):
            let count = gzread(file, buffer.baseAddress, UInt32(min(buffer.count, 1 << 20)))
            var code: Int32 = 0
            if count >= 0 {
                _ = gzerror(file, &code)
                isTruncated = isTruncated || code == Z_BUF_ERROR
                return Int(count)
            }
            let message = gzerror(file, &code).map { String(cString: $0) } ?? "unknown error"
            throw code == Z_ERRNO
                ? ExchangeError(FileError.last(path: path ?? "-", .reading))
                : ExchangeError("cannot be unpacked: \(message)", file: path)
        }
    }

    /// Whether the file begins with the signature of gzip (RFC 1952, section 2.3.1).
    private static func isPacked(_ descriptor: Int32) -> Bool {
        var start: (UInt8, UInt8) = (0, 0)
        return pread(descriptor, &start, 2, 0) == 2 && start == (0x1F, 0x8B)
    }
}

extension ExchangeError {
    /// Creates an error for a file that cannot be read or written.
    init(_ error: FileError) {
        switch (error.action, error.reason) {
        case (_, .isFolder): self.init(error.problem, file: error.path)
        case (.reading, _): self.init(error.advice, file: error.path)
        default: self.init("cannot be written: \(error.problem)", file: error.path)
        }
    }

    /// Returns the result of `body`, and converts its ``FileError`` to an ``ExchangeError``.
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as FileError { throw ExchangeError(error) }
    }
}
