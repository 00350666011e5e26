/// Segments of about the same weight.
///
/// Weights under 16 quarters have a bucket each; above, a power of two is cut into eight. A list of
/// the index is sorted by bucket, so that only segments of a possible length are read.
enum LengthBucket {
    static func of(weight quarters: Int) -> Int {
        guard quarters >= 16 else { return max(quarters, 0) }
        let octave = Int.bitWidth - 1 - quarters.leadingZeroBitCount
        return min(16 + (octave - 4) * 8 + (quarters >> (octave - 3)) & 7, last)
    }

    /// The smallest weight in a bucket.
    static func lowerBound(_ bucket: Int) -> Int {
        guard bucket >= 16 else { return bucket }
        let octave = 4 + (bucket - 16) / 8
        return (8 + (bucket - 16) % 8) << (octave - 3)
    }

    static let last = 127
}
