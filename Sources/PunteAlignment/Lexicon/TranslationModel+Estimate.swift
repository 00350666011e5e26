#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

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
        mutating func improve(with corpus: ParallelCorpus) async {
            let current = self
            let size = (corpus.count + Self.chunks - 1) / Self.chunks
            var parts = [ExpectedLinks?](repeating: nil, count: Self.chunks)
            await withTaskGroup(of: (Int, ExpectedLinks).self) { group in
                for chunk in 0..<Self.chunks {
                    let range =
                        min(chunk * size, corpus.count)..<min((chunk + 1) * size, corpus.count)
                    group.addTask { (chunk, current.expectedLinks(of: range, in: corpus)) }
                }
                for await (chunk, part) in group { parts[chunk] = part }
            }
            var sum = noLinks
            for case let part? in parts { sum += part }
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
                    let place = (Float(r) + 0.5) / Float(rendered)
                    var normal: Float = 0
                    for g in 0..<given {
                        let distance = abs((Float(g) + 0.5) / Float(given) - place)
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
