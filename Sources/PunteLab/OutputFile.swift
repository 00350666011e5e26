internal import FoundationEssentials
internal import PunteCommand

/// A table that a command writes beside its result.
enum OutputFile {
    /// Writes `text` as the whole content of the file at `path`.
    ///
    /// - Throws: ``PunteCommand/Failure`` naming the file.
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure("\(path): cannot be written")
        }
    }
}
