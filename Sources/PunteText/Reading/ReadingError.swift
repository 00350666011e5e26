/// Says why a text could not be read.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the bytes.
    ///
    /// More kinds may be added.
    public enum Reason: Sendable, Hashable {
        /// The file holds no text.
        case empty
        /// The file contains bytes that do not occur in text; the offset of the first of them.
        case binary(offset: Int)
        /// The file is not text in any known encoding; the byte offset of the first error.
        case undecodable(offset: Int)
    }

    /// The reason why the file could not be read.
    public var reason: Reason
    /// The name of the file or other input.
    public var name: String

    /// Creates an error about a file.
    public init(_ reason: Reason, name: String) {
        self.reason = reason
        self.name = name
    }

    /// A one-line message for the user.
    public var description: String {
        switch reason {
        case .empty:
            "\(name): there is no text in it; give a file with at least one sentence"
        case .binary(let offset):
            "\(name): byte \(offset) shows that this is not text; export it as UTF-8 text first"
        case .undecodable(let offset):
            "\(name): byte \(offset) is of no encoding that is known; convert the file to UTF-8 first"
        }
    }
}
