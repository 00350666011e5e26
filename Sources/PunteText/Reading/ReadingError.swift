/// Says why a text could not be read.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the bytes. More kinds may be added.
    public enum Reason: Sendable, Hashable {
        /// The file holds no text.
        case empty
        /// The file holds bytes that no text has; the byte offset of the first of them.
        case binary(offset: Int)
        /// No known encoding gives text; the byte offset from which it fails.
        case undecodable(offset: Int)
    }

    /// What is wrong with the bytes.
    public var reason: Reason
    /// The name of the file, or of what else was read.
    public var name: String

    /// Creates an error about a file.
    public init(_ reason: Reason, name: String) {
        self.reason = reason
        self.name = name
    }

    /// The reason as one line for the person who asked for the text.
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
