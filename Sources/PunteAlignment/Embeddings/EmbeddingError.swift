/// The reason why a server gave no embeddings.
public struct EmbeddingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, as part of a sentence: `Timeout was reached`.
    public let problem: String

    init(_ problem: String) { self.problem = problem }

    /// The problem.
    public var description: String { problem }
}
