internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A folder that only the user can read; it is removed with its files and this value.
package final class TemporaryFolder: Sendable {
    /// The path of the folder.
    package let path: String
    private let isKept = Atomic(false)

    /// Creates a folder where the system keeps such.
    ///
    /// - Parameter name: What its name begins with.
    /// - Throws: ``FileError``.
    package init(name: String = "punte") throws {
        var template = Self.template(name)
        guard mkdtemp(&template) != nil else { throw FileError.last(path: Self.parent, .writing) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if !isKept.load(ordering: .relaxed) { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Lets the folder stay when this value goes.
    package func keep() { isKept.store(true, ordering: .relaxed) }

    /// The folder in which the system keeps what is temporary.
    private static var parent: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.isEmpty ? "/tmp" : named
    }

    /// Returns a path in which the system writes other letters for the last six, ended by zero.
    static func template(_ name: String) -> [CChar] {
        Array("\(parent)/\(name)-XXXXXX".utf8CString)
    }
}
