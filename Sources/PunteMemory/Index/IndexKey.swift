internal import PunteLanguage

/// The keys of the index, 32-bit hashes, and the rows of the table `posting` that belong to each.
///
/// Two stems with one hash only make a list longer; every candidate is compared before it counts.
///
/// A row's id is made of 1 bit for the side, 32 bits for the key and 30 bits for the chunk, so that
/// the chunks of a key are neighbours in the file.
enum IndexKey {
    /// The key of all numbers: one may be the counterpart of any other.
    static let number: UInt32 = 0

    /// The key of segments that are half punctuation or more. They can match a text with which they
    /// share no word at all.
    static let punctuation: UInt32 = 1

    /// Returns the key of a word, from the hash of its stem.
    static func word(_ stemHash: UInt64) -> UInt32 {
        max(UInt32(truncatingIfNeeded: stemHash), punctuation + 1)
    }

    private static let chunkBits: Int64 = 30
    private static let chunkMask: Int64 = 1 << chunkBits - 1

    /// Returns the bit of a row's id that tells the sides apart, in the tables `posting` and
    /// `signature`.
    static func sideBit(_ side: Side) -> Int64 { side == .english ? 0 : 1 << 62 }

    /// Returns the first row that a key can have.
    static func firstRow(of key: UInt32, on side: Side) -> Int64 {
        sideBit(side) | Int64(key) << chunkBits
    }

    /// Returns the rows that a key can have.
    static func rows(of key: UInt32, on side: Side) -> ClosedRange<Int64> {
        let first = firstRow(of: key, on: side)
        return first...(first | chunkMask)
    }

    /// Returns the rows of all keys of a side.
    static func rows(on side: Side) -> ClosedRange<Int64> {
        firstRow(of: 0, on: side)...rows(of: .max, on: side).upperBound
    }

    /// Returns the first row of the key that a row belongs to.
    static func firstRow(sharingKeyWith row: Int64) -> Int64 { row & ~chunkMask }
}
