internal import PunteLanguage

/// What the index files segments under: a 32-bit hash.
///
/// Two stems with one hash only make a list longer; every candidate is compared before it counts.
enum IndexKey {
    /// All numbers share this key: one may stand for another.
    static let number: UInt32 = 0

    /// Segments that are half punctuation or more. They can match a text with which they share no
    /// word at all.
    static let punctuation: UInt32 = 1

    static func word(_ stemHash: UInt64) -> UInt32 {
        max(UInt32(truncatingIfNeeded: stemHash), 2)
    }

    /// The first row that a key can have in the table `posting`; the rows of a key follow each
    /// other: 1 bit for the side, 32 for the key, 30 for the chunk.
    static func row(_ side: Side, _ key: UInt32) -> Int64 {
        (side == .english ? 0 : 1) << 62 | Int64(key) << 30
    }

    static func rows(of side: Side) -> ClosedRange<Int64> {
        row(side, 0)...(row(side, .max) + (chunkLimit - 1))
    }

    static let chunkLimit: Int64 = 1 << 30
}
