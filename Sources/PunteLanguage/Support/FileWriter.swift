internal import Glibc

/// Writes a file that appears completely or not at all, or writes to a standard stream.
///
/// The bytes go to a temporary file in the same folder, which ``finish()`` renames; after a failure
/// the old file is unchanged, and what killed processes left of the same file is removed. A device or
/// a named pipe cannot be replaced and is written to directly.
package final class FileWriter {
    /// The path as the user wrote it; `-` for a standard stream.
    package let path: String
    /// The descriptor of the open file.
    package let descriptor: Int32
    private let isDurable: Bool
    private var temporary: String?
    private var isOpen = true

    /// Opens a temporary file beside `path`.
    ///
    /// - Parameters:
    ///   - path: the file to write; its permissions are kept if it exists.
    ///   - isDurable: whether ``finish()`` waits until the bytes have reached the disk.
    /// - Throws: ``FileError`` when nothing can be written there, or a database is there.
    package init(path: String, isDurable: Bool = true) throws {
        self.path = path
        self.isDurable = isDurable
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            guard status.st_mode & S_IFMT != S_IFDIR else {
                throw FileError(path: path, .writing, .isFolder)
            }
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            if exists, Self.isDatabase(path) { throw FileError(path: path, .writing, .isDatabase) }
            let name = TemporaryFile.name(for: path)
            descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { temporary = name }
        }
        guard descriptor >= 0 else { throw FileError.last(path: path, .writing) }
        if exists, temporary != nil { fchmod(descriptor, status.st_mode & 0o777) }
    }

    /// Returns whether a file begins like a database of SQLite.
    private static func isDatabase(_ path: String) -> Bool {
        let signature = Array("SQLite format 3\0".utf8)
        let start = try? FileReader(path: path).peek(signature.count)
        return start?.starts(with: signature) ?? false
    }

    private init(standard descriptor: Int32) {
        path = "-"
        self.descriptor = descriptor
        isDurable = false
    }

    /// A writer to standard output.
    package static var standardOutput: FileWriter { FileWriter(standard: STDOUT_FILENO) }

    /// A writer to standard error.
    package static var standardError: FileWriter { FileWriter(standard: STDERR_FILENO) }

    deinit {
        if isOpen, descriptor > STDERR_FILENO { close(descriptor) }
        if let temporary { unlink(temporary) }
    }

    /// Whether ``finish()`` replaces the old file by a new one.
    package var isReplacing: Bool { temporary != nil }

    /// Writes bytes to the file or stream.
    ///
    /// - Throws: ``FileError``, for example when the disk is full.
    package func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError.last(path: path, .writing) }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes the file and renames it to `path`; standard streams stay open.
    ///
    /// - Throws: ``FileError``.
    package func finish() throws {
        guard isOpen, descriptor > STDERR_FILENO else { return }
        isOpen = false
        let isSynchronised = temporary == nil || !isDurable || fsync(descriptor) == 0
        guard close(descriptor) == 0, isSynchronised else {
            throw FileError.last(path: path, .writing)
        }
        guard let temporary else { return }
        guard rename(temporary, path) == 0 else { throw FileError.last(path: path, .writing) }
        self.temporary = nil
        // Of many files that are written one after the other, none looks through their folder.
        if isDurable { TemporaryFile.removeLeftovers(of: path) }
    }

    /// Writes bytes to a file, which appears completely or not at all.
    ///
    /// - Throws: ``FileError``.
    package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        let writer = try FileWriter(path: path)
        try Array(bytes).withUnsafeBytes { try writer.write($0) }
        try writer.finish()
    }

    /// Writes a text as UTF-8 to a file, which appears completely or not at all.
    ///
    /// - Throws: ``FileError``.
    package static func write(_ text: String, to path: String) throws {
        try write(text.utf8, to: path)
    }
}
