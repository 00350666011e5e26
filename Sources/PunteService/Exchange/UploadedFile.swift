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

    /// The longest name, in bytes.
    private static let maximumName = 120

    /// Creates the file.
    ///
    /// - Parameters:
    ///   - bytes: its contents.
    ///   - name: the name that a person knows it by; folders in it and control characters do not count.
    /// - Throws: ``ServiceError``, `FileError`.
    init(_ bytes: [UInt8], name: String) throws {
        let last = name.split { "/\\".contains($0) }.last.map(String.init) ?? ""
        self.name = last.filter { !$0.unicodeScalars.contains { $0.value < 0x20 } }
        guard !self.name.isEmpty, !self.name.hasPrefix("."),
            self.name.utf8.count <= Self.maximumName
        else {
            throw ServiceError(.invalid, "name: the name of a file with its ending is needed")
        }
        guard !bytes.isEmpty else { throw ServiceError(.invalid, "\(self.name): is empty") }
        folder = try TemporaryFolder()
        path = folder.path + "/" + self.name
        try FileWriter.write(bytes, to: path)
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
