/// A file that the aligner cannot use: a lexicon, a model, links, a table of pairs. The path may be
/// followed by the number of a line.
public struct AlignmentFileError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String

    public init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }

    public var description: String { "\(path): \(problem)" }
}
