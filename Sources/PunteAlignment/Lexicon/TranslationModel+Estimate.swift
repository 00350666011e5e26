#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension TranslationModel {
    /// The state of expectation maximisation in one direction: how the words of one sentence
    /// (the *rendered* side) come from those of the other (the *given* side).
    struct Estimate: Sendable {
        private let cells: Cells
        private let direction: Direction
        private let settings: Settings
        /// t(rendered | given) by pair; the empty word apart.
        private var probability: [Float]
        private var nullProbability: [Float]
        /// Expected number of links by pair, of the last iteration.
        private(set) var counts: [Float]

        /// Fixed, so that sums are taken in the same order on every machine.
        private static let chunks = 4

        init(cells: Cells, direction: Direction, settings: Settings) {
            self.cells = cells
            self.direction = direction
            self.settings = settings
            let rendered = direction == .forward ? cells.targetCount : cells.sourceCount
            let uniform = 1 / Float(max(1, rendered))
            probability = Array(repeating: uniform, count: cells.pairs.count)
            nullProbability = Array(repeating: uniform, count: rendered)
            counts = []
        }

        /// One iteration: expected links under the present probabilities, then new probabilities.
        mutating func improve(_ corpus: ParallelCorpus) async {
            let current = self
            let size = (corpus.count + Self.chunks - 1) / Self.chunks
            var parts = [(links: [Float], null: [Float])?](repeating: nil, count: Self.chunks)
            await withTaskGroup(of: (Int, ([Float], [Float])).self) { group in
                for chunk in 0..<Self.chunks {
                    let range =
                        min(chunk * size, corpus.count)..<min((chunk + 1) * size, corpus.count)
                    group.addTask { (chunk, current.expectedLinks(of: range, in: corpus)) }
                }
                for await (chunk, part) in group { parts[chunk] = part }
            }
            var links = [Float](repeating: 0, count: probability.count)
            var null = [Float](repeating: 0, count: nullProbability.count)
            for part in parts {
                guard let part else { continue }
                for index in links.indices { links[index] += part.links[index] }
                for index in null.indices { null[index] += part.null[index] }
            }
            counts = links
            maximise(links, null)
        }

        private func expectedLinks(
            of range: Range<Int>, in corpus: ParallelCorpus
        ) -> ([Float], [Float]) {
            var links = [Float](repeating: 0, count: probability.count)
            var null = [Float](repeating: 0, count: nullProbability.count)
            var weights: [Float] = []
            for pair in range {
                let (sources, targets) = (corpus.sourceRange(pair), corpus.targetRange(pair))
                let start = cells.starts[pair]
                let (n, m) = (sources.count, targets.count)
                let forward = direction == .forward
                let (given, rendered) = forward ? (n, m) : (m, n)
                weights = Array(repeating: 0, count: given)
                for r in 0..<rendered {
                    let word = Int(
                        forward
                            ? corpus.target[targets.lowerBound + r]
                            : corpus.source[sources.lowerBound + r])
                    let place = (Float(r) + 0.5) / Float(rendered)
                    var normal: Float = 0
                    for g in 0..<given {
                        let distance = abs((Float(g) + 0.5) / Float(given) - place)
                        weights[g] = expf(-Float(settings.tension) * distance)
                        normal += weights[g]
                    }
                    let scale = Float(1 - settings.null) / normal
                    var total = Float(settings.null) * nullProbability[word]
                    let toNull = total
                    for g in 0..<given {
                        let cell = start + (forward ? g * m + r : r * m + g)
                        weights[g] *= scale * probability[Int(cells.indices[cell])]
                        total += weights[g]
                    }
                    guard total > 0 else { continue }
                    let share = corpus.weights[pair] / total
                    null[word] += toNull * share
                    for g in 0..<given {
                        let cell = start + (forward ? g * m + r : r * m + g)
                        links[Int(cells.indices[cell])] += weights[g] * share
                    }
                }
            }
            return (links, null)
        }

        private mutating func maximise(_ links: [Float], _ null: [Float]) {
            let forward = direction == .forward
            func given(_ index: Int) -> Int {
                let pair = cells.pairs[index]
                return Int(forward ? pair.source : pair.target)
            }
            let rendered = Double(nullProbability.count)
            var totals = [Double](
                repeating: 0, count: forward ? cells.sourceCount : cells.targetCount)
            for index in links.indices { totals[given(index)] += Double(links[index]) }
            let normal = totals.map { Self.digamma($0 + settings.alpha * rendered) }
            for index in links.indices {
                let value = Self.digamma(Double(links[index]) + settings.alpha)
                probability[index] = Float(exp(value - normal[given(index)]))
            }
            let nullTotal = null.reduce(0.0) { $0 + Double($1) }
            for index in null.indices {
                nullProbability[index] = Float(
                    (Double(null[index]) + 0.01) / (nullTotal + 0.01 * rendered))
            }
        }

        /// ψ(x), by recurrence and asymptotic series.
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
