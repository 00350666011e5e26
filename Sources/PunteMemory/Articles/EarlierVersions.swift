internal import GRDB
internal import PunteLanguage
internal import PunteText

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
        let other: (english: Int64, romanian: Int64) = (row["english"], row["romanian"])
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
