/// Says why a file could not be read or written, in one line for the user.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, as the predicate of a sentence about the file: `cannot be read: …`.
    public var problem: String
    /// The path of the file; nil for bytes in memory.
    public var file: String?
    /// The line where reading stopped, from 1; nil when the whole file is meant.
    public var line: Int?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - problem: what is wrong, as the predicate of a sentence about the file.
    ///   - file: the path of the file.
    ///   - line: the line where reading stopped, from 1.
    public init(_ problem: String, file: String? = nil, line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    /// The error as compilers print theirs: `memory.tmx:4: bare & read as text`.
    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return place.isEmpty ? problem : "\(place): \(problem)"
    }
}
