/// Why a server gave no embeddings.
public struct EmbeddingError: Error, Sendable, Hashable, CustomStringConvertible {
    public let problem: String

    init(_ problem: String) { self.problem = problem }

    public var description: String { problem }
}
