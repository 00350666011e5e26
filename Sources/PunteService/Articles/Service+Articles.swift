internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A stored article in a list.
package struct ArticleRecord: Codable, Sendable, Hashable {
    /// The id of the article.
    package var id: Int64
    /// Its title, or its first sentence.
    package var title: String
    /// The outlet that published it.
    package var outlet: String?
    /// Its date.
    package var date: String?
    /// Its address.
    package var url: String?

    init(_ stored: StoredArticle) {
        id = stored.id
        title = stored.article.title ?? stored.article.sentences.first?.text ?? ""
        outlet = stored.article.outlet
        date = stored.article.date
        url = stored.article.url
    }
}

/// A pair of articles in a list, with the progress of its review.
package struct PairRecord: Codable, Sendable, Hashable {
    /// The id of the pair.
    package var id: Int64
    /// The English article.
    package var english: ArticleRecord
    /// The Romanian article.
    package var romanian: ArticleRecord
    /// The number of links.
    package var links: Int
    /// The number of links that a person confirmed.
    package var confirmed: Int
    /// The lowest confidence of the other links; omitted when there are none.
    package var leastSure: Double?
    /// The time at which the pair was saved, in ISO 8601, UTC.
    package var created: String
}

/// A pair of articles with its links.
package struct PairDetailsRecord: Codable, Sendable, Hashable {
    /// The pair.
    package var pair: PairRecord
    /// The sentences and the links.
    package var alignment: AlignmentRecord
}

/// A request to align a stored pair anew around what a person decided.
package struct PairAlignRequest: Codable, Sendable, Hashable {
    /// The links that stay.
    package var confirmed: [LinkInput]
    /// The pairs that are not made.
    package var rejected: [LinkInput]
    /// Whether links are explained.
    package var explain: Bool?

    /// Creates a request.
    package init(confirmed: [LinkInput], rejected: [LinkInput], explain: Bool? = nil) {
        self.confirmed = confirmed
        self.rejected = rejected
        self.explain = explain
    }
}

/// A request to store the links of a pair as a person reviewed them.
package struct PairLinksRequest: Codable, Sendable, Hashable {
    /// The links that the person made or confirmed.
    package var confirmed: [LinkInput]
    /// The pairs that are no translations.
    package var rejected: [LinkInput]
    /// The person.
    package var author: String?

    /// Creates a request.
    package init(confirmed: [LinkInput], rejected: [LinkInput], author: String? = nil) {
        self.confirmed = confirmed
        self.rejected = rejected
        self.author = author
    }
}

/// What was stored of a review.
package struct PairLinksRecord: Codable, Sendable, Hashable {
    /// What changed in the memory, in words.
    package var stored: String
    /// The sentences and the links as they are now.
    package var alignment: AlignmentRecord
}

extension Service {
    /// Returns the pairs of articles, the newest first.
    ///
    /// - Parameters:
    ///   - article: the id of an article that they have; nil for all pairs.
    ///   - limit: the maximum number of pairs; 100 when nil.
    /// - Returns: the pairs with the progress of their review.
    /// - Throws: ``ServiceError``, `MemoryError`.
    package func pairs(of article: Int64? = nil, limit: Int?) throws -> [PairRecord] {
        if let article, article < 1 {
            throw ServiceError(.invalid, "article: a whole number from 1 on")
        }
        let limit = try Limits.count(limit, otherwise: 100, maximum: 10_000)
        let pairs = try memory.pairs().reversed().lazy.filter { pair in
            article.map { $0 == pair.english || $0 == pair.romanian } ?? true
        }
        return try pairs.prefix(limit).compactMap { pair in
            try articles(of: pair).map {
                Self.record(of: pair, $0.english, $0.romanian, try links(of: pair))
            }
        }
    }

    /// Returns a pair of articles with the links that are stored.
    package func pair(_ id: Int64) throws -> PairDetailsRecord {
        let (pair, english, romanian) = try existing(id)
        let links = try links(of: pair)
        var alignment = Alignment(
            links: [], englishCount: english.article.sentences.count,
            romanianCount: romanian.article.sentences.count)
        alignment = alignment.replacing(links: links.compactMap(\.link))
        let decided = PairDecisions(
            confirmed: links.filter { $0.status == .confirmed }.compactMap(\.articleLink),
            rejected: links.filter { $0.status == .rejected }.compactMap(\.articleLink))
        return PairDetailsRecord(
            pair: Self.record(of: pair, english, romanian, links),
            alignment: AlignmentRecord(
                english: english.article, romanian: romanian.article, alignment: alignment,
                decisions: decided))
    }

    /// Aligns a stored pair anew around what a person decided, and stores nothing.
    package func align(pair id: Int64, _ request: PairAlignRequest) throws -> AlignmentRecord {
        let (_, english, romanian) = try existing(id)
        let decisions = try decisions(
            english.article, romanian.article, confirmed: request.confirmed,
            rejected: request.rejected)
        return try withEngine { engine in
            try engine.aligned(
                english.article, romanian.article, decisions: decisions,
                explains: request.explain == true
            ).record
        }
    }

    /// Stores the links of a pair as a person reviewed them: what is confirmed, what is rejected, and
    /// around both what the aligner makes of the rest.
    package func saveLinks(
        ofPair id: Int64, _ request: PairLinksRequest
    ) throws -> PairLinksRecord {
        let (pair, english, romanian) = try existing(id)
        let decisions = try decisions(
            english.article, romanian.article, confirmed: request.confirmed,
            rejected: request.rejected)
        let confirmed = Set(request.confirmed)
        let (record, clauses) = try withEngine { engine in
            let found = try engine.aligned(
                english.article, romanian.article, decisions: decisions)
            return (found.record, try engine.clauses(of: found))
        }
        let links = record.links.map { link in
            let input = LinkInput(enIds: link.enIds, roIds: link.roIds)
            return input.articleLink(
                confirmed.contains(input) ? .confirmed : .aligned, confidence: link.confidence,
                label: link.label.isEmpty ? nil : link.label)
        }
        let outcome = try memory.save(
            ArticlePair(
                english: english.article, romanian: romanian.article,
                links: ArticleLink.stored(
                    links, clauses: clauses, rejected: decisions.rejected),
                origin: pair.origin, author: request.author, isReviewed: true))
        return PairLinksRecord(stored: outcome.description, alignment: record)
    }

    private func existing(
        _ id: Int64
    ) throws -> (pair: StoredPair, english: StoredArticle, romanian: StoredArticle) {
        guard let pair = try memory.pair(id), let found = try articles(of: pair) else {
            throw ServiceError(.missing, "pair \(id): not in the memory")
        }
        return (pair, found.english, found.romanian)
    }

    private func articles(
        of pair: StoredPair
    ) throws -> (english: StoredArticle, romanian: StoredArticle)? {
        guard let english = try memory.article(pair.english),
            let romanian = try memory.article(pair.romanian)
        else { return nil }
        return (english, romanian)
    }

    /// Returns the segments of a pair that are whole links.
    private func links(of pair: StoredPair) throws -> [StoredSegment] {
        try memory.segments(ofPair: pair.id).filter { !$0.isPart && $0.place != nil }
    }

    private static func record(
        of pair: StoredPair, _ english: StoredArticle, _ romanian: StoredArticle,
        _ segments: [StoredSegment]
    ) -> PairRecord {
        let links = segments.filter { $0.status != .rejected }
        let open = links.filter { $0.status != .confirmed }
        return PairRecord(
            id: pair.id, english: ArticleRecord(english), romanian: ArticleRecord(romanian),
            links: links.count, confirmed: links.count - open.count,
            leastSure: open.compactMap(\.confidence).min()?.rounded(4),
            created: ServiceTime.text(pair.created))
    }
}

extension StoredSegment {
    /// The link that the segment was stored for; nil for a rejected pair.
    fileprivate var link: Link? {
        guard status != .rejected, let place,
            let english = SentenceGroup(indices: place.english),
            let romanian = SentenceGroup(indices: place.romanian)
        else { return nil }
        return Link(
            english: english, romanian: romanian, confidence: confidence ?? 1,
            label: label.flatMap(Link.Label.init(rawValue:)) ?? .none)
    }

    /// The sentences of the segment with its status.
    fileprivate var articleLink: ArticleLink? {
        place.map { ArticleLink(english: $0.english, romanian: $0.romanian, status: status) }
    }
}
