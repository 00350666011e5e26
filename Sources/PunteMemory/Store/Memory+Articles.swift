internal import GRDB
public import PunteText

extension Memory {
    /// The pairs of articles, in the order in which they were saved.
    public func pairs() throws -> [StoredPair] {
        try read { try Self.pairs("1", [], $0) }
    }

    /// The pair of two articles, if it is kept: articles are known by their sentences.
    public func pair(of english: Article, _ romanian: Article) throws -> StoredPair? {
        try read { db in
            guard let first = try ArticleRow.id(of: english, db),
                let second = try ArticleRow.id(of: romanian, db)
            else { return nil }
            return try Self.pairs(
                "articlePair.english = ? AND articlePair.romanian = ?", [first, second], db
            ).first
        }
    }

    private static func pairs(
        _ condition: String, _ ids: [Int64], _ db: Database
    ) throws -> [StoredPair] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT articlePair.*, origin.name FROM articlePair
                LEFT JOIN origin ON origin.id = articlePair.origin
                WHERE \(condition) ORDER BY articlePair.id
                """,
            arguments: StatementArguments(ids)
        ).map {
            StoredPair(
                id: $0["id"], english: $0["english"], romanian: $0["romanian"],
                origin: $0["name"], created: $0["created"])
        }
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
