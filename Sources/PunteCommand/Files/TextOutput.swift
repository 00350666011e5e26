internal import FoundationEssentials
internal import Glibc
internal import PunteAlignment
internal import PunteExchange
internal import PunteLanguage

/// The output of a command: standard output, or a file that appears when it is complete.
///
/// The output is buffered. Unlike `print`, it reports a full disk.
package final class TextOutput {
    private enum Target {
        case standard(FileWriter)
        case file(ByteSink)
    }

    private let target: Target
    private let isExact: Bool
    private var buffer: [UInt8] = []

    /// Opens standard output.
    ///
    /// - Parameter isExact: whether texts are written as they are, for programs; otherwise nothing in
    ///   them can steer a terminal.
    package init(isExact: Bool = false) {
        target = .standard(.standardOutput)
        self.isExact = isExact
    }

    /// Opens a file, or standard output.
    ///
    /// - Parameters:
    ///   - path: nil or `-` for standard output; a file whose name ends in `.gz` is compressed.
    ///   - isExact: whether texts are written as they are, for programs.
    ///   - makesFolders: whether missing folders of the path are created.
    ///   - isDurable: whether ``finish()`` waits until the file has reached the disk.
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    init(
        path: String?, isExact: Bool = false, makesFolders: Bool = false, isDurable: Bool = true
    ) throws {
        self.isExact = isExact
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
        buffer += (isExact ? text : TerminalText.shown(text)).utf8
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes the buffered output and renames a file to its path.
    ///
    /// It must be called once, at the end of a job.
    ///
    /// - Throws: An error that names the file, for example when the disk is full.
    package func finish() throws {
        try flush()
        if case .file(let sink) = target { try sink.finish() }
    }

    /// Writes a text that can be produced again; nil or `-` is standard output.
    ///
    /// Missing folders are created, and the call does not wait until the file has reached the disk.
    ///
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    static func write(_ text: String, to path: String?, isExact: Bool = false) throws {
        let output = try TextOutput(
            path: path, isExact: isExact, makesFolders: true, isDurable: false)
        try output.write(text)
        try output.finish()
    }

    /// Writes a file of the aligner: a lexicon, or a report on links.
    ///
    /// - Throws: `AlignmentFileError`, which names the file.
    static func write(_ text: String, ofAlignment path: String) throws {
        do {
            try FileWriter.write(text, to: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be written")
        }
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
