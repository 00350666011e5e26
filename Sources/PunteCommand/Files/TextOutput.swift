internal import FoundationEssentials
internal import Glibc
internal import PunteExchange
internal import PunteLanguage

/// The place where a command writes its result: standard output, or a file that appears when it is
/// complete.
///
/// What is written is buffered. Unlike with `print`, a full disk is noticed.
package final class TextOutput {
    private enum Target {
        case standard(FileWriter)
        case file(ByteSink)
    }

    private let target: Target
    private var buffer: [UInt8] = []

    /// Opens standard output.
    package init() {
        target = .standard(.standardOutput)
    }

    /// Opens a file, or standard output.
    ///
    /// - Parameters:
    ///   - path: Nil or `-` for standard output; a name that ends in `.gz` makes a packed file.
    ///   - makesFolders: Whether missing folders on the way to the file are made.
    ///   - isDurable: Whether ``finish()`` waits until the file has reached the disk.
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    init(path: String?, makesFolders: Bool = false, isDurable: Bool = true) throws {
        guard let path, path != "-" else {
            target = .standard(.standardOutput)
            return
        }
        if makesFolders { try Self.makeFolder(of: path) }
        target = .file(try ByteSink(path: path, isDurable: isDurable))
    }

    /// Writes a text.
    ///
    /// - Throws: An error that names the file, for example when the disk is full.
    package func write(_ text: String) throws {
        buffer += text.utf8
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Hands what is buffered to the system and puts a file in its place.
    ///
    /// To be called once, at the end of a job.
    ///
    /// - Throws: An error that names the file, for example when the disk is full.
    package func finish() throws {
        try flush()
        if case .file(let sink) = target { try sink.finish() }
    }

    /// Writes a result that can be made again: missing folders are made, and nobody waits until the
    /// file has reached the disk.
    ///
    /// - Parameter path: Nil or `-` for standard output.
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    static func write(_ text: String, to path: String?) throws {
        let output = try TextOutput(path: path, makesFolders: true, isDurable: false)
        try output.write(text)
        try output.finish()
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            switch target {
            case .standard(let writer): try writer.write(bytes)
            case .file(let sink): try sink.write(bytes)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func makeFolder(of path: String) throws {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex
        else { return }
        let folder = String(path[..<slash])
        guard access(folder, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure("\(folder): the folder cannot be made; name another for the results")
        }
    }
}
