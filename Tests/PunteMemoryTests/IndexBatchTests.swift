import PunteLanguage
import Testing

@testable import PunteMemory

/// Compares batches of random texts with sets of entries.
@Suite struct IndexBatchTests {
    private struct Model {
        var entries: [UInt32: Set<UInt64>] = [:]
        var codes: [Int64: [UInt32]] = [:]

        mutating func add(_ id: Int64, _ text: AnalyzedText, _ analyzer: SegmentAnalyzer) {
            let bucket = UInt64(LengthBucket.of(weight: text.weight))
            for key in text.keys where key != SegmentAnalyzer.noKey {
                entries[analyzer.keyHashes[Int(key)], default: []].insert(bucket << 32 | UInt64(id))
            }
            if IndexBatch.isHalfPunctuation(text) {
                entries[IndexKey.punctuation, default: []].insert(bucket << 32 | UInt64(id))
            }
            codes[id] = text.hashed.map(\.bits)
        }
    }

    private func packed(_ entry: PostingChunk.Entry) -> UInt64 {
        UInt64(entry.bucket) << 32 | UInt64(entry.id)
    }

    private func text(_ random: inout RandomNews, _ side: Side) -> String {
        switch random.next(8) {
        case 0: "„…” – 12!"
        case 1: "..."
        case 2: ""
        default: random.sentence(side).joined(separator: " ")
        }
    }

    @Test(arguments: Side.allCases)
    func theRowsHoldEverySegmentOnce(side: Side) throws {
        let analyzer = try SegmentAnalyzer(side)
        let punctuation = analyzer.keyIndex(for: IndexKey.punctuation)
        var random = RandomNews(seed: 141)
        var batch = IndexBatch(side)
        // The same batch is used again and again, as an import does.
        for _ in 0..<3 {
            var model = Model()
            var id: Int64 = 1
            for _ in 0..<700 {
                id += Int64(1 + random.next(3))
                let text = try analyzer.analyze(text(&random, side))
                batch.add(id, text: text, punctuationKey: punctuation)
                model.add(id, text, analyzer)
            }
            var listed: [UInt32: [UInt64]] = [:]
            batch.forEachEntry(keyHashes: analyzer.keyHashes) { key, entry in
                listed[key, default: []].append(packed(entry))
            }
            #expect(listed.mapValues(Set.init) == model.entries)
            #expect(listed.allSatisfy { $1.count == model.entries[$0]?.count })

            let encoded = batch.takeEncoded(keyHashes: analyzer.keyHashes)
            #expect(encoded.side == side)
            #expect(encoded.chunks.map(\.key) == encoded.chunks.map(\.key).sorted())
            var read: [UInt32: Set<UInt64>] = [:]
            for row in encoded.chunks {
                let chunk = PostingChunk(words: Array(encoded.chunkWords[row.range]))
                #expect(chunk.entries.count == row.count && row.count > 0)
                read[UInt32(row.key), default: []].formUnion(chunk.entries.map(packed))
            }
            #expect(read == model.entries)
            #expect(encoded.chunks.last?.range.upperBound == encoded.chunkWords.count)

            var codes: [Int64: [UInt32]] = [:]
            for row in encoded.blocks {
                let block = SignatureBlock(words: Array(encoded.blockWords[row.range]))
                let first = (row.key & ~IndexKey.sideBit(.romanian)) * 128
                for slot in 0..<SignatureBlock.capacity where !block[slot].isEmpty {
                    codes[first + Int64(slot)] = Array(block[slot])
                }
            }
            #expect(codes == model.codes.filter { !$0.value.isEmpty })
        }
    }

    /// A key with more segments than fit into a chunk has several chunks, with ascending ids.
    @Test func aLongListIsCutIntoChunks() throws {
        let analyzer = try SegmentAnalyzer(.english)
        let punctuation = analyzer.keyIndex(for: IndexKey.punctuation)
        var batch = IndexBatch(.english)
        let count = PostingChunk.capacity * 2 + 7
        for id in 1...count {
            let text = try analyzer.analyze(id % 2 == 0 ? "storm" : "storm warning")
            batch.add(Int64(id), text: text, punctuationKey: punctuation)
        }
        let encoded = batch.takeEncoded(keyHashes: analyzer.keyHashes)
        let storm = analyzer.keyHashes[Int(try analyzer.analyze("storm").keys[0])]
        let rows = encoded.chunks.filter { $0.key == Int64(storm) }
        #expect(rows.map(\.count) == [PostingChunk.capacity, PostingChunk.capacity, 7])
        let ids = rows.map { row in
            PostingChunk(words: Array(encoded.chunkWords[row.range])).entries.map(\.id)
        }
        #expect(ids.joined().sorted() == (1...UInt32(count)).map(\.self))
        for (first, second) in zip(ids, ids.dropFirst()) {
            #expect((first.max() ?? 0) < (second.min() ?? 0))
        }
    }

    @Test func anEmptyBatchHasNoRows() throws {
        var batch = IndexBatch(.romanian)
        let encoded = batch.takeEncoded(keyHashes: [IndexKey.number])
        #expect(encoded.chunks.isEmpty && encoded.blocks.isEmpty)
    }

    /// The index is the same whether segments are added one by one, in batches, or removed and
    /// added again.
    @Test func theIndexDoesNotDependOnHowItWasBuilt() throws {
        var news = RandomNews(seed: 142)
        let pairs = (0..<900).map { index in
            (
                "\(index) " + news.sentence(.english).joined(separator: " "),
                "\(index) " + news.sentence(.romanian).joined(separator: " ")
            )
        }
        let (once, often) = (try TemporaryMemory(), try TemporaryMemory())
        try once.add(pairs)
        var rest = pairs[...]
        while !rest.isEmpty {
            let size = 1 + news.next(120)
            try often.add(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        let some = (0..<60).map { _ in Int64(1 + news.next(900)) }
        try often.memory.setStatus(.rejected, ofSegments: some)
        try often.memory.setStatus(.imported, ofSegments: some)
        let queries = (0..<60).map { _ in
            news.edited(news.pick(pairs).0.split(separator: " ").map(String.init), .english).joined(
                separator: " ")
        }
        let (first, second) = (try once.memory.matcher(), try often.memory.matcher())
        for query in queries {
            let expected = try first.matches(for: query, from: .english, threshold: 50, limit: 40)
            let found = try second.matches(for: query, from: .english, threshold: 50, limit: 40)
            #expect(found.map(\.segment.id) == expected.map(\.segment.id))
            #expect(found.map(\.score) == expected.map(\.score))
        }
        #expect(try once.memory.failedChecks().isEmpty)
        #expect(try often.memory.failedChecks().isEmpty)
    }
}
