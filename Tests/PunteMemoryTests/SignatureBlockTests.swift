import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct SignatureBlockTests {
    private func codes(_ random: inout RandomNews, _ count: Int) -> [IndexToken] {
        (0..<count).map { _ in IndexToken(bits: UInt32(random.next(1 << 32))) }
    }

    /// Compares a block with a dictionary that is changed in the same way.
    @Test func everySlotKeepsItsOwnCodes() {
        var random = RandomNews(seed: 31)
        var block = SignatureBlock()
        var expected: [Int: [IndexToken]] = [:]
        for _ in 0..<400 {
            let slot = random.next(SignatureBlock.capacity)
            let codes = codes(&random, random.next(4) == 0 ? 0 : random.next(30))
            block.set(slot, to: codes)
            expected[slot] = codes
        }
        for slot in 0..<SignatureBlock.capacity {
            let codes = expected[slot] ?? []
            #expect(Array(block[slot]) == codes.map(\.bits))
            #expect(block.withCodes(of: slot) { Array($0) } == codes)
        }
        #expect(SignatureBlock(words: block.words) == block)
    }

    @Test func aUnionKeepsWhatTheOtherDoesNotHave() {
        var random = RandomNews(seed: 32)
        var old = SignatureBlock()
        var new = SignatureBlock()
        var expected: [Int: [IndexToken]] = [:]
        for slot in 0..<SignatureBlock.capacity {
            let first = codes(&random, random.next(5))
            let second = codes(&random, random.next(5))
            old.set(slot, to: first)
            new.set(slot, to: second)
            expected[slot] = second.isEmpty ? first : second
        }
        old.formUnion(new)
        for (slot, codes) in expected { #expect(Array(old[slot]) == codes.map(\.bits)) }
    }

    @Test func segmentsOfABlockShareItsRow() {
        for side in Side.allCases {
            let row = SignatureBlock.row(of: 640, on: side)
            #expect((640..<768).allSatisfy { SignatureBlock.row(of: $0, on: side) == row })
            #expect((640..<768).map { SignatureBlock.slot(of: $0) } == Array(0..<128))
            #expect(SignatureBlock.row(of: 768, on: side) == row + 1)
        }
        #expect(
            SignatureBlock.row(of: Int64(UInt32.max), on: .english)
                < SignatureBlock.row(of: 0, on: .romanian))
    }

    /// Words with offsets that descend or are out of bounds give an empty block.
    @Test func damagedWordsAreAnEmptyBlock() {
        var random = RandomNews(seed: 33)
        var block = SignatureBlock()
        for slot in [3, 77, 127] { block.set(slot, to: codes(&random, 9)) }
        var descending = block.words
        descending.swapAt(3, 4)
        var beyond = block.words
        beyond[128] += 1
        for words in [descending, beyond, Array(block.words.dropLast()), block.words + [0], []] {
            #expect(SignatureBlock(words: words) == SignatureBlock())
        }
    }
}
