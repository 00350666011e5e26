internal import PunteLanguage
internal import PunteText

/// How the words of one language follow those that they render: what was learned of it from
/// sentence pairs, without links given by hand.
struct WordOrder: Sendable {
    /// Jumps over source words while target words are written, and the other way round.
    private(set) var target = JumpDistribution()
    private(set) var source = JumpDistribution()
    /// Probability that a word renders nothing.
    private(set) var null: Float = 0
    /// Probability that a word is rendered by one that the lexicon does not expect.
    private(set) var novelty: Float = 0

    static let shipped = WordOrder(DataTable(AlignmentData.wordOrder))

    /// Rows: `null` or `novelty` and its value, or the length of a jump and its probabilities in both
    /// directions, the longest jump back first.
    init(_ table: DataTable) {
        for row in table.rows {
            let numbers = row.dropFirst().compactMap { Float($0) }
            switch (row[0], numbers.count) {
            case ("null", 1): null = numbers[0]
            case ("novelty", 1): novelty = numbers[0]
            case (_, 2):
                target.append(numbers[0])
                source.append(numbers[1])
            default: break
            }
        }
    }
}

/// How probable it is that the next word renders the word so many places further on.
struct JumpDistribution: Sendable {
    /// From the longest jump back to the longest forward.
    private var values: [Float] = []

    /// Adds the next longer jump.
    mutating func append(_ value: Float) { values.append(value) }

    /// Jumps that are longer than the longest known are as probable as that one.
    subscript(distance: Int) -> Float {
        guard !values.isEmpty else { return 1 }
        return values[min(max(distance + values.count / 2, 0), values.count - 1)]
    }
}
