internal import Glibc

/// Reads a file, or standard input, from its beginning to its end.
package final class FileReader {
    /// The path as the user wrote it.
    package let path: String
    /// The size on disk in bytes; nil for pipes and devices.
    package let size: Int64?
    /// The descriptor of the open file; it is closed with the reader unless it is standard input.
    package let descriptor: Int32
    /// The bytes that ``peek(_:)`` has read and ``read(into:)`` has not returned yet.
    private var ahead: ArraySlice<UInt8> = []

    private static let chunkLength = 1 << 16

    /// Opens a file.
    ///
    /// - Throws: ``FileError`` when it cannot be opened or is a folder.
    package convenience init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last(path: path, .reading) }
        try self.init(descriptor, path: path)
    }

    /// Opens the file that a command-line argument names; `-` is standard input.
    ///
    /// - Throws: ``FileError`` when it cannot be opened or is a folder.
    package convenience init(argument: String) throws {
        if argument == "-" {
            try self.init(STDIN_FILENO, path: argument)
        } else {
            try self.init(path: argument)
        }
    }

    private init(_ descriptor: Int32, path: String) throws {
        self.path = path
        self.descriptor = descriptor
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        size = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
        guard isKnown else { throw FileError.last(path: path, .reading) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw FileError(path: path, .reading, .isFolder)
        }
    }

    deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

    /// The name of the file for messages.
    package var name: String { path == "-" ? "standard input" : path }

    /// Reads the next bytes.
    ///
    /// - Returns: The number of bytes put into `buffer`; 0 at the end of the file.
    /// - Throws: ``FileError``.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard ahead.isEmpty else {
            let taken = ahead.prefix(buffer.count)
            buffer.copyBytes(from: taken)
            ahead.removeFirst(taken.count)
            return taken.count
        }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw FileError.last(path: path, .reading) }
        }
    }

    /// Returns the next bytes, at most 64 KiB; nil at the end of the file.
    ///
    /// - Throws: ``FileError``.
    package func next() throws -> [UInt8]? {
        let chunk = try [UInt8](unsafeUninitializedCapacity: Self.chunkLength) { buffer, count in
            count = try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return chunk.isEmpty ? nil : chunk
    }

    /// Returns the first bytes of the file without consuming them; it must be called before
    /// anything is read.
    ///
    /// - Parameter count: the number of bytes.
    /// - Returns: `count` bytes, or the whole file if it is shorter.
    /// - Throws: ``FileError``.
    package func peek(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, let more = try next() { bytes += more }
        ahead = bytes[...]
        return bytes
    }

    /// Returns all bytes from the current position to the end of the file.
    ///
    /// - Throws: ``FileError``.
    package func rest() throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(size ?? 0))
        while let more = try next() { bytes += more }
        return bytes
    }

    /// Returns the bytes of a file.
    ///
    /// - Throws: ``FileError``.
    package static func bytes(of path: String) throws -> [UInt8] {
        try FileReader(path: path).rest()
    }

    /// Returns the text of a UTF-8 file, without a byte order mark.
    ///
    /// - Throws: ``FileError``, also for bytes that are not UTF-8.
    package static func text(of path: String) throws -> String {
        var bytes = try bytes(of: path)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileError(path: path, .reading, .notUTF8)
        }
        return text
    }
}
