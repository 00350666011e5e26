internal import PunteLanguage
public import PunteText

/// Two articles and the links between their sentences, to be stored by ``Memory/save(_:)``.
public struct ArticlePair: Sendable {
    /// The English article.
    public var english: Article
    /// The Romanian article.
    public var romanian: Article
    /// The links between their sentences.
    public var links: [ArticleLink]
    /// The file or tool from which the pair came.
    public var origin: String?
    /// The person who paired them.
    public var author: String?
    /// Whether a person reviewed all links, so that they replace earlier confirmations and
    /// rejections.
    public var isReviewed: Bool

    /// Creates a pair from its parts.
    public init(
        english: Article, romanian: Article, links: [ArticleLink], origin: String? = nil,
        author: String? = nil, isReviewed: Bool = false
    ) {
        self.english = english
        self.romanian = romanian
        self.links = links
        self.origin = origin
        self.author = author
        self.isReviewed = isReviewed
    }
}

/// A link between sentences that translate each other, by their indices in
/// ``PunteText/Article/sentences``.
public struct ArticleLink: Sendable, Hashable {
    /// The indices of the English sentences.
    public var english: [Int]
    /// The indices of the Romanian sentences.
    public var romanian: [Int]
    /// The probability that the link is correct, from 0 to 1.
    public var confidence: Double?
    /// The aligner's label: `moved`, ``partialLabel``, ``partLabel`` or ``clauseLabel``.
    public var label: String?
    /// The status of the segment that is stored for the link.
    public var status: StoredSegment.Status
    /// The English text, where it is only a clause of the sentence; nil for the whole sentences.
    public var englishClause: String?
    /// The Romanian text, where it is only a clause of the sentence; nil for the whole sentences.
    public var romanianClause: String?

    /// Creates a link from its parts.
    public init(
        english: [Int], romanian: [Int], confidence: Double? = nil, label: String? = nil,
        status: StoredSegment.Status = .aligned, englishClause: String? = nil,
        romanianClause: String? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.confidence = confidence
        self.label = label
        self.status = status
        self.englishClause = englishClause
        self.romanianClause = romanianClause
    }
}

extension ArticleLink {
    /// The label of a segment that contains only one of several sentences that were joined or
    /// split.
    public static let partLabel = "part"
    /// The label of such a segment whose other side is only what renders the sentence.
    public static let clauseLabel = "clause"
    /// The label of a pair in which one side says clearly more than the other.
    public static let partialLabel = "partial"

    /// Both labels of segments that repeat what a segment of several sentences has, as an SQL list.
    static let partLabels = "('\(partLabel)', '\(clauseLabel)')"
    /// The SQL condition of these segments.
    static let isPart = "coalesce(segment.label, '') IN \(partLabels)"

    /// The links that pair each sentence of a side with the other side, if the side has several
    /// sentences.
    ///
    /// When a report repeats one of the sentences, it is found together with what renders it, or, where
    /// that is not sure, with the whole other side.
    ///
    /// - Parameter clauses: links with the label ``clauseLabel``.
    /// - Returns: those of `clauses` that pair a sentence of this link, and a link for each other
    ///   sentence.
    public func parts(clauses: [ArticleLink] = []) -> [ArticleLink] {
        let ofEnglish = english.count > 1 ? english.map { ([$0], romanian) } : []
        let ofRomanian = romanian.count > 1 ? romanian.map { (english, [$0]) } : []
        let own = clauses.filter { clause in
            clause.english.allSatisfy(english.contains)
                && clause.romanian.allSatisfy(romanian.contains)
        }
        var result: [ArticleLink] = []
        for clause in own {
            var part = clause
            part.confidence = confidence
            part.status = status
            if !result.contains(part) { result.append(part) }
        }
        for (english, romanian) in ofEnglish
        where !own.contains(where: { $0.englishClause == nil && $0.english == english }) {
            result.append(part(english, romanian))
        }
        for (english, romanian) in ofRomanian
        where !own.contains(where: { $0.romanianClause == nil && $0.romanian == romanian }) {
            result.append(part(english, romanian))
        }
        return result
    }

    private func part(_ english: [Int], _ romanian: [Int]) -> ArticleLink {
        ArticleLink(
            english: english, romanian: romanian, confidence: confidence, label: Self.partLabel,
            status: status)
    }
}

extension Article {
    /// The title, or the first sentence of an article without one.
    var name: String? { title ?? sentences.first?.text }
}

extension ArticleLink {
    /// Returns the links to store for an alignment: links, rejected pairs, and the parts of links.
    ///
    /// Parts that are rejected pairs themselves are left out.
    ///
    /// - Parameters:
    ///   - links: the links of the alignment.
    ///   - clauses: what renders single sentences of links of several, with the label ``clauseLabel``.
    ///   - rejected: the pairs that a person rejected.
    /// - Returns: the links in this order.
    package static func stored(
        _ links: [ArticleLink], clauses: [ArticleLink], rejected: [ArticleLink]
    ) -> [ArticleLink] {
        let parts = links.flatMap { $0.parts(clauses: clauses) }.filter { part in
            !rejected.contains { $0.english == part.english && $0.romanian == part.romanian }
        }
        return links + parts + rejected
    }
}

extension StoredSegment {
    /// Whether the segment repeats a part of one that has several sentences of a side.
    public var isPart: Bool { label == ArticleLink.partLabel || isClause }

    /// Whether the segment pairs one sentence of several with only what renders it.
    public var isClause: Bool { label == ArticleLink.clauseLabel }

    /// Whether neither side is for sure a complete translation of the other as a sentence.
    public var isUneven: Bool { isPart || label == ArticleLink.partialLabel }
}

/// The result of ``Memory/save(_:)``.
public enum SaveOutcome: Sendable, Hashable, CustomStringConvertible {
    /// The pair was new.
    case added(segments: Int)
    /// The same articles with the same links were stored already.
    case unchanged(segments: Int)
    /// The pair was new and replaced an earlier version.
    ///
    /// Segments whose texts both versions have are kept; the history keeps those that were removed.
    case replaced(added: Int, kept: Int, removed: Int)
    /// The articles were stored already; their links or their metadata changed.
    case updated(added: Int, removed: Int, changed: Int)

    /// The result in words, for the user.
    public var description: String {
        switch self {
        case .added(let segments): "added \(Self.count(segments))"
        case .replaced(let added, let kept, let removed):
            "replaces an earlier version: \(Self.count(added)) added, \(kept) kept, \(removed) moved "
                + "to the history"
        case .unchanged(let segments):
            "unchanged: its \(Self.count(segments)) \(segments == 1 ? "is" : "are") in the memory"
        case .updated(let added, let removed, let changed):
            "updated: \(Self.count(added)) added, \(removed) removed, \(changed) changed"
        }
    }

    private static func count(_ segments: Int) -> String {
        "\(segments) \(segments == 1 ? "segment" : "segments")"
    }
}

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
