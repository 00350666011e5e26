internal import PunteLanguage

/// A small set of words that are looked up by their bytes.
///
/// It keeps only 64-bit hashes: the lists are so short that no two words have the same.
struct WordSet: Sendable {
    private var hashes: Set<FNVHash> = []

    /// Adds a word.
    mutating func insert(_ word: String) { hashes.insert(FNVHash(word.utf8)) }

    /// Returns whether the set has a word in UTF-8.
    func contains(_ word: some Sequence<UInt8>) -> Bool { hashes.contains(FNVHash(word)) }
}
