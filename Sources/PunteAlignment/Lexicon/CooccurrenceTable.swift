internal import PunteLanguage

/// Every pair of a source and a target key that share a sentence pair, numbered.
struct CooccurrenceTable: Sendable {
    /// The source key in the upper half of each key, the target key in the lower.
    private var pairs = HashIndex(minimumCapacity: 1 << 15)

    var count: Int { pairs.count }

    /// The number of a pair, new when it was not seen before.
    mutating func index(of source: UInt32, _ target: UInt32) -> UInt32 {
        UInt32(pairs.insert(UInt64(source) << 32 | UInt64(target)).index)
    }

    /// The keys of a number that was given out.
    subscript(index: Int) -> (source: UInt32, target: UInt32) {
        let key = pairs.keys[index]
        return (UInt32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key))
    }
}
