internal import PunteLanguage
public import PunteText

/// An article of the memory.
public struct StoredArticle: Sendable, Hashable, Identifiable {
    public var id: Int64
    public var article: Article
    /// The earlier version of the same story (the same address with another text), if it is kept.
    public var previous: Int64?
    /// Seconds since 1970, UTC.
    public var created: Int64

    public init(id: Int64, article: Article, previous: Int64?, created: Int64) {
        self.id = id
        self.article = article
        self.previous = previous
        self.created = created
    }
}

/// An English and a Romanian article that belong together.
public struct StoredPair: Sendable, Hashable, Identifiable {
    public var id: Int64
    /// Ids of the ``StoredArticle``s.
    public var english: Int64
    public var romanian: Int64
    public var origin: String?
    public var created: Int64

    public init(id: Int64, english: Int64, romanian: Int64, origin: String?, created: Int64) {
        self.id = id
        self.english = english
        self.romanian = romanian
        self.origin = origin
        self.created = created
    }
}
