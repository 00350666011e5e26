import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct FNVHashTests {
    /// The hashes equal the published test vectors and one value beyond ASCII.
    @Test(arguments: [
        ("", 0xCBF2_9CE4_8422_2325 as UInt64), ("a", 0xAF63_DC4C_8601_EC8C),
        ("foobar", 0x8594_4171_F739_67E8),
    ])
    func `hashes are those that the authors publish`(text: String, hash: UInt64) {
        #expect(FNVHash(text.utf8).value == hash)
    }

    @Test func `values combined one by one give the hash of them all`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let bytes = random.bytes(upTo: 40)
            var hash = FNVHash()
            var chained = FNVHash()
            for byte in bytes {
                hash.combine(UInt64(byte))
                chained = chained.combined(with: UInt64(byte))
            }
            #expect(hash == FNVHash(bytes))
            #expect(chained == hash)
        }
    }
}
