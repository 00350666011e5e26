internal import PunteLanguage
internal import PunteText

/// How the words of one language follow those that they render: distributions that were learned from
/// sentence pairs, without links made by hand.
struct WordOrder: Sendable {
    /// Jumps over English words from one Romanian word to the next.
    private(set) var romanian = JumpDistribution()
    /// Jumps over Romanian words from one English word to the next.
    private(set) var english = JumpDistribution()
    /// Probability that a word renders nothing.
    private(set) var nullProbability: Float = 0
    /// Probability that a word is rendered by one that the lexicon does not expect.
    private(set) var novelty: Float = 0

    /// The distributions that come with Punte.
    static let shipped = WordOrder(DataTable(AlignmentData.wordOrder))

    /// Reads a table: rows of `null` or `novelty` and its value; rows of the length of a jump and its
    /// probabilities in Romanian and in English, the longest jump back first.
    init(_ table: DataTable) {
        for row in table.rows {
            let numbers = row.dropFirst().compactMap { Float($0) }
            switch (row[0], numbers.count) {
            case ("null", 1): nullProbability = numbers[0]
            case ("novelty", 1): novelty = numbers[0]
            case (_, 2):
                romanian.append(numbers[0])
                english.append(numbers[1])
            default: break
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
