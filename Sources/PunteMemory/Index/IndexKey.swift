internal import GRDB
internal import PunteLanguage

/// The keys of the index, which are 32-bit hashes, and their rows in the table `posting`.
///
/// Two stems with the same hash only make a list longer, since every candidate is compared before
/// it is returned.
///
/// A row's id consists of 1 bit for the side, 32 bits for the key and 30 bits for the chunk, so
/// that the chunks of a key are neighbours in the file.
enum IndexKey {
    /// The common key of all numbers, because any number may be the counterpart of any other.
    static let number: UInt32 = 0

    /// The key of segments of which at least half is punctuation.
    ///
    /// Such segments can match a text with which they share no word.
    static let punctuation: UInt32 = 1

    /// Returns the key of a word, from the hash of its stem.
    static func word(_ stemHash: UInt64) -> UInt32 {
        max(UInt32(truncatingIfNeeded: stemHash), punctuation + 1)
    }

    /// The largest id of a segment; a search reserves two bytes for each id.
    static let maximumSegment: Int64 = 1 << 28

    /// Returns the id of a segment as the index stores it.
    ///
    /// - Throws: `DatabaseError` of code `SQLITE_CORRUPT` for an id that no segment is given.
    static func segment(_ id: Int64) throws -> UInt32 {
        guard (0...maximumSegment).contains(id) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "\(id) cannot be the id of a segment")
        }
        return UInt32(truncatingIfNeeded: id)
    }

    private static let chunkBits: Int64 = 30
    private static let chunkMask: Int64 = 1 << chunkBits - 1

    /// Returns the bit that distinguishes the sides in row ids of the tables `posting` and
    /// `signature`.
    static func sideBit(_ side: Side) -> Int64 { side == .english ? 0 : 1 << 62 }

    /// Returns the first row id that a key can have.
    static func firstRow(of key: UInt32, on side: Side) -> Int64 {
        sideBit(side) | Int64(key) << chunkBits
    }

    /// Returns the range of row ids that a key can have.
    static func rows(of key: UInt32, on side: Side) -> ClosedRange<Int64> {
        let first = firstRow(of: key, on: side)
        return first...(first | chunkMask)
    }

    /// Returns the range of row ids of all keys of a side.
    static func rows(on side: Side) -> ClosedRange<Int64> {
        firstRow(of: 0, on: side)...rows(of: .max, on: side).upperBound
    }

    /// Returns the first row id of the key that a row belongs to.
    static func firstRow(sharingKeyWith row: Int64) -> Int64 { row & ~chunkMask }
}

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
