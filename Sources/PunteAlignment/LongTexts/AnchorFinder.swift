/// Finds pairs of sentences of two long texts that certainly translate each other, so that the
/// texts can be cut between them.
///
/// Rare words vote: each Romanian sentence looks up the English sentences that hold renderings of
/// its rare words. Where two sentences choose each other by a clear margin, they are a pair; the
/// chain of pairs with the greatest sum of scores in which both texts run forward are the anchors.
/// (Moore, "Fast and Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002, takes 1:1 links of
/// high probability as anchors too, found by length first.)
struct AnchorFinder {
    /// A pair of sentences.
    struct Anchor: Sendable, Hashable {
        /// Index of the Romanian sentence.
        var romanian: Int
        /// Index of the English sentence.
        var english: Int
        /// Sum of the weights of the words that voted.
        var score: Float
    }

    private let english: [SentenceKeys]
    private let romanian: [SentenceKeys]
    private let cache: LexiconCache
    private let parameters: AlignmentParameters.Anchors

    /// Prepares the search in two texts.
    ///
    /// - Parameters:
    ///   - english: Keys of each English sentence.
    ///   - romanian: Keys of each Romanian sentence.
    ///   - cache: The lexicon, with the table of these keys.
    ///   - parameters: Which words vote, and the minimum score and margin of a pair.
    init(
        english: [SentenceKeys], romanian: [SentenceKeys], cache: LexiconCache,
        parameters: AlignmentParameters.Anchors = .shipped
    ) {
        self.english = english
        self.romanian = romanian
        self.cache = cache
        self.parameters = parameters
    }

    /// Returns the anchors, ascending on both sides.
    ///
    /// - Parameter points: Confirmed links. Each has the maximum score, and its sentences are in no
    ///   other anchor.
    /// - Returns: The chain of sentence pairs that has the maximum sum of scores.
    /// - Complexity: O(words · renderings + pairs · log sentences).
    func anchors(around points: FixedPoints = .none) -> [Anchor] {
        let pairs = pairs()
        guard !points.links.isEmpty else { return Self.heaviestChain(of: pairs) }
        let free = pairs.filter {
            !points.isTaken(english: $0.english) && !points.isTaken(romanian: $0.romanian)
        }
        let heaviest = pairs.reduce(parameters.minimumScore) { max($0, $1.score) }
        let confirmed = points.anchors.map {
            Anchor(
                romanian: $0.romanian.lowerBound, english: $0.english.lowerBound, score: heaviest)
        }
        return Self.heaviestChain(of: (free + confirmed).sorted { $0.english < $1.english })
    }

    /// Returns the pairs of sentences that are each other's best counterpart, ascending by English
    /// sentence, in any order on the Romanian side.
    ///
    /// - Complexity: O(words · renderings).
    func pairs() -> [Anchor] {
        let maximum = parameters.maximumSentences
        let postings = Postings(
            of: english, keyCount: cache.table.count, maximumSentences: maximum)
        let romanianPostings = Postings(
            of: romanian, keyCount: cache.table.count, maximumSentences: maximum)
        var votes = Votes(count: english.count)
        var best = [Anchor?](repeating: nil, count: english.count)
        for (row, sentence) in romanian.enumerated() {
            for id in Set(sentence.ids) where romanianPostings.isRare(id) {
                vote(for: id, postings, &votes)
            }
            let result = votes.takeWinner()
            guard let winner = result.winner, result.score >= parameters.minimumScore,
                result.score >= parameters.minimumMargin * result.runnerUp
            else { continue }
            if result.score > best[winner]?.score ?? 0 {
                best[winner] = Anchor(romanian: row, english: winner, score: result.score)
            }
        }
        return best.compactMap { $0 }
    }

    /// Adds the votes of a Romanian word: for sentences with the same word, if it is long enough or a
    /// number, and with its renderings.
    private func vote(for id: UInt32, _ postings: Postings, _ votes: inout Votes) {
        func add(_ key: UInt32, _ weight: Float) {
            for column in postings.sentences(with: key) {
                votes.add(weight * cache.weight(ofEnglish: key), to: column)
            }
        }
        if cache.table.isNumber[Int(id)]
            || Int(cache.table.length[Int(id)]) > parameters.maximumUnlinkedLength
        {
            add(id, 1)
        }
        for index in cache.translations(ofRomanian: id)
        where cache.weights[index] >= parameters.minimumTranslationWeight
            && cache.translated[index] != id
        {
            add(cache.translated[index], cache.weights[index])
        }
    }

    /// Returns the chain with the greatest sum of scores among pairs that ascend on the English side.
    ///
    /// A Fenwick tree has the prefix maxima over the Romanian sentences (Fenwick, "A New Data
    /// Structure for Cumulative Frequency Tables", Software: Practice and Experience 24, 1994).
    ///
    /// - Parameter pairs: Pairs by ascending English sentence, each of which occurs once.
    /// - Returns: Pairs that ascend on both sides.
    /// - Complexity: O(pairs · log of the greatest Romanian index).
    static func heaviestChain(of pairs: [Anchor]) -> [Anchor] {
        let size = (pairs.map(\.romanian).max() ?? -1) + 2
        var tree = [(sum: Float, last: Int)](repeating: (0, -1), count: size + 1)
        var before = [Int](repeating: -1, count: pairs.count)
        var best: (sum: Float, last: Int) = (0, -1)
        for (index, pair) in pairs.enumerated() {
            var found: (sum: Float, last: Int) = (0, -1)
            var position = pair.romanian
            while position > 0 {
                if tree[position].sum > found.sum { found = tree[position] }
                position -= position & -position
            }
            before[index] = found.last
            let sum = found.sum + pair.score
            if sum > best.sum { best = (sum, index) }
            position = pair.romanian + 1
            while position <= size {
                if sum > tree[position].sum { tree[position] = (sum, index) }
                position += position & -position
            }
        }
        var chain: [Anchor] = []
        var index = best.last
        while index >= 0 {
            chain.append(pairs[index])
            index = before[index]
        }
        return chain.reversed()
    }
}

/// Votes of the words of one sentence for sentences of the other text.
private struct Votes {
    private var scores: [Float]
    private var touched: [Int32] = []

    init(count: Int) { scores = Array(repeating: 0, count: count) }

    mutating func add(_ score: Float, to sentence: Int32) {
        if scores[Int(sentence)] == 0 { touched.append(sentence) }
        scores[Int(sentence)] += score
    }

    /// Returns the sentence with the greatest score, that score and the second greatest, and sets all
    /// scores back to 0.
    mutating func takeWinner() -> (winner: Int?, score: Float, runnerUp: Float) {
        var (first, second): (Float, Float) = (0, 0)
        var winner: Int?
        for sentence in touched {
            let score = scores[Int(sentence)]
            scores[Int(sentence)] = 0
            if score > first {
                (first, second, winner) = (score, first, Int(sentence))
            } else {
                second = max(second, score)
            }
        }
        touched.removeAll(keepingCapacity: true)
        return (winner, first, second)
    }
}

/// The sentences that hold each key, of the keys that few sentences hold.
private struct Postings {
    private var starts: [Int32]
    private var sentences: [Int32] = []
    private var counts: [UInt16]

    /// Collects the sentences of each key.
    ///
    /// - Parameters:
    ///   - texts: Keys of each sentence.
    ///   - keyCount: Number of ids of the ``KeyTable``.
    ///   - maximumSentences: Keys in more sentences are left out.
    init(of texts: [SentenceKeys], keyCount: Int, maximumSentences: Int) {
        var counts = [UInt16](repeating: 0, count: keyCount)
        let distinct = texts.map { Array(Set($0.ids)) }
        for ids in distinct {
            for id in ids where counts[Int(id)] < .max { counts[Int(id)] += 1 }
        }
        var starts = [Int32](repeating: 0, count: keyCount + 1)
        for id in 0..<keyCount {
            if Int(counts[id]) > maximumSentences { counts[id] = 0 }
            starts[id + 1] = starts[id] + Int32(counts[id])
        }
        var next = starts
        sentences = Array(repeating: 0, count: Int(starts[keyCount]))
        for (row, ids) in distinct.enumerated() {
            for id in ids where counts[Int(id)] > 0 {
                sentences[Int(next[Int(id)])] = Int32(row)
                next[Int(id)] += 1
            }
        }
        self.starts = starts
        self.counts = counts
    }

    /// Returns whether at least one sentence holds a key, but few do.
    func isRare(_ id: UInt32) -> Bool { Int(id) < counts.count && counts[Int(id)] > 0 }

    /// Returns the sentences that hold a key, ascending; none for a frequent key.
    func sentences(with id: UInt32) -> ArraySlice<Int32> {
        guard Int(id) + 1 < starts.count else { return [] }
        return sentences[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
    }
}
