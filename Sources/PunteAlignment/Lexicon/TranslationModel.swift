internal import PunteLanguage

/// Word-translation probabilities in both directions, estimated from sentence pairs.
///
/// IBM model 1 (Brown, Della Pietra, Della Pietra & Mercer 1993) with the diagonal prior and the sparse
/// Dirichlet prior of fast_align (Dyer, Chahuneau & Smith, "A Simple, Fast, and Effective
/// Reparameterization of IBM Model 2", NAACL 2013): a word prefers partners at about the same relative
/// place of the other sentence, p ∝ exp(−tension · |i/m − j/n|), and rare pairs are not believed.
struct TranslationModel: Sendable {
    /// Two keys and how probable each is as the rendering of the other.
    struct Entry: Sendable {
        /// Id of the English key.
        var english: UInt32
        /// Id of the Romanian key.
        var romanian: UInt32
        /// p(Romanian key | English key), of the links that do not lead to the empty word.
        var forward: Float
        /// p(English key | Romanian key), of the links that do not lead to the empty word.
        var backward: Float
        /// The lesser of the expected numbers of links of both directions.
        var count: Float
    }

    /// The pairs of keys with more than 0.01 expected links in both directions.
    let entries: [Entry]

    /// Estimates the model.
    ///
    /// - Parameters:
    ///   - corpus: The sentence pairs.
    ///   - parameters: Priors and number of iterations.
    ///   - progress: Called after each iteration with the share of the work done, 0…1.
    /// - Returns: The same model whatever the number of processors.
    /// - Complexity: O(iterations · Σ English words · Romanian words of the pairs).
    static func estimate(
        from corpus: ParallelCorpus,
        parameters: AlignmentParameters.Lexicon = AlignmentParameters.shipped.lexicon,
        progress: @Sendable (Double) -> Void = { _ in }
    ) async -> TranslationModel {
        let cells = Cells(of: corpus)
        var counts: [[Float]] = []
        for direction in [Direction.forward, .backward] {
            var estimate = Estimate(cells: cells, direction: direction, parameters: parameters)
            for iteration in 1...max(1, parameters.iterations) {
                await estimate.improve(with: corpus)
                let done = Double(iteration + counts.count * parameters.iterations)
                progress(done / Double(2 * parameters.iterations))
            }
            counts.append(estimate.counts)
        }
        return TranslationModel(
            cells: cells, forward: counts[0], backward: counts[1], doubt: parameters.doubt)
    }

    private init(cells: Cells, forward: [Float], backward: [Float], doubt: Float) {
        let pairs = cells.pairs
        var englishTotals = [Float](repeating: doubt, count: cells.englishCount)
        var romanianTotals = [Float](repeating: doubt, count: cells.romanianCount)
        for index in 0..<pairs.count {
            let pair = pairs[index]
            englishTotals[Int(pair.english)] += forward[index]
            romanianTotals[Int(pair.romanian)] += backward[index]
        }
        var entries: [Entry] = []
        for index in 0..<pairs.count where min(forward[index], backward[index]) > 0.01 {
            let (english, romanian) = pairs[index]
            entries.append(
                Entry(
                    english: english, romanian: romanian,
                    forward: forward[index] / englishTotals[Int(english)],
                    backward: backward[index] / romanianTotals[Int(romanian)],
                    count: min(forward[index], backward[index])))
        }
        self.entries = entries
    }
}

extension TranslationModel {
    /// Which words are given and which rendered.
    enum Direction: Sendable {
        /// Romanian words render English ones.
        case forward
        /// English words render Romanian ones.
        case backward
    }

    /// The pairs of words of all sentence pairs.
    struct Cells: Sendable {
        /// Every pair of keys that share a sentence pair.
        var pairs = KeyPairs()
        /// Index in ``pairs`` of each pair of words, sentence pair by sentence pair, English word by
        /// English word.
        var indices: [UInt32] = []
        /// Where the words of each sentence pair begin in ``indices``; one more entry than pairs.
        var starts = [0]
        /// One more than the greatest id of an English key.
        var englishCount = 0
        /// One more than the greatest id of a Romanian key.
        var romanianCount = 0

        init(of corpus: ParallelCorpus) {
            for pair in 0..<corpus.count {
                for place in corpus.englishRange(of: pair) {
                    let english = corpus.english[place]
                    englishCount = max(englishCount, Int(english) + 1)
                    for other in corpus.romanianRange(of: pair) {
                        let romanian = corpus.romanian[other]
                        romanianCount = max(romanianCount, Int(romanian) + 1)
                        indices.append(pairs.index(of: english, romanian))
                    }
                }
                starts.append(indices.count)
            }
        }
    }

    /// Pairs of an English and a Romanian key, numbered in the order in which they were added.
    struct KeyPairs: Sendable {
        /// The English key id in the upper half of each key, the Romanian one in the lower.
        private var pairs = HashIndex(minimumCapacity: 1 << 15)

        /// Number of pairs.
        var count: Int { pairs.count }

        /// Returns the index of a pair, a new one for a new pair.
        mutating func index(of english: UInt32, _ romanian: UInt32) -> UInt32 {
            UInt32(pairs.insert(UInt64(english) << 32 | UInt64(romanian)).index)
        }

        /// The key ids of the pair with an index.
        subscript(index: Int) -> (english: UInt32, romanian: UInt32) {
            let key = pairs.keys[index]
            return (UInt32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key))
        }
    }
}

/// Sentence pairs as key ids.
struct ParallelCorpus: Sendable {
    /// The number of words at which longer sentences are cut: their far ends say little about which
    /// word renders which.
    static let maximumLength = 48

    /// Key ids of all English sentences, one sentence after the other.
    private(set) var english: [UInt32] = []
    /// Key ids of all Romanian sentences, one sentence after the other.
    private(set) var romanian: [UInt32] = []
    /// How much each pair counts.
    private(set) var weights: [Float] = []
    private var englishStarts = [0]
    private var romanianStarts = [0]

    /// Number of pairs.
    var count: Int { weights.count }

    /// Adds a pair of sentences; a pair with an empty side is left out.
    ///
    /// - Parameters:
    ///   - english: Key ids of the English sentence.
    ///   - romanian: Key ids of the Romanian sentence.
    ///   - weight: How much the pair counts; 1 is an ordinary pair.
    mutating func append(english: [UInt32], romanian: [UInt32], weight: Float = 1) {
        guard !english.isEmpty, !romanian.isEmpty, weight > 0 else { return }
        self.english += english.prefix(Self.maximumLength)
        self.romanian += romanian.prefix(Self.maximumLength)
        englishStarts.append(self.english.count)
        romanianStarts.append(self.romanian.count)
        weights.append(weight)
    }

    /// Returns where the English sentence of a pair is in ``english``.
    func englishRange(of pair: Int) -> Range<Int> { englishStarts[pair]..<englishStarts[pair + 1] }

    /// Returns where the Romanian sentence of a pair is in ``romanian``.
    func romanianRange(of pair: Int) -> Range<Int> {
        romanianStarts[pair]..<romanianStarts[pair + 1]
    }
}
