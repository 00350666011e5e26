/// An error in reading or writing a file, described in one line for the user.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The problem, as the predicate of a sentence about the file: `cannot be read: …`.
    public var problem: String
    /// The path of the file; nil for bytes in memory.
    public var file: String?
    /// The line at which reading stopped, from 1; nil if the error concerns the whole file.
    public var line: Int?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - problem: the problem, as the predicate of a sentence about the file.
    ///   - file: the path of the file.
    ///   - line: the line at which reading stopped, from 1.
    public init(_ problem: String, file: String? = nil, line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    /// The error in the format of compiler messages: `memory.tmx:4: bare & read as text`.
    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return place.isEmpty ? problem : "\(place): \(problem)"
    }
}
