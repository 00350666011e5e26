internal import GRDB
internal import PunteLanguage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Memory {
    /// Returns the words that stand with the matches of a pattern more often than chance would have it.
    ///
    /// They are counted in their dictionary forms: those beside the match among the nearest words,
    /// those of the other language in the whole text. Function words and numbers are left out. Of a
    /// frequent pattern the newest segments, or those that a sample draws, are counted and stand for
    /// the others.
    ///
    /// - Parameters:
    ///   - query: the pattern and its conditions.
    ///   - window: how many words on each side of the match are counted.
    ///   - limit: the maximum number of words of each language and place.
    ///   - segments: the maximum number of segments that are read.
    /// - Returns: the words of each language and place, those with the highest log-dice first.
    /// - Throws: ``ConcordanceSyntaxError`` for a wrong pattern; ``MemoryError``.
    public func collocations(
        _ query: ConcordanceQuery, window: Int = 5, limit: Int = 20, segments: Int = 10_000
    ) throws -> [Collocation] {
        let found = try concordance(query, limit: segments)
        var count = CollocationCount(window: window)
        for hit in found.hits { count.add(hit) }
        let share = Double(found.total) / Double(max(1, found.hits.count))
        let reader = try readingConnection()
        return try MemoryError.translating(path) {
            try reader.read { db in try count.collocations(share: share, limit: limit, in: db) }
        }
    }
}

/// Counts the words that stand with matches.
private struct CollocationCount {
    /// The maximum number of words of a language and place that are looked up in the index.
    private static let maximumCandidates = 300
    /// The least number of occurrences of a word; of fewer the log-dice says nothing.
    private static let minimumCount = 3
    /// The number of matches below which two occurrences are enough.
    private static let fewMatches = 50

    /// A language and a place there.
    private struct Group: Hashable {
        var side: Side
        var place: Collocation.Place
    }

    private let window: Int
    private var counts: [Group: [String: Int]] = [:]
    /// The number of matches, or for the other language of segments.
    private var matches: [Group: Int] = [:]
    /// The lemma of each form that was met; nil for what is not counted.
    private var lemmas: [Side: [String: String?]] = [:]

    init(window: Int) { self.window = window }

    /// Counts the words of a hit.
    mutating func add(_ hit: ConcordanceHit) {
        for side in Side.allCases {
            let text = hit.segment.text(side)
            let ranges = hit.ranges(side)
            let words = text.split { !$0.isLetter && !$0.isNumber }
            guard !ranges.isEmpty else {
                let group = Group(side: side, place: .across)
                matches[group, default: 0] += 1
                for lemma in Set(words.compactMap { lemma(of: String($0), side) }) {
                    counts[group, default: [:]][lemma, default: 0] += 1
                }
                continue
            }
            let isMatch = words.map { word in
                let place = text.utf8.distance(from: text.startIndex, to: word.startIndex)
                let end = place + word.utf8.count
                return ranges.contains { $0.overlaps(place..<end) }
            }
            let group = Group(side: side, place: .beside)
            matches[group, default: 0] += ranges.count
            for index in words.indices where !isMatch[index] {
                let near = max(0, index - window)...min(words.count - 1, index + window)
                guard isMatch[near].contains(true),
                    let lemma = lemma(of: String(words[index]), side)
                else { continue }
                counts[group, default: [:]][lemma, default: 0] += 1
            }
        }
    }

    /// Returns the lemma under which a word is counted; nil for numbers and function words.
    private mutating func lemma(of word: String, _ side: Side) -> String? {
        if let known = lemmas[side]?[word] { return known }
        let function = FunctionWords.words(of: side)
        var lemma: String? = WordAnalyzer.analyzer(of: side).lemma(of: word)
        let isCounted =
            word.allSatisfy(\.isLetter) && word.count > 1
            && !function.contains(bare: NormalForm.bare(word))
            && !function.contains(bare: NormalForm.bare(lemma ?? ""))
        if !isCounted { lemma = nil }
        lemmas[side, default: [:]][word] = .some(lemma)
        return lemma
    }

    /// Returns the words with the highest log-dice.
    ///
    /// - Parameters:
    ///   - share: for how many segments each counted one stands.
    ///   - limit: the maximum number of words of each language and place.
    ///   - db: the memory.
    /// - Returns: the words of each language and place, those with the highest log-dice first.
    /// - Throws: errors of the database.
    func collocations(share: Double, limit: Int, in db: Database) throws -> [Collocation] {
        var result: [Collocation] = []
        for place in Collocation.Place.allCases {
            for side in Side.allCases {
                let group = Group(side: side, place: place)
                let all = Double(matches[group, default: 0]) * share
                let minimum = all < Double(Self.fewMatches) ? 2 : Self.minimumCount
                let candidates = counts[group, default: [:]].filter {
                    $0.value >= minimum
                }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .prefix(Self.maximumCandidates)
                let own = try candidates.map { lemma, count in
                    let frequency = try frequency(of: lemma, group, in: db)
                    let total = Double(count) * share
                    let dice = 2 * total / (all + max(Double(frequency), total))
                    return Collocation(
                        side: side, place: place, lemma: lemma, count: count,
                        frequency: frequency, logDice: 14 + log2(dice))
                }
                result += own.sorted { ($1.logDice, $0.lemma) < ($0.logDice, $1.lemma) }
                    .prefix(limit)
            }
        }
        return result
    }

    /// Returns how often the forms that are counted under a lemma occur in the memory.
    private func frequency(of lemma: String, _ group: Group, in db: Database) throws -> Int {
        let analyzer = WordAnalyzer.analyzer(of: group.side)
        let forms = analyzer.forms(of: lemma).filter { analyzer.lemma(of: $0) == lemma }
        let found = try ConcordanceVocabulary.frequency(of: forms, on: group.side, in: db)
        return group.place == .beside ? found.words : found.segments
    }
}
