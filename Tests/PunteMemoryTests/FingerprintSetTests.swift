import Testing

@testable import PunteMemory

@Suite struct FingerprintSetTests {
    @Test func itHoldsWhatWasPutInAndNothingElse() {
        var random = RandomNews(seed: 11)
        var plain: Set<Int64> = []
        var set = FingerprintSet(minimumCapacity: 1)
        for _ in 0..<5000 {
            // Few low bits, so that places collide.
            let value = Int64(random.next(4000)) << 40 | Int64(random.next(8)) + 1
            #expect(set.contains(value) == plain.contains(value))
            set.insert(value)
            plain.insert(value)
            #expect(set.count == plain.count)
        }
        #expect(plain.allSatisfy(set.contains))
        #expect(!set.contains(-1))
    }
}
