/// The numbering of segments by weight: a bucket holds segments of about the same weight.
///
/// Weights under 16 quarters of a content word have a bucket each; above, each power of two is cut
/// into eight buckets, so that weights in one bucket differ by at most 12.5 %. A list of the index is
/// sorted by bucket, so that only segments of a possible length are read.
enum LengthBucket {
    /// The last bucket, which holds all weights above its lower bound.
    static let last = 127

    /// Weights below this have a bucket each.
    private static let exact = 16
    /// The exponent of ``exact``.
    private static let firstOctave = 4
    /// The number of buckets for each power of two is 2 to this power.
    private static let octaveBits = 3
    private static let bucketsPerOctave = 1 << octaveBits

    /// Returns the bucket of a weight in quarters of a content word, 0–127.
    static func of(weight quarters: Int) -> Int {
        guard quarters >= exact else { return max(quarters, 0) }
        let octave = Int.bitWidth - 1 - quarters.leadingZeroBitCount
        let part = (quarters >> (octave - octaveBits)) & (bucketsPerOctave - 1)
        return min(exact + (octave - firstOctave) * bucketsPerOctave + part, last)
    }

    /// Returns the minimum weight in a bucket, in quarters of a content word.
    static func lowerBound(_ bucket: Int) -> Int {
        guard bucket >= exact else { return bucket }
        let (octave, part) = (bucket - exact).quotientAndRemainder(dividingBy: bucketsPerOctave)
        return (bucketsPerOctave + part) << (octave + firstOctave - octaveBits)
    }
}
