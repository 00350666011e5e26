internal import PunteLanguage
public import PunteText

/// An article in the memory.
public struct StoredArticle: Sendable, Hashable, Identifiable {
    /// The id of the article in the memory.
    public var id: Int64
    /// The article with its sentences.
    public var article: Article
    /// The id of the earlier version of the same story, if that is stored.
    ///
    /// The earlier version has the same address and another text.
    public var previous: Int64?
    /// The time at which the article was saved, in seconds since 1970, UTC.
    public var created: Int64

    /// Creates an article from its parts.
    public init(id: Int64, article: Article, previous: Int64?, created: Int64) {
        self.id = id
        self.article = article
        self.previous = previous
        self.created = created
    }
}

/// A stored English article and the stored Romanian article made from it.
public struct StoredPair: Sendable, Hashable, Identifiable {
    /// The id of the pair in the memory.
    public var id: Int64
    /// The id of the English ``StoredArticle``.
    public var english: Int64
    /// The id of the Romanian ``StoredArticle``.
    public var romanian: Int64
    /// The file or tool from which the pair came.
    public var origin: String?
    /// The time at which the pair was saved, in seconds since 1970, UTC.
    public var created: Int64

    /// Creates a pair from its parts.
    public init(id: Int64, english: Int64, romanian: Int64, origin: String?, created: Int64) {
        self.id = id
        self.english = english
        self.romanian = romanian
        self.origin = origin
        self.created = created
    }
}
