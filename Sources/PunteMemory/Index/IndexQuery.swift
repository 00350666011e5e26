/// A text as the index is asked for it: its keys and what they weigh.
struct IndexQuery {
    struct Key {
        var hash: UInt32
        /// Weight of all its occurrences, in quarters.
        var weight: Int
        /// About how many segments hold it.
        var length: Int
    }

    var keys: [Key]
    /// Weights of the whole text and of its punctuation, in quarters.
    var weight: Int
    var punctuationWeight: Int

    init(_ text: AnalyzedText, _ analyzer: SegmentAnalyzer) {
        var keys: [Key] = []
        for (key, code) in zip(text.keys, text.hashed) where key != SegmentAnalyzer.noKey {
            let hash = analyzer.keyHashes[Int(key)]
            if let known = keys.firstIndex(where: { $0.hash == hash }) {
                keys[known].weight += code.quarters
            } else {
                keys.append(Key(hash: hash, weight: code.quarters, length: 0))
            }
        }
        self.keys = keys
        weight = text.weight
        punctuationWeight = text.punctuationWeight
    }
}
