import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct HashIndexTests {
    /// Returns keys that differ in few bits, low or high, so that their slots collide.
    private static func key(_ random: inout SeededRandom) -> UInt64 {
        let low = UInt64.random(in: 0..<8, using: &random)
        let high = UInt64.random(in: 0..<400, using: &random)
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: high << 40 | low
        case 1: low << 32 | high
        case 2: high << 56
        default: high
        }
    }

    @Test func `a key has the index of its first insertion, as in a list`() {
        var random = SeededRandom(seed: 11)
        var list: [UInt64] = []
        var index = HashIndex(minimumCapacity: 1)
        for _ in 0..<20_000 {
            let key = Self.key(&random)
            let expected = list.firstIndex(of: key)
            #expect(index.index(of: key) == expected)
            let (found, isNew) = index.insert(key)
            #expect(isNew == (expected == nil))
            #expect(found == expected ?? list.count)
            if isNew { list.append(key) }
            #expect(index.count == list.count)
        }
        #expect(index.keys == list)
        #expect(HashIndex(distinct: list).index(of: list[list.count / 2]) == list.count / 2)
    }

    @Test func `a table of given keys is the table of their insertions`() {
        var random = SeededRandom(seed: 12)
        for count in [0, 1, 7, 8, 9, 1000] {
            let keys = (0..<count).map { UInt64($0) << 32 | random.next() >> 40 }
            let index = HashIndex(distinct: keys)
            #expect(index.keys == keys)
            for (position, key) in keys.enumerated() { #expect(index.index(of: key) == position) }
            #expect(index.index(of: .max) == nil)
        }
    }

    @Test func `entries with one key are told apart by the caller`() {
        var random = SeededRandom(seed: 13)
        var names: [String] = []
        var index = HashIndex()
        for _ in 0..<2000 {
            let name = random.text(from: Array("abc".unicodeScalars), upTo: 6)
            // Few keys for many names.
            let key = UInt64(name.utf8.count)
            switch index.find(key, where: { names[$0] == name }) {
            case .index(let found): #expect(found == names.firstIndex(of: name))
            case .free(let slot):
                #expect(!names.contains(name))
                #expect(index.append(key, at: slot) == names.count)
                names.append(name)
            }
        }
        #expect(Set(names).count == names.count)
    }

    @Test func `zero and the largest key are keys like others`() {
        var index = HashIndex()
        #expect(index.index(of: 0) == nil)
        #expect(index.insert(0).index == 0)
        #expect(index.insert(.max).index == 1)
        #expect(index.insert(0).isNew == false)
        #expect(index.index(of: .max) == 1)
    }
}
