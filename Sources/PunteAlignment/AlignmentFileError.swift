/// The error of a file that the aligner cannot use: a lexicon, a model, links, a table of pairs.
public struct AlignmentFileError: Error, Sendable, CustomStringConvertible {
    /// The path of the file; a colon and the number of a line may follow.
    public let path: String
    /// What is wrong with the file, as part of a sentence: `cannot be read`.
    public let problem: String

    /// Creates an error from the path, perhaps with a line, and the problem.
    public init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }

    /// The line that a person reads: path, colon, problem.
    public var description: String { "\(path): \(problem)" }
}
