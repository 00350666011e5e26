internal import GRDB
internal import PunteLanguage
public import PunteText

extension Memory {
    /// Returns the pairs of articles, in the order in which they were saved.
    ///
    /// - Throws: ``MemoryError``.
    public func pairs() throws -> [StoredPair] {
        try read { db in
            try Row.fetchAll(db, sql: Self.pairQuery + " ORDER BY articlePair.id").map(Self.pair)
        }
    }

    /// Returns the pair of articles with an id; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func pair(_ id: Int64) throws -> StoredPair? {
        try read { db in
            try Row.fetchOne(
                db, sql: Self.pairQuery + " WHERE articlePair.id = ?", arguments: [id]
            ).map(Self.pair)
        }
    }

    /// Returns the stored pair of two articles; nil if there is none.
    ///
    /// Articles are identified by their sentences, not by their title or address.
    ///
    /// - Throws: ``MemoryError``.
    public func pair(of english: Article, _ romanian: Article) throws -> StoredPair? {
        let id = try read { db -> Int64? in
            guard let english = try ArticleRow.id(of: english, in: db),
                let romanian = try ArticleRow.id(of: romanian, in: db)
            else { return nil }
            return try ArticleRow.pair(english: english, romanian: romanian, in: db)
        }
        return try id.flatMap(pair)
    }

    private static let pairQuery = """
        SELECT articlePair.*, origin.name FROM articlePair \
        LEFT JOIN origin ON origin.id = articlePair.origin
        """

    private static func pair(_ row: Row) throws -> StoredPair {
        try StoredPair(
            id: row.value("id"), english: row.value("english"), romanian: row.value("romanian"),
            origin: row.value("name"), created: row.value("created"))
    }

    /// Returns the article with an id, with its sentences; nil when there is none.
    ///
    /// - Throws: ``MemoryError``.
    public func article(_ id: Int64) throws -> StoredArticle? {
        try read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
            else { return nil }
            let sentences = try Row.fetchAll(
                db, sql: "SELECT * FROM sentence WHERE article = ? ORDER BY position",
                arguments: [id])
            let article = try Article(
                title: row.value("title"), url: row.value("url"), outlet: row.value("outlet"),
                date: row.value("date"),
                language: Language(tag: row.value("language")),
                sentences: sentences.map {
                    try Sentence(
                        text: $0.value("text"),
                        kind: Sentence.Kind(rawValue: $0.value("kind")) ?? .text,
                        paragraph: $0.value("paragraph"), range: 0..<0)
                })
            return try StoredArticle(
                id: id, article: article, previous: row.value("previous"),
                created: row.value("created"))
        }
    }

    /// Stores two articles and the links between them, in one transaction.
    ///
    /// Saving the same pair again changes nothing. A new alignment of stored articles replaces the
    /// old one, except for the decisions of a person: a link is not stored if it shares a sentence
    /// with a confirmed segment, or if its two texts were rejected in any pair. Only a reviewed
    /// pair (``ArticlePair/isReviewed``) replaces decisions too. Links with an empty side are not
    /// stored; the sentences themselves are.
    ///
    /// A newer version replaces a stored pair. Segments with the same texts are kept with their
    /// decisions; the others are moved to the history, so that a look-up does not find both a
    /// corrected sentence and the uncorrected one. The Romanian article is a newer version of
    /// another if either condition is met: both were made from the same English article, or from
    /// versions of it at one address, and they have the same origin, the same address or half of
    /// their sentences in common; or three quarters of the sentences on both sides are the same.
    ///
    /// ```swift
    /// let pair = ArticlePair(
    ///     english: report, romanian: translation,
    ///     links: [ArticleLink(english: [0], romanian: [0], confidence: 0.98)])
    /// print(try memory.save(pair))  // added 1 segment
    /// ```
    ///
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func save(_ pair: ArticlePair) throws -> SaveOutcome {
        try writeSegments(as: .save, author: pair.author, note: pair.romanian.name) { writer, db in
            try PairWriter(db: db, segments: writer, pair: pair).save()
        }
    }

    /// Stores two articles and the links between them as ``save(_:)`` does, with what the lexicon
    /// learns from the Romanian article and the end of its draft, in one transaction.
    ///
    /// - Parameters:
    ///   - pair: The articles and their links.
    ///   - counts: Returns what a confirmed segment teaches. The sentences of joined segments teach
    ///     nothing.
    ///   - draft: The id of the draft as which the article was written; nil when there is none.
    /// - Returns: What was stored, and the number of segments that taught something new.
    /// - Throws: ``MemoryError``, and the errors of `counts`: then nothing is stored.
    package func save(
        _ pair: ArticlePair, teaching counts: (StoredSegment) throws -> [LexiconCount],
        finishing draft: Int64? = nil
    ) throws -> (saved: SaveOutcome, taught: Int) {
        var taught = 0
        let heading = OperationHeading(
            action: .save, author: pair.author, note: pair.romanian.name)
        let (saved, _) = try writeOperation(heading) { writer, db, _ in
            try PairWriter(db: db, segments: writer, pair: pair).save()
        } completion: { db, _ in
            guard let article = try ArticleRow.id(of: pair.romanian, in: db) else { return }
            let pairs = try Int64.fetchAll(
                db, sql: "SELECT id FROM articlePair WHERE romanian = ? ORDER BY id",
                arguments: [article])
            for segment in try pairs.flatMap({ try StoredSegment.fetch(ofPair: $0, in: db) })
            where segment.status == .confirmed && !segment.isPart {
                let isNew = try LexiconRow.replace(
                    .segment(segment.id), by: counts(segment), in: db)
                if isNew { taught += 1 }
            }
            guard let draft, let english = try ArticleRow.id(of: pair.english, in: db) else {
                return
            }
            try Self.finish(
                draft: draft, as: ArticleRow.pair(english: english, romanian: article, in: db),
                in: db)
        }
        return (saved, taught)
    }

    /// Removes an article with its pairs and their segments.
    ///
    /// Its counterpart is removed too if no other pair contains it. The history keeps the texts of
    /// the segments. `author` is the person who decided this.
    ///
    /// - Returns: The number of segments removed; nil if there is no such article.
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func forget(article id: Int64, author: String? = nil) throws -> Int? {
        try writeOperation(OperationHeading(action: .forget, author: author)) {
            writer, db, heading -> Int? in
            let known = try Row.fetchOne(
                db,
                sql: """
                    SELECT coalesce(title, (
                        SELECT text FROM sentence WHERE article = article.id AND position = 0
                    )) AS name FROM article WHERE id = ?
                    """,
                arguments: [id])
            guard let known else { return nil }
            heading.note = try known.value("name")
            let pairs = try Int64.fetchAll(
                db, sql: "SELECT id FROM articlePair WHERE ? IN (english, romanian)",
                arguments: [id])
            var removed = 0
            for pair in pairs {
                for segment in try StoredSegment.fetch(ofPair: pair, in: db) {
                    try writer.remove(segment, action: "forgotten", author: author)
                    removed += 1
                }
                try ArticleRow.remove(pair: pair, in: db)
            }
            try ArticleRow.remove(id, in: db)
            return removed
        }.value
    }
}

extension Memory {
    /// Returns the number of segments of each pair of articles, by the id of the pair; the sentences
    /// of joined segments count too.
    ///
    /// - Throws: ``MemoryError``.
    public func segmentCounts() throws -> [Int64: Int] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT pair, count(*) AS number FROM segment WHERE pair IS NOT NULL
                    GROUP BY pair
                    """)
            return try Dictionary(
                uniqueKeysWithValues: rows.map { try ($0.value("pair"), $0.value("number")) })
        }
    }
}
