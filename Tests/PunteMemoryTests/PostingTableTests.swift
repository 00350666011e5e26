import PunteLanguage
import Testing

@testable import PunteMemory

/// Tests lists of many chunks that grow and shrink at any place.
@Suite struct PostingTableTests {
    @Test func encodedRowsAreThoseOfTheirEntries() throws {
        let analyzer = try SegmentAnalyzer(.english)
        let punctuation = analyzer.keyIndex(for: IndexKey.punctuation)
        var batch = IndexBatch(.english)
        var news = RandomNews(seed: 3)
        var expected: [UInt32: [PostingChunk.Entry]] = [:]
        var codes: [Int64: [UInt32]] = [:]
        for id in Int64(100)..<600 {
            let text = try analyzer.analyze(news.sentence(.english).joined(separator: " "))
            batch.add(id, text: text, punctuationKey: punctuation)
            var keys = Set(text.keys.filter { $0 != SegmentAnalyzer.noKey })
            if IndexBatch.isHalfPunctuation(text) { keys.insert(punctuation) }
            let bucket = UInt8(LengthBucket.of(weight: text.weight))
            for key in keys {
                expected[analyzer.keyHashes[Int(key)], default: []].append(
                    PostingChunk.Entry(bucket: bucket, id: UInt32(id)))
            }
            codes[id] = text.hashed.map(\.bits)
        }
        let encoded = batch.takeEncoded(keyHashes: analyzer.keyHashes)
        #expect(encoded.chunks.map(\.key) == expected.keys.sorted().map(Int64.init))
        for chunk in encoded.chunks {
            let entries = try #require(expected[UInt32(chunk.key)])
            #expect(chunk.count == entries.count)
            #expect(
                Array(encoded.chunkWords[chunk.range]) == PostingChunk(entries: entries).words)
        }
        for row in encoded.blocks {
            let block = SignatureBlock(words: Array(encoded.blockWords[row.range]))
            for slot in 0..<SignatureBlock.capacity {
                let id = row.key * Int64(SignatureBlock.capacity) + Int64(slot)
                #expect(Array(block[slot]) == codes[id] ?? [])
            }
        }
    }

    @Test func everyKeyHasRowsOfItsOwn() {
        for side in Side.allCases {
            let rows = IndexKey.rows(on: side)
            #expect(rows.lowerBound == IndexKey.firstRow(of: 0, on: side))
            #expect(rows.upperBound == IndexKey.rows(of: .max, on: side).upperBound)
            for key: UInt32 in [0, 1, 77, .max - 1] {
                let own = IndexKey.rows(of: key, on: side)
                #expect(own.count == 1 << 30)
                #expect(own.upperBound + 1 == IndexKey.firstRow(of: key + 1, on: side))
                #expect(IndexKey.firstRow(sharingKeyWith: own.upperBound) == own.lowerBound)
            }
        }
        #expect(!IndexKey.rows(on: .english).overlaps(IndexKey.rows(on: .romanian)))
    }

    @Test func listsStayWholeWhereverTheyChange() throws {
        let store = try TemporaryMemory()
        var count = 0
        // Chunks of 2,045, 10 and 2,045 segments for each key: none has room for the next.
        for part in [PostingChunk.capacity - 3, 10, PostingChunk.capacity - 3] {
            try store.add((count..<count + part).map { ("report \($0)", "raport \($0)") })
            count += part
        }
        let middle = (Int64(PostingChunk.capacity) - 2)..<(Int64(PostingChunk.capacity) + 8)
        var random = RandomNews(seed: 8)
        let others = Set((0..<30).map { _ in Int64(random.next(count)) + 1 }).subtracting(middle)
        // The middle chunk goes, so that the rows of a key have a gap.
        try store.memory.setStatus(.rejected, ofSegments: middle + others.sorted())
        #expect(try store.memory.verify().filter { !$0.passed }.isEmpty)
        let restored = Set(others.sorted().prefix(15)).union(middle.prefix(3))
        try store.memory.setStatus(.confirmed, ofSegments: restored.sorted())
        try store.add((count..<count + 20).map { ("report \($0)", "raport \($0)") })
        #expect(try store.memory.verify().filter { !$0.passed }.isEmpty)
        let left = Set(1...Int64(count + 20)).subtracting(middle).subtracting(others)
            .union(restored)
        let matches = try store.memory.matcher().matches(
            for: "report 1", from: .english, threshold: 90, limit: count * 2)
        #expect(Set(matches.map(\.segment.id)) == left)
    }
}
