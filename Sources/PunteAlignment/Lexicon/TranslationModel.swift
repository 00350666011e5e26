/// Word-translation probabilities in both directions, estimated from sentence pairs.
///
/// IBM model 1 (Brown et al. 1993) with the diagonal prior and the sparse Dirichlet prior of
/// fast_align (Dyer, Chahuneau & Smith, NAACL 2013): a word prefers translations at about the same
/// relative place of the other sentence, and rare pairs are not believed.
public struct TranslationModel: Sendable {
    /// How the estimation runs.
    public struct Settings: Sendable {
        public var iterations = 5
        /// Probability that a word renders none of the other sentence.
        public var null = 0.08
        /// How strongly words keep to the diagonal.
        public var tension = 4.0
        /// Concentration of the Dirichlet prior.
        public var alpha = 0.01
        /// Links that each word is taken to have besides those seen, spread over all words: keeps
        /// what was seen once from being believed.
        public var doubt: Float = 0.5

        public init() {}
    }

    /// One pair of keys and how often, in expectation, each was rendered by the other.
    public struct Entry: Sendable {
        public var source: UInt32
        public var target: UInt32
        /// p(target | source), of the links that do not lead to the empty word.
        public var forward: Float
        /// p(source | target)
        public var backward: Float
        /// The smaller of the expected numbers of links of both directions.
        public var count: Float
    }

    public let entries: [Entry]

    /// Estimates the model. Time is proportional to iterations × the sum of the products of
    /// sentence lengths; the result does not depend on the number of processors.
    ///
    /// - Parameter progress: Called after each iteration with the share of the work done, 0…1.
    public static func estimate(
        from corpus: ParallelCorpus, settings: Settings = Settings(),
        progress: @Sendable (Double) -> Void = { _ in }
    ) async -> TranslationModel {
        let cells = Cells(corpus)
        var counts: [[Float]] = []
        for direction in [Direction.forward, .backward] {
            var estimate = Estimate(cells: cells, direction: direction, settings: settings)
            for iteration in 1...max(1, settings.iterations) {
                await estimate.improve(corpus)
                let done = Double(iteration + counts.count * settings.iterations)
                progress(done / Double(2 * settings.iterations))
            }
            counts.append(estimate.counts)
        }
        return TranslationModel(
            cells: cells, forward: counts[0], backward: counts[1], doubt: settings.doubt)
    }

    private init(cells: Cells, forward: [Float], backward: [Float], doubt: Float) {
        let pairs = cells.pairs
        var bySource = [Float](repeating: doubt, count: cells.sourceCount)
        var byTarget = [Float](repeating: doubt, count: cells.targetCount)
        for index in 0..<pairs.count {
            let (source, target) = pairs[index]
            bySource[Int(source)] += forward[index]
            byTarget[Int(target)] += backward[index]
        }
        var entries: [Entry] = []
        for index in 0..<pairs.count where min(forward[index], backward[index]) > 0.01 {
            let (source, target) = pairs[index]
            entries.append(
                Entry(
                    source: source, target: target,
                    forward: forward[index] / bySource[Int(source)],
                    backward: backward[index] / byTarget[Int(target)],
                    count: min(forward[index], backward[index])))
        }
        self.entries = entries
    }
}

extension TranslationModel {
    enum Direction: Sendable { case forward, backward }

    /// The numbers of the word pairs of every sentence pair, row by row (source × target).
    struct Cells: Sendable {
        var pairs = CooccurrenceTable()
        var indices: [UInt32] = []
        var starts = [0]
        var sourceCount = 0
        var targetCount = 0

        init(_ corpus: ParallelCorpus) {
            for pair in 0..<corpus.count {
                for s in corpus.sourceRange(pair) {
                    let source = corpus.source[s]
                    sourceCount = max(sourceCount, Int(source) + 1)
                    for t in corpus.targetRange(pair) {
                        let target = corpus.target[t]
                        targetCount = max(targetCount, Int(target) + 1)
                        indices.append(pairs.index(of: source, target))
                    }
                }
                starts.append(indices.count)
            }
        }
    }
}
