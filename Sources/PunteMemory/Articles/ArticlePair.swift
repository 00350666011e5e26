internal import PunteLanguage
public import PunteText

/// Two articles and the links between their sentences, as they are given to ``Memory/save(_:)``.
public struct ArticlePair: Sendable {
    /// The English article.
    public var english: Article
    /// The Romanian article.
    public var romanian: Article
    /// The links between their sentences.
    public var links: [ArticleLink]
    /// The file or tool that the pair came from.
    public var origin: String?
    /// The person who paired them.
    public var author: String?

    /// Creates a pair from its parts.
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

/// Sentences that translate each other, by their indices in ``PunteText/Article/sentences``.
public struct ArticleLink: Sendable, Hashable {
    /// Indices of English sentences.
    public var english: [Int]
    /// Indices of Romanian sentences.
    public var romanian: [Int]
    /// Probability that the link is right, 0–1.
    public var confidence: Double?
    /// The aligner's remark: `moved`, ``partialLabel``, ``partLabel``.
    public var label: String?
    /// The status of the segment that is made of the link.
    public var status: StoredSegment.Status

    /// Creates a link from its parts.
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

extension ArticleLink {
    /// The label of a segment that is one sentence of several that were joined or split.
    public static let partLabel = "part"
    /// The label of a pair in which one side says clearly more than the other.
    public static let partialLabel = "partial"

    /// For a link with several sentences on a side, a link of each of these with the whole other
    /// side.
    ///
    /// A report that repeats one of the sentences finds it, and the translation that contains it.
    public var parts: [ArticleLink] {
        let ofEnglish = english.count > 1 ? english.map { ([$0], romanian) } : []
        let ofRomanian = romanian.count > 1 ? romanian.map { (english, [$0]) } : []
        return (ofEnglish + ofRomanian).map { english, romanian in
            ArticleLink(
                english: english, romanian: romanian, confidence: confidence,
                label: Self.partLabel, status: status)
        }
    }
}

extension StoredSegment {
    /// Whether one side is only a sentence of what the other translates.
    public var isPart: Bool { label == ArticleLink.partLabel }

    /// Whether one side says more than the other, so that neither is the whole translation.
    public var isUneven: Bool { isPart || label == ArticleLink.partialLabel }
}

/// The result of ``Memory/save(_:)``.
public enum SaveOutcome: Sendable, Hashable, CustomStringConvertible {
    /// The pair was new.
    case added(segments: Int)
    /// The same articles with the same links were stored already.
    case unchanged(segments: Int)
    /// The articles were stored already; their links or what is known of them changed.
    case updated(added: Int, removed: Int, changed: Int)

    /// The result as a person reads it.
    public var description: String {
        switch self {
        case .added(let segments): "added \(segments) segments"
        case .unchanged(let segments): "unchanged: its \(segments) segments are in the memory"
        case .updated(let added, let removed, let changed):
            "updated: \(added) segments added, \(removed) removed, \(changed) changed"
        }
    }
}
