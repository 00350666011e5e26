internal import GRDB
internal import PunteLanguage
internal import PunteText

extension Memory {
    /// Stores two articles and the links between them, in one transaction.
    ///
    /// Saving the same again changes nothing. A new alignment of articles that are there replaces
    /// the old one, but what a person confirmed or rejected stays: links that touch the sentences of
    /// a confirmed segment are not taken. Links with an empty side are not stored; the sentences
    /// themselves are.
    ///
    /// - Throws: ``MemoryError``.
    @discardableResult
    public func save(_ pair: ArticlePair) throws -> SaveOutcome {
        let index = try IndexWriter()
        return try write { db in
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            let outcome = try PairWriter(db: db, segments: writer, pair: pair).save()
            try writer.finish()
            return outcome
        }
    }
}

/// One call of ``Memory/save(_:)``.
private struct PairWriter {
    let db: Database
    let segments: SegmentWriter
    let pair: ArticlePair

    func save() throws -> SaveOutcome {
        let english = try ArticleRow.save(pair.english, db)
        let romanian = try ArticleRow.save(pair.romanian, db)
        let known = try Int64.fetchOne(
            db, sql: "SELECT id FROM articlePair WHERE english = ? AND romanian = ?",
            arguments: [english.id, romanian.id])
        guard let known else {
            let id = try insertPair(english.id, romanian.id)
            let links = pair.links.filter(\.isPaired)
            for link in links { try segments.add(segment(link, id)) }
            return .added(segments: links.count)
        }
        return try update(known, metadata: english.changed || romanian.changed)
    }

    private func insertPair(_ english: Int64, _ romanian: Int64) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO articlePair (english, romanian, origin, created) VALUES (?, ?, ?, ?)",
            arguments: [english, romanian, try pair.origin.map(segments.origin), Memory.now()])
        return db.lastInsertedRowID
    }

    private func update(_ id: Int64, metadata: Bool) throws -> SaveOutcome {
        let old = try SegmentRow.fetch(db, "segment.pair = ?", [id])
        let decided = old.filter { $0.status == .confirmed || $0.status == .rejected }
        let fixed = old.filter { $0.status == .confirmed }.compactMap(\.place)
        let wanted = pair.links.filter { link in
            link.isPaired && !decided.contains { $0.place?.isSame(as: link) == true }
                && !fixed.contains { $0.overlaps(link) }
        }
        var kept: [(StoredSegment, ArticleLink)] = []
        var removed: [StoredSegment] = []
        for segment in old where segment.status == .aligned || segment.status == .imported {
            if let link = wanted.first(where: { segment.place?.isSame(as: $0) == true }) {
                kept.append((segment, link))
            } else {
                removed.append(segment)
            }
        }
        let added = wanted.filter { link in !kept.contains { $0.1 == link } }
        for segment in removed {
            try segments.remove(segment, action: "realigned", author: pair.author)
        }
        var changed = metadata ? 1 : 0
        for (segment, link) in kept where try update(segment, link) { changed += 1 }
        for link in added { try segments.add(segment(link, id)) }
        if removed.isEmpty, added.isEmpty, changed == 0 { return .unchanged(segments: old.count) }
        return .updated(added: added.count, removed: removed.count, changed: changed)
    }

    /// Takes over what a new alignment says of a link that was there.
    private func update(_ segment: StoredSegment, _ link: ArticleLink) throws -> Bool {
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

    private func segment(_ link: ArticleLink, _ id: Int64) -> StoredSegment {
        StoredSegment(
            english: Self.text(pair.english, link.english),
            romanian: Self.text(pair.romanian, link.romanian), status: link.status,
            kind: Self.kind(pair.english, link.english), confidence: link.confidence,
            label: link.label,
            place: StoredSegment.Place(pair: id, english: link.english, romanian: link.romanian),
            context: Context(
                englishBefore: Self.neighbour(pair.english, link.english.min(), -1),
                englishAfter: Self.neighbour(pair.english, link.english.max(), 1),
                romanianBefore: Self.neighbour(pair.romanian, link.romanian.min(), -1),
                romanianAfter: Self.neighbour(pair.romanian, link.romanian.max(), 1)),
            origin: pair.origin, author: pair.author)
    }

    private static func text(_ article: Article, _ positions: [Int]) -> String {
        positions.filter(article.sentences.indices.contains).map { article.sentences[$0].text }
            .joined(separator: " ")
    }

    private static func kind(_ article: Article, _ positions: [Int]) -> String {
        guard let first = positions.first, article.sentences.indices.contains(first) else {
            return Sentence.Kind.text.rawValue
        }
        return article.sentences[first].kind.rawValue
    }

    private static func neighbour(_ article: Article, _ position: Int?, _ step: Int) -> Int64? {
        guard let position else { return nil }
        let neighbour = position + step
        guard article.sentences.indices.contains(neighbour) else { return Context.border }
        return Context.fingerprint(of: article.sentences[neighbour].text)
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
