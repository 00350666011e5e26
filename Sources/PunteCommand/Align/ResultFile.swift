internal import FoundationEssentials
internal import PunteExchange

/// A result in a file of its own, which appears whole or not at all; folders on the way to it are
/// made.
enum ResultFile {
    /// - Throws: ``Failure`` or `ExchangeError`, which name the file.
    static func write(_ text: String, to path: String) throws {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            let folder = String(path[..<slash])
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw Failure("\(folder): the folder cannot be made; name another for the results")
            }
        }
        let sink = try ByteSink(path: path)
        try Array(text.utf8).withUnsafeBytes(sink.write)
        try sink.finish()
    }
}
