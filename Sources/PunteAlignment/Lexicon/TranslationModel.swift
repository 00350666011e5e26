internal import PunteLanguage
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Word-translation probabilities in both directions, estimated from sentence pairs.
///
/// IBM model 1 (Brown, Della Pietra, Della Pietra & Mercer 1993) with the diagonal prior and the sparse
/// Dirichlet prior of fast_align (Dyer, Chahuneau & Smith, "A Simple, Fast, and Effective
/// Reparameterization of IBM Model 2", NAACL 2013): a word prefers partners at about the same relative
/// position in the other sentence, p ∝ exp(−tension · |i/m − j/n|), and rare pairs become improbable.
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
    /// - Throws: `WorkerThread.Failure` when a thread cannot be started.
    /// - Complexity: O(iterations · Σ English words · Romanian words of the pairs).
    static func estimate(
        from corpus: ParallelCorpus,
        parameters: AlignmentParameters.Lexicon = AlignmentParameters.shipped.lexicon,
        progress: @Sendable (Double) -> Void = { _ in }
    ) throws -> TranslationModel {
        let cells = Cells(of: corpus)
        var counts: [[Float]] = []
        for direction in [Direction.forward, .backward] {
            var estimate = Estimate(cells: cells, direction: direction, parameters: parameters)
            for iteration in 1...max(1, parameters.iterations) {
                try estimate.improve(with: corpus)
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
                for position in corpus.englishRange(of: pair) {
                    let english = corpus.english[position]
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

extension TranslationModel {
    /// The state of expectation maximisation in one direction: how the words of one sentence (the
    /// *rendered* side) come from those of the other (the *given* side).
    struct Estimate: Sendable {
        private let cells: Cells
        private let direction: Direction
        private let parameters: AlignmentParameters.Lexicon
        /// p(rendered | given) of each pair of keys.
        private var probability: [Float]
        /// p(rendered | empty word) of each rendered key.
        private var nullProbability: [Float]
        /// Expected number of links of each pair of keys, of the last iteration.
        private(set) var counts: [Float]

        /// Number of parts that the corpus is read in; fixed, so that sums are taken in the same
        /// order on every machine.
        private static let chunks = 4

        /// Begins with equal probabilities.
        init(cells: Cells, direction: Direction, parameters: AlignmentParameters.Lexicon) {
            self.cells = cells
            self.direction = direction
            self.parameters = parameters
            let rendered = direction == .forward ? cells.romanianCount : cells.englishCount
            let uniform = 1 / Float(max(1, rendered))
            probability = Array(repeating: uniform, count: cells.pairs.count)
            nullProbability = Array(repeating: uniform, count: rendered)
            counts = []
        }

        /// Links between words, expected over a part of the corpus.
        private struct ExpectedLinks: Sendable {
            /// By pair of keys.
            var pairs: [Float]
            /// By rendered key: links to the empty word.
            var null: [Float]

            static func += (left: inout Self, right: Self) {
                for index in left.pairs.indices { left.pairs[index] += right.pairs[index] }
                for index in left.null.indices { left.null[index] += right.null[index] }
            }
        }

        /// Runs one iteration: expected links under the present probabilities, then new
        /// probabilities.
        mutating func improve(with corpus: ParallelCorpus) throws {
            let current = self
            let size = (corpus.count + Self.chunks - 1) / Self.chunks
            let parts = Mutex([ExpectedLinks?](repeating: nil, count: Self.chunks))
            try WorkerThread.forEach(Self.chunks, threads: Self.chunks) { chunk in
                let range =
                    min(chunk * size, corpus.count)..<min((chunk + 1) * size, corpus.count)
                let part = current.expectedLinks(of: range, in: corpus)
                parts.withLock { $0[chunk] = part }
            }
            var sum = noLinks
            for case let part? in parts.withLock({ $0 }) { sum += part }
            counts = sum.pairs
            maximise(sum)
        }

        private var noLinks: ExpectedLinks {
            ExpectedLinks(
                pairs: Array(repeating: 0, count: probability.count),
                null: Array(repeating: 0, count: nullProbability.count))
        }

        private func expectedLinks(
            of range: Range<Int>, in corpus: ParallelCorpus
        ) -> ExpectedLinks {
            var result = noLinks
            var weights: [Float] = []
            let isForward = direction == .forward
            for pair in range {
                let (english, romanian) = (
                    corpus.englishRange(of: pair), corpus.romanianRange(of: pair)
                )
                let start = cells.starts[pair]
                let (given, rendered) =
                    isForward
                    ? (english.count, romanian.count) : (romanian.count, english.count)
                /// Index of the pair of a given and a rendered word.
                func index(_ g: Int, _ r: Int) -> Int {
                    let cell = isForward ? g * romanian.count + r : r * romanian.count + g
                    return Int(cells.indices[start + cell])
                }
                weights = Array(repeating: 0, count: given)
                for r in 0..<rendered {
                    let word = Int(
                        isForward
                            ? corpus.romanian[romanian.lowerBound + r]
                            : corpus.english[english.lowerBound + r])
                    let position = (Float(r) + 0.5) / Float(rendered)
                    var normal: Float = 0
                    for g in 0..<given {
                        let distance = abs((Float(g) + 0.5) / Float(given) - position)
                        weights[g] = expf(-Float(parameters.tension) * distance)
                        normal += weights[g]
                    }
                    let scale = Float(1 - parameters.nullProbability) / normal
                    var total = Float(parameters.nullProbability) * nullProbability[word]
                    let toNull = total
                    for g in 0..<given {
                        weights[g] *= scale * probability[index(g, r)]
                        total += weights[g]
                    }
                    guard total > 0 else { continue }
                    let share = corpus.weights[pair] / total
                    result.null[word] += toNull * share
                    for g in 0..<given { result.pairs[index(g, r)] += weights[g] * share }
                }
            }
            return result
        }

        /// Sets the probabilities to those of variational Bayes under the Dirichlet prior.
        private mutating func maximise(_ links: ExpectedLinks) {
            let isForward = direction == .forward
            /// Returns the given key of a pair.
            func given(_ index: Int) -> Int {
                let pair = cells.pairs[index]
                return Int(isForward ? pair.english : pair.romanian)
            }
            let rendered = Double(nullProbability.count)
            var totals = [Double](
                repeating: 0, count: isForward ? cells.englishCount : cells.romanianCount)
            for index in links.pairs.indices {
                totals[given(index)] += Double(links.pairs[index])
            }
            let normal = totals.map { Self.digamma($0 + parameters.alpha * rendered) }
            for index in links.pairs.indices {
                let value = Self.digamma(Double(links.pairs[index]) + parameters.alpha)
                probability[index] = Float(exp(value - normal[given(index)]))
            }
            let nullTotal = links.null.reduce(0.0) { $0 + Double($1) }
            for index in links.null.indices {
                nullProbability[index] = Float(
                    (Double(links.null[index]) + 0.01) / (nullTotal + 0.01 * rendered))
            }
        }

        /// Returns the digamma function ψ(x) of x > 0, by recurrence and asymptotic series.
        static func digamma(_ argument: Double) -> Double {
            var x = argument
            var result = 0.0
            while x < 6 {
                result -= 1 / x
                x += 1
            }
            let square = 1 / (x * x)
            return result + log(x) - 0.5 / x
                - square * (1.0 / 12 - square * (1.0 / 120 - square / 252))
        }
    }
}
