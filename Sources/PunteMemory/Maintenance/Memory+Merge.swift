internal import GRDB
internal import PunteLanguage
internal import PunteText

/// The result of a merge, as numbers.
public struct MergeOutcome: Sendable, Hashable {
    /// The number of pairs of articles that were added.
    public var pairs = 0
    /// The number of pairs of articles that both memories had.
    public var knownPairs = 0
    /// The numbers of segments that do not come from an article.
    public var segments = ImportProgress()
    /// The number of terms that were added.
    public var terms = 0
    /// The number of terms that both memories had.
    public var knownTerms = 0
}

extension Memory {
    /// Adds everything from another memory that this one lacks.
    ///
    /// This includes pairs of articles with their segments and lexicon counts, other segments, terms,
    /// and dismissed findings. Each pair is a transaction, so an interrupted merge is resumed by repeating it. What
    /// both memories have is not changed. `progress` is called after each pair, after each 500
    /// segments and at the end.
    ///
    /// - Returns: The numbers of the whole merge.
    /// - Throws: ``MemoryError``.
    public func merge(_ other: Memory, progress: (MergeOutcome) -> Void = { _ in }) throws
        -> MergeOutcome
    {
        let source = try write {
            try SourceReference.new(name: other.path, kind: .memory).id(in: $0)
        }
        var outcome = MergeOutcome()
        for pair in try other.pairs() {
            guard let isNew = try merge(pair, of: other, source: source) else { continue }
            if isNew { outcome.pairs += 1 } else { outcome.knownPairs += 1 }
            progress(outcome)
        }
        let withPairs = outcome
        outcome.segments = try mergeSegments(of: other, source: source) { segments in
            var current = withPairs
            current.segments = segments
            progress(current)
        }
        (outcome.terms, outcome.knownTerms) = try mergeTerms(of: other, source: source)
        try mergeDismissals(of: other)
        try close(source, after: outcome)
        progress(outcome)
        return outcome
    }

    /// Adds a pair of articles.
    ///
    /// - Returns: Whether the pair was new; nil if one of its articles is missing.
    private func merge(
        _ pair: StoredPair, of other: Memory, source: Int64
    ) throws -> Bool? {
        guard let english = try other.article(pair.english)?.article,
            let romanian = try other.article(pair.romanian)?.article
        else { return nil }
        guard try self.pair(of: english, romanian) == nil else { return false }
        let segments = try other.read { try StoredSegment.fetch(ofPair: pair.id, in: $0) }
        let new = ArticlePair(
            english: english, romanian: romanian, links: segments.compactMap(\.link),
            origin: pair.origin)
        try writeMerged { writer, db in
            writer.source = source
            try PairWriter(db: db, segments: writer, pair: new).add()
        }
        let learned = try other.lexiconCounts(from: .pair(pair.id))
        if !learned.isEmpty, let own = try self.pair(of: english, romanian) {
            try replaceLexiconCounts(learned, from: .pair(own.id))
        }
        return true
    }

    /// Writes segments in one transaction without logging an operation.
    ///
    /// A merge is reversed as a whole, by the removal of its source.
    private func writeMerged(_ body: (SegmentWriter, Database) throws -> Void) throws {
        let index = try IndexWriter()
        try write { db in
            let writer = try SegmentWriter(db, index: index, now: Self.now())
            try body(writer, db)
            try writer.finish()
        }
    }

    /// Stores the numbers of a merge; removes its source if it added nothing.
    private func close(_ source: Int64, after outcome: MergeOutcome) throws {
        try write { db in
            let added = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM segment WHERE source = ?1
                    AND id >= (SELECT firstSegment FROM source WHERE id = ?1)
                    """,
                arguments: [source])
            if outcome.pairs == 0, outcome.segments.added == 0, outcome.terms == 0 {
                try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source])
            } else {
                try SourceRow.close(
                    source, read: outcome.segments.read, added: added ?? 0, in: db)
            }
        }
    }

    /// The number of segments that are read from the other memory at once.
    private static let mergeBatchCount = 5000

    /// Adds the segments that do not come from an article.
    private func mergeSegments(
        of other: Memory, source: Int64, progress: (ImportProgress) -> Void
    ) throws -> ImportProgress {
        var batch: ArraySlice<StoredSegment> = []
        var last: Int64 = 0
        return try importSegments(
            {
                if batch.isEmpty {
                    batch = try other.read {
                        try StoredSegment.fetch(
                            where: "segment.pair IS NULL AND segment.id > ?", last,
                            limit: Self.mergeBatchCount, in: $0)
                    }[...]
                    last = batch.last?.id ?? last
                }
                return batch.popFirst()
            },
            reference: .existing(source), progress: progress)
    }

    /// Adds terms.
    ///
    /// - Returns: The number of terms that were new, and that of the others.
    private func mergeTerms(
        of other: Memory, source: Int64
    ) throws -> (new: Int, known: Int) {
        let known = Set(try terms().map(TermKey.init))
        let all = try other.terms()
        let news = all.filter { !known.contains(TermKey($0)) }
        try save(
            news.map { StoredTerm($0.term, isRejected: $0.isRejected) }, source: source)
        return (news.count, all.count - news.count)
    }
}

/// The properties in which two terms must be equal to be the same: all except notes, sources and
/// signatures.
private struct TermKey: Hashable {
    let term: Term
    let isRejected: Bool

    init(_ stored: StoredTerm) {
        var term = stored.term
        term.note = nil
        term.source = nil
        term.origination = TermSignature()
        term.modification = TermSignature()
        self.term = term
        isRejected = stored.isRejected
    }
}

extension StoredSegment {
    /// The link for which the segment was stored.
    fileprivate var link: ArticleLink? {
        place.map {
            ArticleLink(
                english: $0.english, romanian: $0.romanian, confidence: confidence, label: label,
                status: status, englishClause: isClause ? english : nil,
                romanianClause: isClause ? romanian : nil)
        }
    }
}
