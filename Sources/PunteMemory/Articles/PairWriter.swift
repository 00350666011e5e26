internal import GRDB
internal import PunteLanguage
internal import PunteText

/// Writes one pair of articles, as ``Memory/save(_:)`` describes it.
struct PairWriter {
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
        let earlier = try EarlierVersions(pair: pair, english: english.id, romanian: romanian.id)
            .pairs(in: db, segments: segments)
        let id = try insertPair(english: english.id, romanian: romanian.id)
        let new = try pair.links.filter(\.isPaired).map { segment(of: $0, inPair: id) }
            .filter { try !isRejected($0) }
        guard !earlier.isEmpty else {
            for segment in new { try segments.add(segment) }
            return .added(segments: new.count)
        }
        return try replace(earlier, by: new, pair: id)
    }

    /// Adds a pair that is not stored, without replacing earlier versions.
    ///
    /// Links whose texts were rejected are left out, and so are rejections of texts that the memory
    /// has.
    func add() throws {
        let english = try ArticleRow.save(pair.english, in: db)
        let romanian = try ArticleRow.save(pair.romanian, in: db)
        let id = try insertPair(english: english.id, romanian: romanian.id)
        for link in pair.links where link.isPaired {
            let segment = segment(of: link, inPair: id)
            let twins = try segments.twins(
                english: segment.english, romanian: segment.romanian,
                status: segment.status == .rejected ? nil : .rejected)
            if twins.isEmpty { try segments.add(segment) }
        }
    }

    /// Replaces the segments of earlier versions by those of a newer one.
    private func replace(
        _ earlier: [Int64], by new: [StoredSegment], pair id: Int64
    ) throws -> SaveOutcome {
        var rest = new
        var counts = (kept: 0, removed: 0)
        for old in try earlier.flatMap({ try StoredSegment.fetch(ofPair: $0, in: db) }) {
            let index = rest.firstIndex { $0.hasTexts(of: old) && $0.isPart == old.isPart }
            if let index {
                var kept = rest.remove(at: index)
                if old.status == .confirmed, !pair.isReviewed { kept.status = .confirmed }
                try segments.change(
                    old, to: kept, action: Self.superseded, author: nil, note: "in pair \(id)")
                counts.kept += 1
            } else if old.status == .rejected {
                // It stays without its place, so that it is not proposed again.
                var kept = old
                kept.place = nil
                try segments.change(
                    old, to: kept, action: Self.superseded, author: nil, note: "by pair \(id)")
            } else {
                try segments.remove(
                    old, action: Self.superseded, author: pair.author, note: "by pair \(id)")
                counts.removed += 1
            }
        }
        for pair in earlier { try ArticleRow.remove(pair: pair, in: db) }
        for segment in rest { try segments.add(segment) }
        return .replaced(added: rest.count, kept: counts.kept, removed: counts.removed)
    }

    /// The action of the entries in the history of segments.
    private static let superseded = "superseded"

    /// Returns whether a person rejected the two texts of a segment, in any pair.
    ///
    /// False for a segment that is a rejection itself, and for a reviewed pair.
    private func isRejected(_ segment: StoredSegment) throws -> Bool {
        guard !pair.isReviewed, segment.status != .rejected else { return false }
        return try !segments.twins(
            english: segment.english, romanian: segment.romanian, status: .rejected
        ).isEmpty
    }

    private func insertPair(english: Int64, romanian: Int64) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO articlePair (english, romanian, origin, created, importSource)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                english, romanian, try pair.origin.map(segments.origin), Memory.now(),
                segments.source,
            ])
        return db.lastInsertedRowID
    }

    /// Replaces the old links of a stored pair by the new ones.
    private func update(_ id: Int64, metadataChanged: Bool) throws -> SaveOutcome {
        let old = try StoredSegment.fetch(ofPair: id, in: db)
        // A review shows whole links: it decides nothing about single sentences of one.
        let decided = old.filter {
            pair.isReviewed
                ? $0.status == .rejected && $0.isPart
                : $0.status == .confirmed || $0.status == .rejected
        }
        let fixed = decided.filter { $0.status == .confirmed }.compactMap(\.place)
        let wanted = try pair.links.filter { link in
            guard link.isPaired, !decided.contains(where: { $0.place?.isSame(as: link) == true }),
                !fixed.contains(where: { $0.overlaps(link) })
            else { return false }
            return try !isRejected(segment(of: link, inPair: id))
        }
        var kept: [(segment: StoredSegment, link: ArticleLink)] = []
        var removed: [StoredSegment] = []
        for segment in old where !decided.contains(where: { $0.id == segment.id }) {
            let link = wanted.first {
                segment.place?.isSame(as: $0) == true
                    && (!segment.isPart || segment.hasTexts(of: self.segment(of: $0, inPair: id)))
            }
            if let link {
                kept.append((segment, link))
            } else {
                removed.append(segment)
            }
        }
        let added = wanted.filter { link in !kept.contains { $0.link == link } }
        for segment in removed {
            try segments.remove(
                segment, action: pair.isReviewed ? "corrected" : "realigned", author: pair.author)
        }
        var changed = metadataChanged ? 1 : 0
        for (segment, link) in kept where try update(segment, to: link) { changed += 1 }
        for link in added { try segments.add(segment(of: link, inPair: id)) }
        if removed.isEmpty, added.isEmpty, changed == 0 { return .unchanged(segments: old.count) }
        return .updated(added: added.count, removed: removed.count, changed: changed)
    }

    /// Gives a segment the confidence, the label and the status of a new link between the same
    /// sentences.
    ///
    /// - Returns: Whether any of them changed.
    private func update(_ segment: StoredSegment, to link: ArticleLink) throws -> Bool {
        // What an aligner thinks of a link that a person confirmed changes nothing.
        let sameConfidence: Bool =
            switch (segment.confidence, link.confidence) {
            case _ where segment.status == .confirmed && link.status == .confirmed: true
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
            english: link.englishClause ?? Self.text(of: link.english, in: pair.english),
            romanian: link.romanianClause ?? Self.text(of: link.romanian, in: pair.romanian),
            status: link.status,
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

/// Finds the stored pairs of which a pair that is to be saved is a newer version.
///
/// Candidates are the pairs of the same English article, of articles at the same addresses, and of
/// segments with the same two texts. Every pair that shares sentences is among them.
struct EarlierVersions {
    let pair: ArticlePair
    /// Ids of the two articles of the pair.
    let english: Int64
    let romanian: Int64

    /// Returns the ids of the pairs, in ascending order.
    func pairs(in db: Database, segments: SegmentWriter) throws -> [Int64] {
        var candidates = try Set(
            Int64.fetchAll(
                db, sql: "SELECT id FROM articlePair WHERE english = ?", arguments: [english]))
        for (column, article) in [("english", pair.english), ("romanian", pair.romanian)] {
            guard let url = article.url else { continue }
            candidates.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT articlePair.id FROM article JOIN articlePair
                        ON articlePair.\(column) = article.id WHERE article.url = ?
                        """,
                    arguments: [url]))
        }
        for link in pair.links where link.english.count == 1 && link.romanian.count == 1 {
            guard let english = Self.text(link.english[0], of: pair.english),
                let romanian = Self.text(link.romanian[0], of: pair.romanian)
            else { continue }
            candidates.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT pair FROM segment
                        WHERE fingerprint = ? AND en = ? AND ro = ? AND pair IS NOT NULL
                        """,
                    arguments: [Fingerprint(english, romanian).signed, english, romanian]))
        }
        return try candidates.sorted().filter { try isEarlier($0, in: db) }
    }

    private static func text(_ position: Int, of article: Article) -> String? {
        article.sentences.indices.contains(position) ? article.sentences[position].text : nil
    }

    /// Returns whether a stored pair is an earlier version.
    private func isEarlier(_ id: Int64, in db: Database) throws -> Bool {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT pair.english, pair.romanian, origin.name AS origin,
                english.url AS englishURL, romanian.url AS romanianURL
                FROM articlePair AS pair LEFT JOIN origin ON origin.id = pair.origin
                JOIN article AS english ON english.id = pair.english
                JOIN article AS romanian ON romanian.id = pair.romanian
                WHERE pair.id = ?
                """,
            arguments: [id])
        guard let row else { return false }
        let other: (english: Int64, romanian: Int64) = (
            try row.value("english"), try row.value("romanian")
        )
        // The same translation of another text is no correction of the translation.
        guard other.romanian != romanian else { return false }
        func isSame(_ name: String?, _ column: String) -> Bool {
            name != nil && name == row[column] as String?
        }
        let romanianShare = try share(of: pair.romanian, in: other.romanian, in: db)
        if other.english == english || isSame(pair.english.url, "englishURL"),
            isSame(pair.origin, "origin") || isSame(pair.romanian.url, "romanianURL")
                || romanianShare >= Parameters.Versions.romanianShare
        {
            return true
        }
        return try romanianShare >= Parameters.Versions.bothShares
            && share(of: pair.english, in: other.english, in: db)
                >= Parameters.Versions.bothShares
    }

    /// Returns the share of the sentences of the longer of two articles that are in both, 0–1.
    private func share(of article: Article, in other: Int64, in db: Database) throws -> Double {
        let stored = try String.fetchAll(
            db, sql: "SELECT text FROM sentence WHERE article = ?", arguments: [other])
        let texts = Set(stored)
        let shared = article.sentences.count { texts.contains($0.text) }
        return Double(shared) / Double(max(1, stored.count, article.sentences.count))
    }
}
