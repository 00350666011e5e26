internal import PunteLanguage

/// A small set of words, looked up by their bytes without making strings.
///
/// Words are kept as 64-bit hashes; the lists are short enough that no two agree.
struct WordSet: Sendable {
    private var hashes: Set<FNVHash> = []

    mutating func insert(_ word: String) { hashes.insert(FNVHash(word.utf8)) }

    func contains(_ word: some Sequence<UInt8>) -> Bool { hashes.contains(FNVHash(word)) }
}
