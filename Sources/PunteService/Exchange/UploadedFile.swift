internal import PunteExchange
internal import PunteLanguage

/// A file that a request brought, which is removed with this value.
///
/// Readers know a format by its name, unpack gzip and let SQLite open databases, for all of which they
/// need a file.
final class UploadedFile {
    /// The name that a person knows the file by.
    let name: String
    /// The path of the file.
    let path: String
    private let folder: TemporaryFolder

    /// The longest name, in characters.
    static let maximumName = 200
    /// The longest name of the file itself, in bytes.
    private static let maximumBytes = 120

    /// Creates the file.
    ///
    /// - Parameters:
    ///   - bytes: its contents.
    ///   - name: the name that a person knows it by.
    /// - Throws: ``ServiceError``, `FileError`.
    init(_ bytes: [UInt8], name: String) throws {
        try Self.check(name)
        var kept = name
        while kept.utf8.count > Self.maximumBytes { kept.removeFirst() }
        self.name = kept
        guard !bytes.isEmpty else { throw ServiceError(.invalid, "\(self.name): is empty") }
        folder = try TemporaryFolder()
        path = folder.path + "/" + self.name
        try FileWriter.write(bytes, to: path)
    }

    /// Checks that a text can be the name of a file: no folder, no hidden file, no control characters.
    ///
    /// - Throws: ``ServiceError``.
    static func check(_ name: String) throws {
        guard !name.isEmpty, name.unicodeScalars.count <= maximumName, !name.hasPrefix("."),
            !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "/" || $0 == "\\" })
        else {
            throw ServiceError(
                .invalid,
                "name: that of a file with its ending, without folders, up to \(maximumName) letters"
            )
        }
    }

    /// Returns a message about the file with the name that a person knows.
    func named(_ message: String) -> String { message.replacing(folder.path + "/", with: "") }

    /// Runs `body` and names the file in its errors as a person does.
    func reading<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ServiceError {
            throw ServiceError(error.code, named(error.description))
        } catch let error as ExchangeError {
            throw ServiceError(.invalid, named("\(error)"))
        }
    }
}
