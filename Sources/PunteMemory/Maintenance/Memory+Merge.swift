internal import PunteLanguage
internal import PunteText

/// What a merge took over.
public struct MergeOutcome: Sendable, Hashable {
    public var pairs = 0
    public var knownPairs = 0
    public var segments = ImportProgress()
    public var terms = 0
    public var knownTerms = 0
}

extension Memory {
    /// Takes over everything of another memory that this one does not have: pairs of articles with
    /// their segments, other segments, terms.
    ///
    /// Each pair is a transaction, so an interrupted merge is resumed by repeating it. What both
    /// have stays as it is here.
    ///
    /// - Throws: ``MemoryError``.
    public func merge(_ other: Memory, progress: (MergeOutcome) -> Void = { _ in }) throws
        -> MergeOutcome
    {
        var outcome = MergeOutcome()
        for pair in try other.pairs() {
            guard let english = try other.article(pair.english),
                let romanian = try other.article(pair.romanian)
            else { continue }
            let segments = try other.read {
                try SegmentRow.fetch($0, "segment.pair = ?", [pair.id])
            }
            if try self.pair(of: english.article, romanian.article) != nil {
                outcome.knownPairs += 1
            } else {
                try save(
                    ArticlePair(
                        english: english.article, romanian: romanian.article,
                        links: segments.compactMap(\.link), origin: pair.origin))
                let learned = try other.lexiconCounts(from: .pair(pair.id))
                if !learned.isEmpty,
                    let own = try self.pair(of: english.article, romanian.article)
                {
                    try replaceLexiconCounts(learned, from: .pair(own.id))
                }
                outcome.pairs += 1
            }
            progress(outcome)
        }
        try mergeSegments(other, &outcome, progress)
        try mergeTerms(other, &outcome)
        progress(outcome)
        return outcome
    }

    /// Segments without an article, read in portions.
    private func mergeSegments(
        _ other: Memory, _ outcome: inout MergeOutcome, _ progress: (MergeOutcome) -> Void
    ) throws {
        var portion: ArraySlice<StoredSegment> = []
        var last: Int64 = 0
        let state = outcome
        outcome.segments = try importSegments(
            {
                if portion.isEmpty {
                    portion = try other.read {
                        try SegmentRow.fetch(
                            $0, "segment.pair IS NULL AND segment.id > ?", [last], limit: 5000)
                    }[...]
                    last = portion.last?.id ?? last
                }
                return portion.popFirst()
            },
            progress: { segments in
                var current = state
                current.segments = segments
                progress(current)
            })
    }

    private func mergeTerms(_ other: Memory, _ outcome: inout MergeOutcome) throws {
        let known = Set(try terms().map(TermKey.init))
        let news = try other.terms().filter { !known.contains(TermKey($0)) }
        outcome.knownTerms = try other.terms().count - news.count
        outcome.terms = news.count
        try save(
            news.map { term in
                var term = term
                term.id = 0
                term.examples = []
                return term
            })
    }
}

/// Two terms are the same when their kinds and designations are.
private struct TermKey: Hashable {
    let kind: String
    let designations: [StoredTerm.Designation]

    init(_ term: StoredTerm) {
        kind = term.kind
        designations = term.designations
    }
}

extension StoredSegment {
    fileprivate var link: ArticleLink? {
        place.map {
            ArticleLink(
                english: $0.english, romanian: $0.romanian, confidence: confidence, label: label,
                status: status)
        }
    }
}
