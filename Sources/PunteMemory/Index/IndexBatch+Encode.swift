internal import PunteLanguage

/// What a batch adds to the tables of the index, as the bytes of their rows.
struct EncodedBatch: Sendable {
    struct Row: Sendable {
        /// Hash of the key, or number of the row of a block.
        var key: Int64
        var count: Int
        /// Place in the words of all rows.
        var range: Range<Int>
    }

    let side: Side
    /// By ascending hash of the key, those of one key by ascending ids.
    var chunks: [Row] = []
    var chunkWords: [UInt32] = []
    var blocks: [Row] = []
    var blockWords: [UInt32] = []

    init(_ side: Side) { self.side = side }
}

extension IndexBatch {
    /// The rows of what was added. The batch is to be emptied after it; it gives its postings away,
    /// since the greatest need of memory of an import is here.
    mutating func encoded(_ hashes: [UInt32]) -> EncodedBatch {
        var result = EncodedBatch(side)
        let postings = takePostings(keyCount: hashes.count)
        encodeChunks(postings, hashes, &result)
        encodeBlocks(&result)
        return result
    }

    private func encodeChunks(
        _ postings: Postings, _ hashes: [UInt32], _ result: inout EncodedBatch
    ) {
        result.chunkWords.reserveCapacity(postings.count + postings.count / 4)
        var counts = [Int](repeating: 0, count: LengthBucket.last + 2)
        postings.forEachKey(hashes) { key, entries in
            var rest = entries
            while !rest.isEmpty {
                let part = rest.prefix(PostingChunk.capacity)
                let start = result.chunkWords.count
                encode(part, &counts, &result.chunkWords)
                result.chunks.append(
                    EncodedBatch.Row(
                        key: Int64(key), count: part.count, range: start..<result.chunkWords.count))
                rest = rest.dropFirst(part.count)
            }
        }
    }

    /// The words of a chunk, its entries sorted by bucket (a counting sort, which keeps the order of
    /// the ids).
    private func encode(
        _ entries: ArraySlice<UInt32>, _ counts: inout [Int], _ words: inout [UInt32]
    ) {
        if entries.count == 1, let entry = entries.first {
            words += [1, entry & 0xFF00_0000 | 1, id(entry)]
            return
        }
        for entry in entries { counts[Int(Self.bucket(entry))] += 1 }
        let start = words.count
        words.append(0)
        for bucket in 0...LengthBucket.last where counts[bucket] > 0 {
            words.append(UInt32(bucket) << 24 | UInt32(counts[bucket]))
        }
        words[start] = UInt32(words.count - start - 1)
        var place = words.count
        words.append(contentsOf: repeatElement(0, count: entries.count))
        for bucket in 0...LengthBucket.last {
            let count = counts[bucket]
            counts[bucket] = place
            place += count
        }
        for entry in entries {
            let bucket = Int(Self.bucket(entry))
            words[counts[bucket]] = id(entry)
            counts[bucket] += 1
        }
        for bucket in counts.indices { counts[bucket] = 0 }
    }

    private func encodeBlocks(_ result: inout EncodedBatch) {
        var row: Int64 = -1
        var block = SignatureBlock()
        var count = 0
        func close() {
            guard count > 0 else { return }
            let start = result.blockWords.count
            result.blockWords.append(contentsOf: block.words)
            result.blocks.append(
                EncodedBatch.Row(key: row, count: count, range: start..<result.blockWords.count))
        }
        forEachSegment { segment, codes in
            let own = SignatureBlock.row(side, segment: segment)
            if own != row {
                close()
                row = own
                block = SignatureBlock()
                count = 0
            }
            block.set(SignatureBlock.slot(segment), codes)
            count += 1
        }
        close()
    }
}
