internal import PunteLanguage

/// Which word of the other sentence each word of a sentence renders, when the places of the words
/// rendered follow each other as a hidden Markov chain (Vogel, Ney & Tillmann, "HMM-Based Word
/// Alignment in Statistical Translation", COLING 1996).
///
/// A word that renders nothing keeps the place of the last one that did (Och & Ney, "A Systematic
/// Comparison of Various Statistical Alignment Models", Computational Linguistics 29 (2003)).
struct WordChain {
    /// By word and word of the other sentence: the probability that the one renders the other,
    /// given both sentences.
    let posteriors: Matrix

    /// The forward–backward algorithm. O(words · square of the words of the other sentence).
    ///
    /// - Parameters:
    ///   - emissions: By word and word of the other sentence: how probable the word is as its
    ///     rendering. All above 0.
    ///   - alone: By word: how probable it is when it renders nothing. All above 0.
    ///   - jumps: How far the next place is from the last.
    ///   - null: Probability of a word that renders nothing.
    init(_ emissions: Matrix, null alone: [Float], jumps: JumpDistribution, _ null: Float) {
        let steps = Steps(among: emissions.columns, jumps, share: 1 - null)
        let (rows, columns) = (emissions.rows, emissions.columns)
        // Probabilities of each place before the words so far: of those that render it, and with
        // those that render nothing but have it as the last place. Rows are scaled to a sum of 1.
        var forward = Matrix(rows: rows, columns: columns)
        var scales = [Float](repeating: 1, count: rows)
        var resting = [Float](repeating: null / Float(columns), count: columns)
        var all = steps.first
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
        // And of the words that follow, given the last place.
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

    /// The probabilities of going from each place to each other.
    private struct Steps {
        private let count: Int
        /// By distance, from `1 − count`.
        private let jumps: [Float]
        /// By place: what makes the sum of all steps from it the wanted one.
        private let factors: [Float]
        /// The probabilities of the first place.
        let first: [Float]

        init(among count: Int, _ distribution: JumpDistribution, share: Float) {
            self.count = count
            let jumps = (1 - count..<count).map { distribution[$0] }
            self.jumps = jumps
            factors = (0..<count).map { place in
                share / jumps[(count - 1 - place)..<(2 * count - 1 - place)].reduce(0, +)
            }
            let opening = (0..<count).map { distribution[$0 + 1] }
            let sum = opening.reduce(0, +)
            first = opening.map { share * $0 / sum }
        }

        func forward(_ places: [Float]) -> [Float] {
            var result = [Float](repeating: 0, count: count)
            for (place, value) in places.enumerated() {
                let weight = value * factors[place]
                let start = count - 1 - place
                for next in 0..<count { result[next] += weight * jumps[start + next] }
            }
            return result
        }

        func backward(_ nexts: [Float]) -> [Float] {
            (0..<count).map { place in
                var sum: Float = 0
                let start = count - 1 - place
                for next in 0..<count { sum += nexts[next] * jumps[start + next] }
                return sum * factors[place]
            }
        }
    }
}
