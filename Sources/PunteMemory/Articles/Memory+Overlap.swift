internal import GRDB
internal import PunteLanguage
public import PunteText

/// The sentences that an article has in common with a stored one.
public struct ArticleOverlap: Sendable, Hashable {
    /// Id of the ``StoredArticle``.
    public var article: Int64
    /// In the order of the stored article's sentences.
    public var sentences: [Shared]

    /// Positions of a sentence in both articles.
    public struct Shared: Sendable, Hashable {
        public var position: Int
        public var stored: Int

        public init(position: Int, stored: Int) {
            self.position = position
            self.stored = stored
        }
    }
}

extension Memory {
    /// The stored articles of the same language that hold sentences of an article, whatever their
    /// spelling: earlier versions of the story, and articles with the same paragraphs of background.
    ///
    /// - Returns: The ones with the most such sentences first, of equal ones the newest first. The
    ///   article itself is among them when it is stored.
    /// - Complexity: A look-up for each sentence, and linear in what they find.
    public func overlaps(with article: Article, limit: Int = 20) throws -> [ArticleOverlap] {
        var found: [Int64: [ArticleOverlap.Shared]] = [:]
        try read { db in
            let rows = try BulkStatement(
                db,
                """
                SELECT sentence.article, sentence.position, article.language
                FROM sentence JOIN article ON article.id = sentence.article
                WHERE sentence.fingerprint = ?
                """)
            for (position, sentence) in article.sentences.enumerated() {
                let fingerprint = Context.fingerprint(of: sentence.text)
                guard fingerprint != Context.border else { continue }
                rows.bind(fingerprint, at: 1)
                while try rows.next() {
                    guard Language(tag: rows.text(2)).primary == article.language.primary else {
                        continue
                    }
                    found[rows.int(0), default: []].append(
                        ArticleOverlap.Shared(position: position, stored: Int(rows.int(1))))
                }
            }
        }
        return found.map { id, shared in
            ArticleOverlap(
                article: id,
                sentences: shared.sorted { ($0.stored, $0.position) < ($1.stored, $1.position) })
        }
        .sorted { ($0.sentences.count, $0.article) > ($1.sentences.count, $1.article) }
        .prefix(limit).map(\.self)
    }
}
