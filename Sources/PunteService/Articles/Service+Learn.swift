internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// A request to take a finished article back.
package struct LearnRequest: Codable, Sendable, Hashable {
    /// The English article.
    package var english: ArticleInput
    /// The finished Romanian article.
    package var romanian: ArticleInput
    /// The draft that the article was written as, which is marked as finished.
    package var draft: Int64?
    /// The person who wrote it.
    package var author: String?
    /// Pairs at least this sure are stored as confirmed, 0–1; .9 by default.
    package var minConfidence: Double?
    /// Whether pairs with a wrong fact are confirmed, too.
    package var confirmAll: Bool?
    /// Whether nothing is stored.
    package var dryRun: Bool?

    /// Creates a request.
    package init(
        english: ArticleInput, romanian: ArticleInput, draft: Int64? = nil,
        author: String? = nil, dryRun: Bool? = nil
    ) {
        self.english = english
        self.romanian = romanian
        self.draft = draft
        self.author = author
        self.dryRun = dryRun
    }
}

extension Service {
    /// Aligns, checks and stores a finished article, as `punte learn` does.
    ///
    /// - Throws: ``ServiceError`` when no sentences translate each other for sure; `MemoryError`,
    ///   `AlignmentFileError`, `ICUError`.
    package func learn(_ request: LearnRequest) throws -> LearnRecord {
        let confidence = request.minConfidence ?? 0.9
        guard (0...1).contains(confidence) else {
            throw ServiceError(.invalid, "min_confidence: from 0 to 1")
        }
        let english = try article(request.english, .english)
        let romanian = try article(request.romanian, .romanian, isDraft: true)
        let decisions = try memory.decisions(
            about: english, romanian, origin: request.romanian.name)
        let dismissed = Set(try memory.dismissals().map(\.key))
        return try withEngine { engine in
            // The shipped lexicon alone, so that learning an article again pairs it alike.
            let learner = ArticleLearner(
                aligner: try Aligner(), checker: engine.checker, confidence: confidence,
                confirmsAll: request.confirmAll == true, dismissed: dismissed)
            let review = try learner.review(
                english: english, romanian: romanian, decisions: decisions)
            guard review.hasCertainLink || review.confirmedCount > 0 else {
                throw ServiceError(
                    .invalid,
                    "no sentences of the two texts translate each other for sure; nothing stored")
            }
            guard request.dryRun != true else { return LearnRecord(review, nil) }
            let outcome = try ArticleLearner.store(
                review, in: memory, origin: request.romanian.name, author: request.author,
                finishing: request.draft, glossary: engine.glossary,
                rejected: try GlossaryStore(memory).rejected())
            return LearnRecord(review, outcome)
        }
    }
}
