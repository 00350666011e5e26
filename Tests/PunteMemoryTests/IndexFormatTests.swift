import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct IndexFormatTests {
    @Test func aChunkComesBackFromItsWords() {
        let chunk = PostingChunk(
            entries: [(7, 3), (2, 9), (7, 1), (2, 4)].map {
                PostingChunk.Entry(bucket: $0.0, id: $0.1)
            })
        #expect(chunk.words == [2, 2 << 24 | 2, 7 << 24 | 2, 4, 9, 1, 3])
        #expect(PostingChunk(words: chunk.words) == chunk)
    }

    @Test(arguments: [[], [5], [1, 9], [1, 2 << 24 | 3, 1], [UInt32.max, 1, 2]] as [[UInt32]])
    func damagedWordsAreNoChunk(words: [UInt32]) {
        #expect(PostingChunk(words: words).entries.isEmpty)
    }

    @Test func aBlockKeepsTheCodesOfEachSlot() {
        func codes(_ bits: UInt32...) -> [IndexToken] { bits.map(IndexToken.init(bits:)) }
        var block = SignatureBlock()
        block.set(5, to: codes(1, 2, 3))
        block.set(2, to: codes(9))
        block.set(5, to: codes(4))
        #expect(Array(block[2]) == [9] && Array(block[5]) == [4] && block[3].isEmpty)
        #expect(SignatureBlock(words: block.words) == block)
        #expect(SignatureBlock(words: Array(block.words.dropLast())) == SignatureBlock())
        #expect(SignatureBlock(words: [1, 2]) == SignatureBlock())
    }

    @Test func bucketsHoldWhatTheirBoundsSay() {
        for weight in 0..<70_000 {
            let bucket = LengthBucket.of(weight: weight)
            #expect(LengthBucket.lowerBound(bucket) <= weight)
            #expect(bucket == LengthBucket.last || weight < LengthBucket.lowerBound(bucket + 1))
        }
    }

    @Test func listsOfManyChunksAreComplete() throws {
        let store = try TemporaryMemory()
        let count = PostingChunk.capacity * 2 + 100
        try store.add((0..<count / 2).map { ("report \($0)", "raport \($0)") })
        try store.add((count / 2..<count).map { ("report \($0)", "raport \($0)") })
        let matches = try store.memory.matcher().matches(
            for: "report 1", from: .english, threshold: 90, limit: count + 1)
        #expect(matches.count == count)
        #expect(try store.memory.verify().allSatisfy(\.passed))
    }
}
