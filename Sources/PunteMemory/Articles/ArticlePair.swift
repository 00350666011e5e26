internal import PunteLanguage
public import PunteText

/// Two articles and the links between their sentences, as they are given to
/// ``Memory/save(_:)``.
public struct ArticlePair: Sendable {
    public var english: Article
    public var romanian: Article
    public var links: [ArticleLink]
    /// The file or tool that the pair came from.
    public var origin: String?
    public var author: String?

    public init(
        english: Article, romanian: Article, links: [ArticleLink], origin: String? = nil,
        author: String? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.links = links
        self.origin = origin
        self.author = author
    }
}

/// Sentences that translate each other, as positions in ``PunteText/Article/sentences``.
public struct ArticleLink: Sendable, Hashable {
    public var english: [Int]
    public var romanian: [Int]
    /// Probability, 0–1.
    public var confidence: Double?
    /// `moved`, `partial`.
    public var label: String?
    public var status: StoredSegment.Status

    public init(
        english: [Int], romanian: [Int], confidence: Double? = nil, label: String? = nil,
        status: StoredSegment.Status = .aligned
    ) {
        self.english = english
        self.romanian = romanian
        self.confidence = confidence
        self.label = label
        self.status = status
    }
}

/// What ``Memory/save(_:)`` did.
public enum SaveOutcome: Sendable, Hashable, CustomStringConvertible {
    /// The pair was new.
    case added(segments: Int)
    /// The same articles with the same links were there.
    case unchanged(segments: Int)
    /// The articles were there; their links or what is known of them changed.
    case updated(added: Int, removed: Int, changed: Int)

    public var description: String {
        switch self {
        case .added(let segments): "added \(segments) segments"
        case .unchanged(let segments): "unchanged: its \(segments) segments are in the memory"
        case .updated(let added, let removed, let changed):
            "updated: \(added) segments added, \(removed) removed, \(changed) changed"
        }
    }
}
