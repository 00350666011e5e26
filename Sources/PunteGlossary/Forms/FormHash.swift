internal import PunteLanguage

/// Makes numbers of 32 bits of what the model of forms looks at.
enum FormHash {
    /// Returns the number of a word.
    static func of(_ word: some StringProtocol) -> UInt32 { folded(FNVHash(word.utf8)) }

    /// Returns the number of some numbers in their order.
    static func of(_ values: [UInt64]) -> UInt32 {
        var hash = FNVHash()
        for value in values { hash.combine(value &+ 1) }
        return folded(hash)
    }

    /// Returns the number of a number with another one; `Tests/Benchmarks/check/forms.py` does the same.
    static func mixed(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let product = (first ^ second) &* 0x9E37_79B1
        return product ^ (product >> 15)
    }

    private static func folded(_ hash: FNVHash) -> UInt32 {
        UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }
}
