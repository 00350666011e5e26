internal import FoundationEssentials
internal import Glibc

/// A folder that only this process uses; it is removed with its files and this value.
final class TemporaryFolder: Sendable {
    /// The path of the folder.
    let path: String

    /// Creates a folder where the system keeps such.
    ///
    /// - Throws: ``ServiceError``.
    init() throws {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array((base + "/punte-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ServiceError(.failed, "\(base): no file can be created there")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
