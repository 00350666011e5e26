internal import PunteText

/// A text ready for matching.
struct AnalyzedText {
    var tokens: [Token] = []
    /// Codes with hashes, as the index keeps them.
    var hashed: [UInt32] = []
    /// Codes with ids, comparable between texts of one ``SegmentAnalyzer``.
    var exact: [UInt64] = []
    /// Number of the key of each token in its analyzer, ``SegmentAnalyzer/noKey`` for punctuation.
    var keys: [UInt32] = []
    /// Sum of the weights, in quarters.
    var weight = 0
    var punctuationWeight = 0

    /// Sum of the weights, in sixtieths.
    var cost: Int32 { Int32(clamping: weight * 15) }

    mutating func removeAll() {
        tokens.removeAll(keepingCapacity: true)
        hashed.removeAll(keepingCapacity: true)
        exact.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        weight = 0
        punctuationWeight = 0
    }
}
