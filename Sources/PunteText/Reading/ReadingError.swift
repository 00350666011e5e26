/// Why a text could not be read, as one line for the person who asked for it.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds known now; more may come.
    public enum Reason: Sendable, Hashable {
        case empty
        /// Holds bytes that no text has; the offset of the first of them.
        case binary(offset: Int)
        /// No known encoding gives text.
        case undecodable(offset: Int)
    }

    public var reason: Reason
    /// The file or whatever else was read.
    public var name: String

    public init(_ reason: Reason, name: String) {
        self.reason = reason
        self.name = name
    }

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
