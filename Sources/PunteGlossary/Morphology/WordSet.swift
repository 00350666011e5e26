/// A small set of words, looked up by their bytes without making strings.
///
/// Words are kept as 64-bit hashes (FNV-1a); the lists are short enough that no two agree.
struct WordSet: Sendable {
    private var hashes: Set<UInt64> = []

    mutating func insert(_ word: String) { hashes.insert(Self.hash(word.utf8)) }

    func contains(_ word: some Sequence<UInt8>) -> Bool { hashes.contains(Self.hash(word)) }

    static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }
}
