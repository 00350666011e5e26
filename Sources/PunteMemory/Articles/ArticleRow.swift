internal import GRDB
internal import PunteLanguage
internal import PunteText

/// Reads and writes the rows of articles, their sentences and their pairs.
enum ArticleRow {
    /// Stores an article; if it is stored already, adds the metadata that is new.
    ///
    /// The metadata are title, address, outlet and date.
    ///
    /// - Returns: The id of the article, and whether a stored article was changed.
    static func save(
        _ article: Article, in db: Database
    ) throws -> (id: Int64, changed: Bool) {
        let fingerprint = fingerprint(of: article)
        let known = try Row.fetchOne(
            db,
            sql: "SELECT id, title, url, outlet, date FROM article WHERE fingerprint = ?",
            arguments: [fingerprint])
        guard let known else {
            return (try insert(article, fingerprint: fingerprint, in: db), false)
        }
        let id: Int64 = try known.value("id")
        // The headline is known from the sentences: it must not replace a title given by hand.
        let isHeadline = article.title == article.headline
        let knownTitle: String? = try known.value("title")
        let title = isHeadline && knownTitle != nil ? nil : article.title
        let news = try [
            ("title", title), ("url", article.url), ("outlet", article.outlet),
            ("date", article.date),
        ].filter { column, value in
            let stored: String? = try known.value(column)
            return value != nil && value != stored
        }
        for (column, value) in news {
            try db.execute(
                sql: "UPDATE article SET \(column) = ? WHERE id = ?", arguments: [value, id])
        }
        return (id, !news.isEmpty)
    }

    /// Returns the id of the stored article with the same sentences; nil when there is none.
    static func id(of article: Article, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT id FROM article WHERE fingerprint = ?",
            arguments: [fingerprint(of: article)])
    }

    /// Returns the id of the pair of two articles, given by their ids; nil when there is none.
    static func pair(english: Int64, romanian: Int64, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT id FROM articlePair WHERE english = ? AND romanian = ?",
            arguments: [english, romanian])
    }

    /// Removes a pair that has no segments left, and its articles when no other pair needs them.
    static func remove(pair id: Int64, in db: Database) throws {
        let pair = try Row.fetchOne(
            db, sql: "SELECT english, romanian FROM articlePair WHERE id = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM articlePair WHERE id = ?", arguments: [id])
        guard let pair else { return }
        for article: Int64 in [try pair.value("english"), try pair.value("romanian")] {
            try remove(article, in: db)
        }
    }

    /// Removes an article unless a pair needs it.
    static func remove(_ id: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM article WHERE id = ?1 AND NOT EXISTS
                (SELECT 1 FROM articlePair WHERE ?1 IN (english, romanian))
                """,
            arguments: [id])
    }

    private static func insert(
        _ article: Article, fingerprint: Int64, in db: Database
    ) throws -> Int64 {
        let previous = try article.url.flatMap { url in
            try Int64.fetchOne(
                db, sql: "SELECT max(id) FROM article WHERE url = ? AND language = ?",
                arguments: [url, article.language.tag])
        }
        try db.execute(
            sql: """
                INSERT INTO article
                (language, fingerprint, title, url, outlet, date, previous, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                article.language.tag, fingerprint, article.title, article.url, article.outlet,
                article.date, previous, Memory.now(),
            ])
        let id = db.lastInsertedRowID
        let insertion = try BulkStatement(
            db,
            """
            INSERT INTO sentence (article, position, paragraph, kind, text) VALUES (?, ?, ?, ?, ?)
            """)
        for (position, sentence) in article.sentences.enumerated() {
            insertion.bind(id, at: 1)
            insertion.bind(Int64(position), at: 2)
            insertion.bind(Int64(sentence.paragraph), at: 3)
            insertion.bind(sentence.kind.rawValue, at: 4)
            insertion.bind(sentence.text, at: 5)
            try insertion.run()
        }
        return id
    }

    private static func fingerprint(of article: Article) -> Int64 {
        var hash = Fingerprint(article.language.primary)
        for sentence in article.sentences {
            hash.combine(UInt32(truncatingIfNeeded: sentence.paragraph))
            hash.combine(sentence.kind.rawValue)
            hash.combine(sentence.text)
        }
        return hash.signed
    }
}
