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

    private static func pair(_ row: Row) -> StoredPair {
        StoredPair(
            id: row["id"], english: row["english"], romanian: row["romanian"],
            origin: row["name"], created: row["created"])
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

    /// Stores two articles and the links between them, in one transaction.
    ///
    /// Saving the same pair again changes nothing. A new alignment of stored articles replaces the
    /// old one, except for what a person has confirmed or rejected: links that touch the sentences
    /// of a confirmed segment are ignored. A link with an empty side is not stored, but its
    /// sentences are.
    ///
    /// ```swift
    /// let pair = ArticlePair(
    ///     english: report, romanian: translation,
    ///     links: [ArticleLink(english: [0], romanian: [0], confidence: 0.98)])
    /// print(try memory.save(pair))  // added 1 segments
    /// ```
    ///
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func save(_ pair: ArticlePair) throws -> SaveOutcome {
        try writeSegments { writer, db in
            try PairWriter(db: db, segments: writer, pair: pair).save()
        }
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
        try writeSegments { writer, db -> Int? in
            let known = try Int64.fetchOne(
                db, sql: "SELECT id FROM article WHERE id = ?", arguments: [id])
            guard known != nil else { return nil }
            let pairs = try Row.fetchAll(
                db,
                sql: "SELECT id, english, romanian FROM articlePair WHERE ? IN (english, romanian)",
                arguments: [id])
            var removed = 0
            for pair in pairs {
                for segment in try StoredSegment.fetch(ofPair: pair["id"], in: db) {
                    try writer.remove(segment, action: "forgotten", author: author)
                    removed += 1
                }
                try db.execute(sql: "DELETE FROM articlePair WHERE id = ?", arguments: [pair["id"]])
            }
            let articles = Set(pairs.flatMap { [$0["english"] as Int64, $0["romanian"]] } + [id])
            for article in articles {
                try db.execute(
                    sql: """
                        DELETE FROM article WHERE id = ?1 AND NOT EXISTS
                        (SELECT 1 FROM articlePair WHERE ?1 IN (english, romanian))
                        """,
                    arguments: [article])
            }
            return removed
        }
    }
}

/// The work of one call of ``Memory/save(_:)``.
private struct PairWriter {
    let db: Database
    let segments: SegmentWriter
    let pair: ArticlePair

    func save() throws -> SaveOutcome {
        let english = try ArticleRow.save(pair.english, in: db)
        let romanian = try ArticleRow.save(pair.romanian, in: db)
        let known = try ArticleRow.pair(english: english.id, romanian: romanian.id, in: db)
        if let known {
            return try update(known, metadataChanged: english.changed || romanian.changed)
        }
        let id = try insertPair(english: english.id, romanian: romanian.id)
        let links = pair.links.filter(\.isPaired)
        for link in links { try segments.add(segment(of: link, inPair: id)) }
        return .added(segments: links.count)
    }

    private func insertPair(english: Int64, romanian: Int64) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO articlePair (english, romanian, origin, created) VALUES (?, ?, ?, ?)",
            arguments: [english, romanian, try pair.origin.map(segments.origin), Memory.now()])
        return db.lastInsertedRowID
    }

    /// Replaces the links of a stored pair by new ones.
    private func update(_ id: Int64, metadataChanged: Bool) throws -> SaveOutcome {
        let old = try StoredSegment.fetch(ofPair: id, in: db)
        let decided = old.filter { $0.status == .confirmed || $0.status == .rejected }
        let fixed = old.filter { $0.status == .confirmed }.compactMap(\.place)
        let wanted = pair.links.filter { link in
            link.isPaired && !decided.contains { $0.place?.isSame(as: link) == true }
                && !fixed.contains { $0.overlaps(link) }
        }
        var kept: [(segment: StoredSegment, link: ArticleLink)] = []
        var removed: [StoredSegment] = []
        for segment in old where segment.status == .aligned || segment.status == .imported {
            if let link = wanted.first(where: { segment.place?.isSame(as: $0) == true }) {
                kept.append((segment, link))
            } else {
                removed.append(segment)
            }
        }
        let added = wanted.filter { link in !kept.contains { $0.link == link } }
        for segment in removed {
            try segments.remove(segment, action: "realigned", author: pair.author)
        }
        var changed = metadataChanged ? 1 : 0
        for (segment, link) in kept where try update(segment, to: link) { changed += 1 }
        for link in added { try segments.add(segment(of: link, inPair: id)) }
        if removed.isEmpty, added.isEmpty, changed == 0 { return .unchanged(segments: old.count) }
        return .updated(added: added.count, removed: removed.count, changed: changed)
    }

    /// Sets confidence, label and status of a segment to those of a new link between the same
    /// sentences.
    ///
    /// - Returns: Whether any of them changed.
    private func update(_ segment: StoredSegment, to link: ArticleLink) throws -> Bool {
        let sameConfidence: Bool =
            switch (segment.confidence, link.confidence) {
            case (let a?, let b?): abs(a - b) < 1e-9
            case (nil, nil): true
            default: false
            }
        guard !sameConfidence || segment.label != link.label || segment.status != link.status else {
            return false
        }
        try segments.setStatus(link.status, of: segment, author: pair.author)
        try db.execute(
            sql: "UPDATE segment SET confidence = ?, label = ?, changed = ? WHERE id = ?",
            arguments: [link.confidence, link.label, Memory.now(), segment.id])
        return true
    }

    private func segment(of link: ArticleLink, inPair id: Int64) -> StoredSegment {
        StoredSegment(
            english: Self.text(of: link.english, in: pair.english),
            romanian: Self.text(of: link.romanian, in: pair.romanian), status: link.status,
            kind: Self.kind(of: link.english, in: pair.english), confidence: link.confidence,
            label: link.label,
            place: StoredSegment.Place(pair: id, english: link.english, romanian: link.romanian),
            context: Context(
                englishBefore: Self.neighbour(before: link.english, in: pair.english),
                englishAfter: Self.neighbour(after: link.english, in: pair.english),
                romanianBefore: Self.neighbour(before: link.romanian, in: pair.romanian),
                romanianAfter: Self.neighbour(after: link.romanian, in: pair.romanian)),
            origin: pair.origin, author: pair.author)
    }

    private static func text(of positions: [Int], in article: Article) -> String {
        positions.filter(article.sentences.indices.contains).map { article.sentences[$0].text }
            .joined(separator: " ")
    }

    private static func kind(of positions: [Int], in article: Article) -> String {
        guard let first = positions.first, article.sentences.indices.contains(first) else {
            return Sentence.Kind.text.rawValue
        }
        return article.sentences[first].kind.rawValue
    }

    private static func neighbour(before positions: [Int], in article: Article) -> Int64? {
        positions.min().map { fingerprint(of: $0 - 1, in: article) }
    }

    private static func neighbour(after positions: [Int], in article: Article) -> Int64? {
        positions.max().map { fingerprint(of: $0 + 1, in: article) }
    }

    private static func fingerprint(of position: Int, in article: Article) -> Int64 {
        guard article.sentences.indices.contains(position) else { return Context.border }
        return Context.fingerprint(of: article.sentences[position].text)
    }
}

extension ArticleLink {
    fileprivate var isPaired: Bool { !english.isEmpty && !romanian.isEmpty }
}

extension StoredSegment.Place {
    fileprivate func isSame(as link: ArticleLink) -> Bool {
        english == link.english && romanian == link.romanian
    }

    fileprivate func overlaps(_ link: ArticleLink) -> Bool {
        !Set(english).isDisjoint(with: link.english)
            || !Set(romanian).isDisjoint(with: link.romanian)
    }
}
