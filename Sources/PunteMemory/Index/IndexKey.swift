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
