internal import CZlib
internal import Glibc
internal import PunteLanguage

/// Writes bytes to a file, to standard output or to a buffer in memory.
///
/// A file is written under a temporary name and renamed by ``finish()``, so that after a failure
/// the old file is unchanged. A file whose name ends in `.gz` is compressed.
public final class ByteSink {
    private enum Target {
        case memory
        case file(FileWriter)
        case gzip(gzFile, FileWriter)
    }

    /// The path as the user wrote it; nil for a buffer in memory.
    public let path: String?
    /// The bytes written to memory; empty for a file.
    public private(set) var bytes: [UInt8] = []
    /// The number of bytes written so far, before compression.
    public private(set) var written: Int64 = 0
    private var target: Target

    /// Creates a file.
    ///
    /// - Parameters:
    ///   - path: the path of a file, a device or a named pipe; `-` for standard output.
    ///   - isDurable: whether ``finish()`` waits until the file has reached the disk.
    /// - Throws: ``ExchangeError`` when the path is a folder or the file cannot be created.
    public init(path: String, isDurable: Bool = true) throws {
        self.path = path
        let file = try ExchangeError.translating {
            path == "-"
                ? FileWriter.standardOutput : try FileWriter(path: path, isDurable: isDurable)
        }
        if path.hasSuffix(".gz"), file.isReplacing,
            let packed = gzdopen(dup(file.descriptor), "wb6")
        {
            target = .gzip(packed, file)
        } else {
            target = .file(file)
        }
    }

    /// Creates a sink that collects its bytes in ``bytes``.
    public init() {
        path = nil
        target = .memory
    }

    deinit { if case .gzip(let packed, _) = target { gzclose(packed) } }

    /// Writes bytes.
    ///
    /// - Throws: ``ExchangeError`` when the disk is full or the file cannot be written for another
    ///   reason.
    public func write(_ buffer: UnsafeRawBufferPointer) throws {
        written += Int64(buffer.count)
        switch target {
        case .memory: bytes.append(contentsOf: buffer)
        case .file(let file): try ExchangeError.translating { try file.write(buffer) }
        case .gzip(let packed, let file):
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
                guard gzwrite(packed, part.baseAddress, UInt32(part.count)) > 0 else {
                    throw ExchangeError(FileError.last(path: file.path, .writing))
                }
                rest = rest.dropFirst(part.count)
            }
        }
    }

    /// Writes a text as UTF-8.
    ///
    /// - Throws: ``ExchangeError``, as for bytes.
    package func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    }

    /// Completes the file and renames it to its path.
    ///
    /// A durable file is renamed only after it has reached the disk.
    ///
    /// - Throws: ``ExchangeError`` when the rest of the file cannot be written.
    public func finish() throws {
        let last = target
        target = .memory
        switch last {
        case .memory: break
        case .file(let file): try ExchangeError.translating { try file.finish() }
        case .gzip(let packed, let file):
            guard gzclose(packed) == Z_OK else {
                throw ExchangeError(FileError.last(path: file.path, .writing))
            }
            try ExchangeError.translating { try file.finish() }
        }
    }
}

/// Collects the bytes of a text format and passes them to a sink in large blocks.
struct ByteBuffer {
    private let sink: ByteSink
    private(set) var bytes: [UInt8] = []

    /// The number of bytes that are passed on at once.
    private static let size = 1 << 16

    init(_ sink: ByteSink) { self.sink = sink }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Passes the bytes on if there are enough of them; called between units.
    mutating func flushIfFull() throws {
        if bytes.count >= Self.size { try flush() }
    }

    mutating func flush() throws {
        try bytes.withUnsafeBytes { try sink.write($0) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Passes the remaining bytes on and completes the file.
    mutating func finish() throws {
        try flush()
        try sink.finish()
    }
}
