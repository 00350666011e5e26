internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Compares a new article with whole stored articles.
///
/// It finds the stored articles that the new one resembles, the one of which it is a later version,
/// and the stored articles that contain its paragraphs. Articles and pairs are cached after they
/// are read. One instance serves one thread.
final class ArticleArchive {
    private let memory: Memory
    private let side: Side
    private var pairs: [Int64: StoredPair?] = [:]
    private var articles: [Int64: StoredArticle?] = [:]
    /// The number of words of the articles that were read so far and are kept, by their usual length.
    private(set) var wordCount = 0

    /// The length in bytes of a word with the space after it.
    private static let usualWordLength = 6

    init(_ memory: Memory, side: Side) {
        self.memory = memory
        self.side = side
    }

    /// Returns the id of the stored article from which `match` came, on the side being translated.
    ///
    /// - Returns: The id; nil for segments that were imported without an article.
    func articleID(of match: Match) throws -> Int64? {
        guard let place = match.segment.place else { return nil }
        if pairs[place.pair] == nil { pairs[place.pair] = try memory.pair(place.pair) }
        guard let known = pairs[place.pair], let pair = known else { return nil }
        return side == .english ? pair.english : pair.romanian
    }

    /// Returns the stored article with this id; nil when the memory has none.
    func article(_ id: Int64) throws -> StoredArticle? {
        if let known = articles[id] { return known }
        let stored = try memory.article(id)
        articles[id] = stored
        let length = stored?.article.sentences.reduce(0) { $0 + $1.text.utf8.count } ?? 0
        wordCount += 1 + length / Self.usualWordLength
        return stored
    }

    /// Returns the stored articles that share sentences with a new one, those with most shared
    /// words first.
    ///
    /// - Parameters:
    ///   - volumes: the volume of each sentence of the new article.
    ///   - matches: all matches of each sentence, in the same order.
    /// - Returns: The stored articles with the number of sentences and words that they share.
    /// - Throws: ``PunteMemory/MemoryError``.
    func resemblances(_ volumes: [Volume], _ matches: [[Match]]) throws -> [Resemblance] {
        var counts: [Int64: (sentences: Int, words: Int)] = [:]
        for (volume, matches) in zip(volumes, matches) {
            for id in Set(try matches.compactMap(articleID(of:))) {
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

    /// Compares a stored article with a new one, sentence by sentence.
    ///
    /// - Returns: The changes; nil if the articles share too little to be versions of the same
    ///   story.
    func version(_ earlier: Resemblance, of article: Article) throws -> StoryVersion? {
        guard earlier.share >= ReuseParameters.Articles.minimumVersionShare,
            let stored = try self.article(earlier.article)
        else { return nil }
        let old = stored.article.sentences.map(\.text)
        let pairs = try SentencePairing.pairs(
            article.sentences.map(\.text), old, side: side,
            threshold: ReuseParameters.Articles.minimumSentenceScore)
        var changes = article.sentences.map { _ in
            StoryVersion.Change(kind: .new, old: nil, score: 0)
        }
        for pair in pairs {
            changes[pair.new] = StoryVersion.Change(
                kind: pair.score >= 100 ? .same : .changed, old: pair.old, score: pair.score)
        }
        let kept = Set(pairs.map(\.old))
        let removed = old.indices.filter { !kept.contains($0) }
            .map { StoryVersion.Removed(old: $0, text: old[$0]) }
        return StoryVersion(earlier: earlier, changes: changes, removed: removed)
    }

    /// Returns the paragraphs of which all sentences occur in the same stored article.
    ///
    /// Only paragraphs of several sentences are considered. `threshold` is the minimum score of
    /// each sentence, in points.
    func paragraphs(
        _ suggestions: [Suggestion],
        threshold: Int = ReuseParameters.Articles.minimumParagraphScore
    ) throws -> [KnownParagraph] {
        var result: [KnownParagraph] = []
        var start = 0
        while start < suggestions.count {
            let paragraph = suggestions[start].sentence.paragraph
            var end = start + 1
            while end < suggestions.count, suggestions[end].sentence.paragraph == paragraph {
                end += 1
            }
            if end - start > 1,
                let known = try knownParagraph(
                    start..<end, of: suggestions, threshold: threshold)
            {
                result.append(known)
            }
            start = end
        }
        return result
    }

    private func knownParagraph(
        _ range: Range<Int>, of suggestions: [Suggestion], threshold: Int
    ) throws -> KnownParagraph? {
        for candidate in suggestions[range.lowerBound].matches {
            guard let id = try articleID(of: candidate.match), let stored = try article(id)?.article
            else { continue }
            let found = try range.map { index in
                try suggestions[index].matches.first {
                    try $0.match.score >= Double(threshold) && !$0.isDraft
                        && articleID(of: $0.match) == id
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

    /// Returns whether the stored sentences follow each other without a gap.
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

    /// Returns the translations in the order of the stored article, without repetitions.
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
