internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// What the memory knows of articles as wholes.
final class ArticleArchive {
    /// A stored article is an earlier version of a new one when this share of the new words stands
    /// in it.
    static let versionShare = 0.25

    private let memory: Memory
    private let side: Side
    private var pairs: [Int64: StoredPair?] = [:]
    private var articles: [Int64: StoredArticle?] = [:]

    init(_ memory: Memory, side: Side) {
        self.memory = memory
        self.side = side
    }

    /// The article of the new article's language that a segment was taken from.
    func article(of match: Match) throws -> Int64? {
        guard let place = match.segment.place else { return nil }
        if pairs[place.pair] == nil { pairs[place.pair] = try memory.pair(place.pair) }
        guard let known = pairs[place.pair], let pair = known else { return nil }
        return side == .english ? pair.english : pair.romanian
    }

    func article(_ id: Int64) throws -> StoredArticle? {
        if articles[id] == nil { articles[id] = try memory.article(id) }
        return articles[id] ?? nil
    }

    /// - Parameter matches: For each sentence of the new article all that was found.
    func resemblances(_ volumes: [Volume], _ matches: [[Match]]) throws -> [Resemblance] {
        var counts: [Int64: (sentences: Int, words: Int)] = [:]
        for (volume, matches) in zip(volumes, matches) {
            for id in Set(try matches.compactMap(article(of:))) {
                counts[id, default: (0, 0)].sentences += 1
                counts[id, default: (0, 0)].words += volume.words
            }
        }
        let total = volumes.reduce(0) { $0 + $1.words }
        return try counts.sorted { ($0.value.words, $0.key) > ($1.value.words, $1.key) }
            .compactMap { id, count in
                guard let stored = try article(id)?.article else { return nil }
                return Resemblance(
                    article: id, title: stored.title ?? stored.sentences.first?.text ?? "",
                    date: stored.date, url: stored.url, sentences: count.sentences,
                    words: count.words, share: Double(count.words) / Double(max(1, total)))
            }
    }

    /// What became of the sentences of a stored article.
    func version(_ earlier: Resemblance, of article: Article) throws -> StoryVersion? {
        guard earlier.share >= Self.versionShare, let stored = try self.article(earlier.article)
        else { return nil }
        let old = stored.article.sentences.map(\.text)
        let pairs = try SentencePairing.pairs(
            article.sentences.map(\.text), old, side: side, threshold: 50)
        var changes = article.sentences.map { _ in
            StoryVersion.Change(kind: .new, old: nil, score: 0)
        }
        for pair in pairs {
            changes[pair.new] = StoryVersion.Change(
                kind: pair.score >= 100 ? .same : .changed, old: pair.old, score: pair.score)
        }
        let kept = Set(pairs.map(\.old))
        let gone = old.indices.filter { !kept.contains($0) }
            .map { StoryVersion.Gone(old: $0, text: old[$0]) }
        return StoryVersion(earlier: earlier, changes: changes, gone: gone)
    }

    /// Paragraphs of several sentences that stand in one stored article, sentence by sentence.
    func paragraphs(_ suggestions: [Suggestion], threshold: Int = 85) throws -> [KnownParagraph] {
        var result: [KnownParagraph] = []
        var start = 0
        while start < suggestions.count {
            let number = suggestions[start].sentence.paragraph
            var end = start + 1
            while end < suggestions.count, suggestions[end].sentence.paragraph == number {
                end += 1
            }
            if end - start > 1, let known = try paragraph(start..<end, suggestions, threshold) {
                result.append(known)
            }
            start = end
        }
        return result
    }

    private func paragraph(
        _ range: Range<Int>, _ suggestions: [Suggestion], _ threshold: Int
    ) throws -> KnownParagraph? {
        for candidate in suggestions[range.lowerBound].matches {
            guard let id = try article(of: candidate.match), let stored = try article(id)?.article
            else { continue }
            let found = try range.map { index in
                try suggestions[index].matches.first {
                    try $0.match.score >= Double(threshold) && article(of: $0.match) == id
                }
            }
            let matches = found.compactMap(\.self)
            guard matches.count == range.count, isRun(matches) else { continue }
            return KnownParagraph(
                sentences: range, article: id,
                title: stored.title ?? stored.sentences.first?.text ?? "",
                score: matches.map { Int($0.match.score) }.min() ?? 0, target: target(matches))
        }
        return nil
    }

    /// Whether the stored sentences follow each other without a gap.
    private func isRun(_ matches: [ReuseMatch]) -> Bool {
        var next: Int?
        for match in matches {
            let positions = positions(match, side)
            guard let first = positions.min(), let last = positions.max(),
                next.map({ $0 == first }) ?? true
            else { return false }
            next = last + 1
        }
        return true
    }

    /// The translations, each once, in the order of the stored article.
    private func target(_ matches: [ReuseMatch]) -> String {
        var seen: Set<[Int]> = []
        return matches.filter { seen.insert(positions($0, side.other)).inserted }
            .sorted {
                (positions($0, side.other).min() ?? 0) < (positions($1, side.other).min() ?? 0)
            }
            .map(\.target).joined(separator: " ")
    }

    private func positions(_ match: ReuseMatch, _ side: Side) -> [Int] {
        let place = match.match.segment.place
        return (side == .english ? place?.english : place?.romanian) ?? []
    }
}
