internal import GRDB
internal import PunteLanguage
public import PunteText

extension Memory {
    /// The pairs of articles, in the order in which they were saved.
    public func pairs() throws -> [StoredPair] {
        try read { db in
            try Row.fetchAll(db, sql: Self.pairQuery + " ORDER BY articlePair.id").map(Self.pair)
        }
    }

    /// A pair of articles by its id.
    public func pair(_ id: Int64) throws -> StoredPair? {
        try read { db in
            try Row.fetchOne(
                db, sql: Self.pairQuery + " WHERE articlePair.id = ?", arguments: [id]
            ).map(Self.pair)
        }
    }

    /// The pair of two articles, if it is kept: articles are known by their sentences.
    public func pair(of english: Article, _ romanian: Article) throws -> StoredPair? {
        let id = try read { db -> Int64? in
            guard let english = try ArticleRow.id(of: english, db),
                let romanian = try ArticleRow.id(of: romanian, db)
            else { return nil }
            return try ArticleRow.pair(english, romanian, db)
        }
        return try id.flatMap(pair)
    }

    private static let pairQuery = """
        SELECT articlePair.*, origin.name FROM articlePair \
        LEFT JOIN origin ON origin.id = articlePair.origin
        """

    private static func pair(_ row: Row) -> StoredPair {
        StoredPair(
            id: row["id"], english: row["english"], romanian: row["romanian"],
            origin: row["name"], created: row["created"])
    }

    /// An article with its sentences.
    public func article(_ id: Int64) throws -> StoredArticle? {
        try read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
            else { return nil }
            let sentences = try Row.fetchAll(
                db, sql: "SELECT * FROM sentence WHERE article = ? ORDER BY position",
                arguments: [id])
            let article = Article(
                title: row["title"], url: row["url"], outlet: row["outlet"], date: row["date"],
                language: Language(tag: row["language"]),
                sentences: sentences.map {
                    Sentence(
                        text: $0["text"], kind: Sentence.Kind(rawValue: $0["kind"]) ?? .text,
                        paragraph: $0["paragraph"], range: 0..<0)
                })
            return StoredArticle(
                id: id, article: article, previous: row["previous"], created: row["created"])
        }
    }
}
