internal import PunteLanguage

/// Computes which word of the other sentence each word of a sentence renders, when the positions of
/// the rendered words form a hidden Markov chain (Vogel, Ney & Tillmann, "HMM-Based Word Alignment in
/// Statistical Translation", COLING 1996).
///
/// A word that renders nothing keeps the position of the last one that did (Och & Ney, "A Systematic
/// Comparison of Various Statistical Alignment Models", Computational Linguistics 29, 2003).
struct WordChain {
    /// Word × word of the other sentence: the probability that the one renders the other, given both
    /// sentences.
    let posteriors: Matrix

    /// Runs the forward–backward algorithm.
    ///
    /// - Parameters:
    ///   - emissions: Word × word of the other sentence: probability of the word as its rendering.
    ///     All above 0.
    ///   - alone: Probability of each word when it renders nothing. All above 0.
    ///   - jumps: Distribution of the distance from one rendered word to the next.
    ///   - null: Probability that a word renders nothing.
    /// - Complexity: O(words · square of the words of the other sentence).
    init(
        emissions: Matrix, alone: [Float], jumps: JumpDistribution, nullProbability null: Float
    ) {
        let steps = Transitions(among: emissions.columns, jumps, total: 1 - null)
        let (rows, columns) = (emissions.rows, emissions.columns)
        // By word and position: joint probability of the words so far, the last of which renders the
        // position (forward), or renders nothing and keeps the position (resting), or either
        // (all). Each row is scaled to a sum of 1.
        var forward = Matrix(rows: rows, columns: columns)
        var scales = [Float](repeating: 1, count: rows)
        var resting = [Float](repeating: null / Float(columns), count: columns)
        var all = steps.initial
        for row in 0..<rows {
            if row > 0 {
                let last = all
                all = steps.forward(last)
                resting = last.map { $0 * null }
            }
            var sum: Float = 0
            for column in 0..<columns {
                forward[row, column] = all[column] * emissions[row, column]
                resting[column] *= alone[row]
                all[column] = forward[row, column] + resting[column]
                sum += all[column]
            }
            scales[row] = 1 / sum
            for column in 0..<columns {
                forward[row, column] *= scales[row]
                all[column] *= scales[row]
            }
        }
        // By position: probability of the words that follow, given the position of the last word.
        var after = [Float](repeating: 1, count: columns)
        for row in (0..<rows).reversed() {
            for column in 0..<columns { forward[row, column] *= after[column] }
            guard row > 0 else { break }
            let moving = steps.backward(
                (0..<columns).map { after[$0] * emissions[row, $0] })
            for column in 0..<columns {
                after[column] =
                    (moving[column] + null * alone[row] * after[column]) * scales[row]
            }
        }
        posteriors = forward
    }

    /// Probabilities of the steps from each position to each other.
    private struct Transitions {
        private let count: Int
        /// Weight of each distance from `1 − count` to `count − 1`.
        private let jumps: [Float]
        /// By position: factor that brings the sum of all steps from it to the total.
        private let factors: [Float]
        /// Initial distribution: `initial[i]` is the probability that the chain begins at `i`.
        let initial: [Float]

        /// Prepares the steps among some positions.
        ///
        /// - Parameters:
        ///   - count: Number of positions.
        ///   - distribution: Weights of the distances.
        ///   - total: Sum of the probabilities of all steps from a position.
        init(among count: Int, _ distribution: JumpDistribution, total: Float) {
            self.count = count
            let jumps = (1 - count..<count).map { distribution[$0] }
            self.jumps = jumps
            factors = (0..<count).map { position in
                total / jumps[(count - 1 - position)..<(2 * count - 1 - position)].reduce(0, +)
            }
            let opening = (0..<count).map { distribution[$0 + 1] }
            let sum = opening.reduce(0, +)
            initial = opening.map { total * $0 / sum }
        }

        /// Returns the distribution after one step.
        func forward(_ positions: [Float]) -> [Float] {
            var result = [Float](repeating: 0, count: count)
            for (position, value) in positions.enumerated() {
                let weight = value * factors[position]
                let start = count - 1 - position
                for next in 0..<count { result[next] += weight * jumps[start + next] }
            }
            return result
        }

        /// Returns, for each position, the mean of `values` over the steps from it.
        func backward(_ values: [Float]) -> [Float] {
            (0..<count).map { position in
                var sum: Float = 0
                let start = count - 1 - position
                for next in 0..<count { sum += values[next] * jumps[start + next] }
                return sum * factors[position]
            }
        }
    }
}

/// Weights of the distances between the words that two successive words render.
struct JumpDistribution: Sendable {
    /// From the longest jump back to the longest forward.
    private var values: [Float] = []

    /// Adds the weight of the next longer jump.
    mutating func append(_ value: Float) { values.append(value) }

    /// The weight of a jump over a number of words forward, negative for a jump back.
    ///
    /// A jump longer than the longest known one has the weight of that one; all weights are 1 when no
    /// jumps are known.
    subscript(distance: Int) -> Float {
        guard !values.isEmpty else { return 1 }
        return values[min(max(distance + values.count / 2, 0), values.count - 1)]
    }
}
