internal import PunteLanguage

/// Hashes of short runs of words, by which versions of one text know each other (Broder, "On the
/// Resemblance and Containment of Documents", 1997).
enum Shingles {
    /// The number of words of a run.
    private static let length = 3

    /// Returns the hashes of every second run, chosen by the hash itself so that two texts choose the same
    /// ones; ascending, each once.
    static func sampled(of words: [String]) -> [UInt32] {
        guard words.count >= length else { return [] }
        let hashes = words.map { FNVHash($0.utf8).value }
        var result: Set<UInt32> = []
        for start in 0...(words.count - length) {
            var hash = FNVHash()
            for offset in 0..<length { hash.combine(hashes[start + offset]) }
            let mixed = hash.value ^ (hash.value >> 29)
            if mixed & 1 == 0 { result.insert(UInt32(truncatingIfNeeded: mixed >> 16)) }
        }
        return result.sorted()
    }
}
