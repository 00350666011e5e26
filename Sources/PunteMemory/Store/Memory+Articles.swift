internal import GRDB
internal import PunteText

extension Memory {
    /// The pairs of articles, in the order in which they were saved.
    public func pairs() throws -> [StoredPair] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT articlePair.*, origin.name FROM articlePair
                    LEFT JOIN origin ON origin.id = articlePair.origin ORDER BY articlePair.id
                    """
            ).map {
                StoredPair(
                    id: $0["id"], english: $0["english"], romanian: $0["romanian"],
                    origin: $0["name"], created: $0["created"])
            }
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
