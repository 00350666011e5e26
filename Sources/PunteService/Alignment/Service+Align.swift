internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// A request to pair the sentences of two articles.
package struct AlignRequest: Codable, Sendable, Hashable {
    /// The English article.
    package var english: ArticleInput
    /// The Romanian article.
    package var romanian: ArticleInput
    /// Links that stay as they are; without these and ``rejected``, the decisions in the memory count.
    package var confirmed: [LinkInput]?
    /// Pairs that are not made.
    package var rejected: [LinkInput]?
    /// Whether links are explained.
    package var explain: Bool?

    /// Creates a request.
    package init(
        english: ArticleInput, romanian: ArticleInput, confirmed: [LinkInput]? = nil,
        rejected: [LinkInput]? = nil, explain: Bool? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.confirmed = confirmed
        self.rejected = rejected
        self.explain = explain
    }
}

extension Service {
    /// Pairs the sentences of two articles.
    ///
    /// Texts that have nothing to do with each other get no links.
    ///
    /// - Throws: ``ServiceError``, `MemoryError`, `AlignmentFileError`, `ICUError`.
    package func align(_ request: AlignRequest) throws -> AlignmentRecord {
        let english = try article(request.english, .english)
        let romanian = try article(request.romanian, .romanian, isDraft: true)
        return try withEngine { engine in
            try engine.aligned(
                english, romanian,
                decisions: try decisions(
                    english, romanian, confirmed: request.confirmed, rejected: request.rejected),
                explains: request.explain == true
            ).record
        }
    }

    /// Returns the decisions that a request brings, or those of the memory.
    func decisions(
        _ english: Article, _ romanian: Article, confirmed: [LinkInput]?, rejected: [LinkInput]?
    ) throws -> PairDecisions {
        guard confirmed != nil || rejected != nil else {
            return try memoryIfServed?.decisions(about: english, romanian) ?? PairDecisions()
        }
        for link in (confirmed ?? []) + (rejected ?? []) {
            try link.check(
                english: english.sentences.count, romanian: romanian.sentences.count)
        }
        return PairDecisions(
            confirmed: (confirmed ?? []).map { $0.articleLink(.confirmed, confidence: 1) },
            rejected: (rejected ?? []).map { $0.articleLink(.rejected) })
    }
}

/// Two aligned articles.
struct AlignedArticles {
    let english: Article
    let romanian: Article
    let alignment: Alignment
    let record: AlignmentRecord
}

extension Engine {
    /// Returns what renders single sentences of the links of several sentences, for the memory.
    func clauses(of aligned: AlignedArticles) throws -> [ArticleLink] {
        try ArticleLink.clauses(
            of: aligned.alignment, aligned.english, aligned.romanian, by: aligner)
    }

    /// Aligns two articles around what a person decided.
    func aligned(
        _ english: Article, _ romanian: Article, decisions: PairDecisions, explains: Bool = false
    ) throws -> AlignedArticles {
        var alignment = try aligner.align(
            english: english.sentences, romanian: romanian.sentences,
            decisions: LinkDecisions(decisions))
        if alignment.seemsUnrelated { alignment.links = [] }
        let explanations =
            explains
            ? try aligner.explanations(
                of: alignment, english: english.sentences.map(\.text),
                romanian: romanian.sentences.map(\.text)) : []
        return AlignedArticles(
            english: english, romanian: romanian, alignment: alignment,
            record: AlignmentRecord(
                english: english, romanian: romanian, alignment: alignment, decisions: decisions,
                explanations: explanations))
    }
}
