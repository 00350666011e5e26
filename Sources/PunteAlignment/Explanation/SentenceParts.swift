/// Cuts a sentence of a link of several sentences into the runs of words that each sentence of the
/// other text accounts for.
///
/// The runs are the best path through a sequence of states, one for each counterpart and one for none:
/// a word counts for a counterpart as far as that accounts for it, and changing the state has a
/// price, which is low where a clause may begin (Viterbi 1967).
enum SentenceParts {
    /// A word of the sentence.
    struct Word {
        /// UTF-8 offsets in the sentence.
        let range: Range<Int>
        /// The square of the word's idf.
        let weight: Float
        /// What each counterpart accounts for, 0…1.
        let shares: [Float]
        /// Whether a clause may begin with the word.
        let opensClause: Bool
    }

    /// A run of words.
    struct Run: Equatable {
        /// The index of the counterpart.
        let counterpart: Int
        /// UTF-8 offsets in the sentence.
        let range: Range<Int>
    }

    /// What a counterpart must account for in a word, to gain by it.
    private static let toll: Float = 0.2
    /// The price of a change within a clause, and at its beginning.
    private static let change: Float = 0.4
    private static let changeAtClause: Float = 0.1

    /// Returns the runs of a sentence.
    ///
    /// - Parameters:
    ///   - words: The words of the sentence.
    ///   - count: The number of counterparts.
    /// - Returns: The runs in the order of the text; words that no counterpart accounts for are in
    ///   none, unless they stand within one.
    /// - Complexity: O(words · counterparts).
    static func runs(of words: [Word], count: Int) -> [Run] {
        guard count > 0, !words.isEmpty else { return [] }
        let none = count
        var scores = [Float](repeating: 0, count: count + 1)
        var origins: [[Int]] = []
        for (index, word) in words.enumerated() {
            let price = index == 0 ? 0 : word.opensClause ? changeAtClause : change
            let best = scores.indices.max { scores[$0] < scores[$1] } ?? none
            var next = scores
            var origin = Array(0...count)
            for state in 0...count {
                if scores[best] - price > scores[state] {
                    next[state] = scores[best] - price
                    origin[state] = best
                }
                if state < count { next[state] += (word.shares[state] - toll) * word.weight }
            }
            scores = next
            origins.append(origin)
        }
        var state = scores.indices.max { scores[$0] < scores[$1] } ?? none
        var states = [Int](repeating: none, count: words.count)
        for index in words.indices.reversed() {
            states[index] = state
            state = origins[index][state]
        }
        var result: [Run] = []
        var start = 0
        while start < words.count {
            let end = states[start...].firstIndex { $0 != states[start] } ?? words.count
            if states[start] != none {
                let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
                result.append(Run(counterpart: states[start], range: range))
            }
            start = end
        }
        return result
    }
}
