internal import Dispatch
internal import Glibc
internal import Synchronization

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

    /// The maximum length of a file that is read as a whole, in bytes.
    fileprivate static let maximumLength = 1 << 30

    /// Opens a file.
    ///
    /// A pipe is read as soon as somebody has opened it for writing, but waited for only some seconds.
    ///
    /// - Throws: ``FileError`` when it cannot be opened, is a folder or a device, or a pipe to which
    ///   nobody writes.
    package convenience init(path: String) throws {
        let descriptor =
            try KeptPipes.descriptor(of: path) ?? Self.pipe(path)
            ?? open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last(path: path, .reading) }
        try self.init(descriptor, path: path)
    }

    /// Returns the descriptor of a pipe; nil if the path is of another kind.
    fileprivate static func pipe(_ path: String) throws -> Int32? {
        try passedPipe(path) ?? namedPipe(path)
    }

    /// Creates a reader of an open pipe.
    fileprivate convenience init(pipe descriptor: Int32, path: String) throws {
        try self.init(descriptor, path: path)
    }

    /// Keeps what is read from pipes that are named by a path, so that they can be read again.
    ///
    /// A program that looks at a file before it reads it calls this at its start.
    package static func keepPipes() { KeptPipes.begin() }

    /// Returns a copy of the descriptor of a pipe that the parent process has opened, if that is what
    /// a path of `/dev/fd` names: opened anew, it would not end where its writer has gone.
    private static func passedPipe(_ path: String) -> Int32? {
        guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix),
            let number = Int32(path.dropFirst(folder.count))
        else { return nil }
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
        return fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    }

    /// The time for which a pipe without a writer is waited for, in seconds.
    private static let waitForWriter = 5

    /// Opens a named pipe; nil if the path is of another kind.
    ///
    /// The system lets the call wait until somebody opens the pipe for writing, and knows no end of
    /// that: it is made on a thread of its own, which is left behind.
    private static func namedPipe(_ path: String) throws -> Int32? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
        let opening = PipeOpening(path)
        try WorkerThread.start { opening.open() }
        guard let descriptor = opening.descriptor(within: waitForWriter) else {
            throw FileError(path: path, .reading, .isSilent)
        }
        return descriptor
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
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw FileError(path: path, .reading, .isFolder)
        case S_IFBLK: throw FileError(path: path, .reading, .isDevice)
        case S_IFCHR where !Self.hasEnd(descriptor, status):
            throw FileError(path: path, .reading, .isDevice)
        default: break
        }
    }

    /// Returns whether a device of characters is a terminal or the null device.
    private static func hasEnd(_ descriptor: Int32, _ status: stat) -> Bool {
        var null = stat()
        return isatty(descriptor) == 1
            || stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
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
        while let more = try next() {
            bytes += more
            guard bytes.count <= Self.maximumLength else {
                throw FileError(path: path, .reading, .isTooLarge)
            }
        }
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

/// The contents of pipes that were read, by their paths, in files without a name.
private enum KeptPipes {
    /// The descriptors; nil while pipes are not kept.
    private static let files = Mutex<[String: Int32]?>(nil)

    /// Returns the descriptor of a new file that is gone with the process; -1 if there can be none.
    private static func unnamedFile() -> Int32 {
        var name = TemporaryFolder.template("punte")
        let file = mkstemp(&name)
        guard file >= 0 else { return -1 }
        unlink(name)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        return file
    }

    static func begin() { files.withLock { $0 = $0 ?? [:] } }

    /// Returns a new descriptor of the contents of a pipe; nil if the path is of another kind, or if
    /// pipes are not kept.
    ///
    /// - Throws: ``FileError`` when it cannot be read.
    static func descriptor(of path: String) throws -> Int32? {
        guard let known = files.withLock({ $0 }) else { return nil }
        if let file = known[path] { return open("/proc/self/fd/\(file)", O_RDONLY | O_CLOEXEC) }
        guard let pipe = try FileReader.pipe(path) else { return nil }
        guard pipe >= 0 else { throw FileError.last(path: path, .reading) }
        let reader = try FileReader(pipe: pipe, path: path)
        let file = unnamedFile()
        guard file >= 0 else { throw FileError.last(path: path, .reading) }
        var count = 0
        while let bytes = try reader.next() {
            count += bytes.count
            guard count <= FileReader.maximumLength else {
                throw FileError(path: path, .reading, .isTooLarge)
            }
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw FileError.last(path: path, .reading) }
                rest = rest.dropFirst(written)
            }
        }
        files.withLock { $0?[path] = file }
        return open("/proc/self/fd/\(file)", O_RDONLY | O_CLOEXEC)
    }
}

/// The opening of a named pipe, which waits for a writer.
private final class PipeOpening: Sendable {
    private enum State {
        case waiting
        case opened(Int32)
        /// Nobody waits for the descriptor any more.
        case abandoned
    }

    private let path: String
    private let state = Mutex(State.waiting)
    private let done = DispatchSemaphore(value: 0)

    init(_ path: String) { self.path = path }

    /// Opens the pipe, and closes it again if the opening was abandoned.
    func open() {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        let isWanted = state.withLock { state in
            if case .abandoned = state { return false }
            state = .opened(descriptor)
            return true
        }
        if !isWanted, descriptor >= 0 { close(descriptor) }
        done.signal()
    }

    /// Waits for the descriptor, which is negative where the pipe cannot be opened.
    ///
    /// - Parameter seconds: the time after which the opening is abandoned.
    /// - Returns: the descriptor; nil if nobody has opened the pipe for writing.
    func descriptor(within seconds: Int) -> Int32? {
        _ = done.wait(timeout: .now() + .seconds(seconds))
        return state.withLock { state in
            if case .opened(let descriptor) = state { return descriptor }
            state = .abandoned
            return nil
        }
    }
}
