/// The division of segments into buckets of similar weight.
///
/// Weights under 16 quarters of a content word have a bucket each. Above, each power of two is
/// divided into eight buckets, so that weights in one bucket differ by at most 12.5 %. A list of
/// the index is sorted by bucket, so that only segments of a possible length are read.
enum LengthBucket {
    /// The last bucket, which holds all weights above its lower bound.
    static let last = 127

    /// The weight below which each weight has a bucket of its own.
    private static let exact = 16
    /// The exponent of ``exact``.
    private static let firstOctave = 4
    /// The exponent of the number of buckets for each power of two: 2³ buckets.
    private static let octaveBits = 3
    private static let bucketsPerOctave = 1 << octaveBits

    /// Returns the bucket, 0–127, of a weight in quarters of a content word.
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
