internal import FoundationEssentials
internal import Glibc
internal import PunteExchange

/// A result in a file of its own, which appears whole or not at all; folders on the way to it are
/// made. It can be made again, so that nobody waits until it has reached the disk.
enum ResultFile {
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    static func write(_ text: String, to path: String) throws {
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex {
            try makeFolder(String(path[..<slash]))
        }
        let sink = try ByteSink(path: path, isDurable: false)
        var text = text
        try text.withUTF8 { try sink.write(UnsafeRawBufferPointer($0)) }
        try sink.finish()
    }

    private static func makeFolder(_ path: String) throws {
        guard access(path, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure("\(path): the folder cannot be made; name another for the results")
        }
    }
}
