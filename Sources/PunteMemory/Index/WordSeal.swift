internal import GRDB
internal import PunteLanguage

/// The checksum of a row of the fuzzy index, stored as its last word.
///
/// SQLite notices damage to the structure of its pages, but not to the contents of a blob: with a
/// changed id in a list, a search would silently leave out a segment.
enum WordSeal {
    /// Returns the checksum of the words of a row; it includes the id, so that exchanged rows are
    /// noticed too.
    static func of(_ words: ArraySlice<UInt32>, row: Int64) -> UInt32 {
        var hash = FNVHash()
        hash.combine(UInt64(bitPattern: row))
        for word in words { hash.combine(UInt64(word)) }
        // The high half depends on all bits of the words.
        return UInt32(truncatingIfNeeded: hash.value >> 32)
    }

    /// The error for a row whose words are not those that were written.
    static let broken = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a row of the index is not as it was written")
}
