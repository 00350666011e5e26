internal import GRDB
internal import PunteLanguage
public import PunteText

/// The decisions of a person about the links of two articles, or of earlier versions of them.
public struct PairDecisions: Sendable, Hashable {
    /// Links that a person confirmed; no two of them have a sentence in common.
    ///
    /// The status is ``StoredSegment/Status/confirmed`` where the sentences are those that were
    /// confirmed, and ``StoredSegment/Status/aligned`` where one of them was changed since.
    public var confirmed: [ArticleLink]
    /// Pairs of sentences that a person rejected.
    public var rejected: [ArticleLink]

    /// Creates decisions; without arguments, there are none.
    public init(confirmed: [ArticleLink] = [], rejected: [ArticleLink] = []) {
        self.confirmed = confirmed
        self.rejected = rejected
    }

    /// Whether there are no decisions.
    public var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }
}

extension Memory {
    /// Returns the decisions of a person about the links of two articles.
    ///
    /// Decisions about the pair itself have precedence, then those about other versions of it, the
    /// newest first. A version is a pair that shares one of the two articles, the address of an
    /// article, or the file. Its sentences are identified by the exact text, else by the text
    /// without capitals and diacritics, else as the only similar sentence.
    ///
    /// - Parameters:
    ///   - english: The English article.
    ///   - romanian: The Romanian article.
    ///   - origin: The file that the Romanian article comes from; nil when it is not known.
    /// - Returns: The decisions, in indices of the sentences of the given articles.
    /// - Throws: ``MemoryError``.
    /// - Complexity: O(sentences) for equal texts; otherwise also O(n·m) comparisons of the n
    ///   sentences that are new with the m that only an earlier version has.
    public func decisions(
        about english: Article, _ romanian: Article, origin: String? = nil
    ) throws -> PairDecisions {
        let pairs = try read { db in
            try VersionSearch(db: db, english: english, romanian: romanian, origin: origin).pairs()
        }
        var gathered = GatheredDecisions()
        for pair in pairs {
            let maps = (
                english: try SentenceMap(
                    from: pair.english, to: english.sentences.map(\.text), side: .english),
                romanian: try SentenceMap(
                    from: pair.romanian, to: romanian.sentences.map(\.text), side: .romanian)
            )
            gathered.add(
                pair.segments.compactMap { segment in
                    segment.place.flatMap { place in
                        Self.link(of: segment, place.english, place.romanian, by: maps)
                    }
                })
        }
        return gathered.result
    }

    /// Returns a link of an earlier version with the sentence indices of the new one.
    private static func link(
        of segment: StoredSegment, _ english: [Int], _ romanian: [Int],
        by maps: (english: SentenceMap, romanian: SentenceMap)
    ) -> ArticleLink? {
        guard let columns = maps.english.sentences(for: english),
            let rows = maps.romanian.sentences(for: romanian)
        else { return nil }
        let isSame = columns.areSame && rows.areSame
        return ArticleLink(
            english: columns.indices, romanian: rows.indices, confidence: 1,
            label: segment.label == ArticleLink.partialLabel ? segment.label : nil,
            status: segment.status == .rejected ? .rejected : isSame ? .confirmed : .aligned)
    }
}

/// Collects the decisions about several versions of a pair; those added first have precedence.
private struct GatheredDecisions {
    private(set) var result = PairDecisions()
    private var english: Set<Int> = []
    private var romanian: Set<Int> = []

    /// Adds the decisions about a version that do not contradict those added before.
    mutating func add(_ links: [ArticleLink]) {
        let known = result.rejected
        for link in links where link.status != .rejected {
            guard english.isDisjoint(with: link.english), romanian.isDisjoint(with: link.romanian),
                !known.contains(where: { Self.areSame($0, link) })
            else { continue }
            english.formUnion(link.english)
            romanian.formUnion(link.romanian)
            result.confirmed.append(link)
        }
        for link in links where link.status == .rejected {
            let isKnown = (result.confirmed + result.rejected).contains { Self.areSame($0, link) }
            if !isKnown { result.rejected.append(link) }
        }
    }

    private static func areSame(_ one: ArticleLink, _ other: ArticleLink) -> Bool {
        Set(one.english) == Set(other.english) && Set(one.romanian) == Set(other.romanian)
    }
}

/// The stored pairs that are a pair of articles or other versions of it.
private struct VersionSearch {
    let db: Database
    let english: Article
    let romanian: Article
    let origin: String?

    /// A stored pair with its confirmed and rejected segments and the texts of its sentences.
    struct Version {
        let segments: [StoredSegment]
        let english: [String]
        let romanian: [String]
    }

    /// Returns the versions that have decisions: the pair itself, then the newest first.
    func pairs() throws -> [Version] {
        let own = try (
            ArticleRow.id(of: english, in: db), ArticleRow.id(of: romanian, in: db)
        )
        let articles = try [
            versions(of: english, id: own.0), versions(of: romanian, id: own.1),
        ].joined()
        let list = articles.map(String.init).joined(separator: ",")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, english, romanian FROM articlePair
                WHERE english IN (\(list)) OR romanian IN (\(list))
                OR origin = (SELECT id FROM origin WHERE name = ?)
                ORDER BY id DESC
                """,
            arguments: [origin])
        let isOwn = { (row: Row) throws -> Bool in
            let (english, romanian): (Int64?, Int64?) = try (
                row.value("english"), row.value("romanian")
            )
            return english == own.0 && romanian == own.1
        }
        let versions = try rows.filter(isOwn) + rows.filter { try !isOwn($0) }
        return try versions.prefix(Parameters.SentenceVersions.maximumVersions).compactMap { row in
            let segments = try StoredSegment.fetch(
                where: "segment.pair = ? AND segment.status IN ('confirmed', 'rejected')",
                row.value("id"), in: db
            ).filter { !$0.isPart }
            guard !segments.isEmpty else { return nil }
            return Version(
                segments: segments, english: try texts(ofArticle: row.value("english")),
                romanian: try texts(ofArticle: row.value("romanian")))
        }
    }

    /// Returns the ids of the articles with the same sentences or the same address.
    private func versions(of article: Article, id: Int64?) throws -> [Int64] {
        let others = try article.url.map { url in
            try Int64.fetchAll(
                db, sql: "SELECT id FROM article WHERE url = ? AND language = ?",
                arguments: [url, article.language.tag])
        }
        return (id.map { [$0] } ?? []) + (others ?? [])
    }

    private func texts(ofArticle id: Int64) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT text FROM sentence WHERE article = ? ORDER BY position",
            arguments: [id])
    }
}

/// Maps the sentences of one version of an article to those of another.
struct SentenceMap {
    /// The index of the counterpart of each sentence of the old version; nil for a sentence without
    /// one.
    private var counterparts: [Int?]
    /// Whether each sentence of the old version has the same text as its counterpart, apart from
    /// capitals and diacritics.
    private var areSame: [Bool]

    /// Compares two versions.
    ///
    /// Sentences with equal texts are paired in their order, if both versions have the text equally
    /// often.
    ///
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    init(from old: [String], to new: [String], side: Side) throws {
        counterparts = old.map { _ in nil }
        areSame = old.map { _ in false }
        guard old != new else {
            counterparts = Array(old.indices)
            areSame = old.map { _ in true }
            return
        }
        match(old, new)
        match(old.map(NormalForm.bare), new.map(NormalForm.bare))
        let known = Set(counterparts.compactMap(\.self))
        let oldRest = old.indices.filter { counterparts[$0] == nil }
        let newRest = new.indices.filter { !known.contains($0) }
        let alike = try SentencePairing.candidates(
            newRest.map { new[$0] }, oldRest.map { old[$0] }, side: side,
            threshold: Parameters.SentenceVersions.minimumLikeness)
        let timesOld = Dictionary(grouping: alike, by: \.old)
        let timesNew = Dictionary(grouping: alike, by: \.new)
        for pair in alike where timesOld[pair.old]?.count == 1 && timesNew[pair.new]?.count == 1 {
            counterparts[oldRest[pair.old]] = newRest[pair.new]
        }
    }

    /// Pairs sentences with equal texts, if both versions have the text equally often among the
    /// unpaired sentences.
    private mutating func match(_ old: [String], _ new: [String]) {
        let known = Set(counterparts.compactMap(\.self))
        let places = Dictionary(
            grouping: new.indices.filter { !known.contains($0) }, by: { new[$0] })
        let rest = old.indices.filter { counterparts[$0] == nil }
        for (text, origins) in Dictionary(grouping: rest, by: { old[$0] }) {
            guard let found = places[text], found.count == origins.count else { continue }
            for (origin, place) in zip(origins, found) {
                counterparts[origin] = place
                areSame[origin] = true
            }
        }
    }

    /// Returns the counterparts of some sentences, in their order, and whether their texts are the
    /// same; nil when the article does not have all of them.
    func sentences(for old: [Int]) -> (indices: [Int], areSame: Bool)? {
        guard !old.isEmpty, old.allSatisfy(counterparts.indices.contains) else { return nil }
        let found = old.compactMap { counterparts[$0] }
        return found.count == old.count ? (found, old.allSatisfy { areSame[$0] }) : nil
    }
}
