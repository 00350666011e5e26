internal import PunteLanguage

/// The part of the index for a group of new segments of one side, built in memory.
///
/// Segments are added one by one, in ascending order of their ids; ``takeEncoded(keyHashes:)``
/// returns the rows of the tables.
struct IndexBatch {
    /// An entry in the list of a key: the segment's bucket (high 8 bits) and its index in the batch
    /// (low 24 bits).
    private struct Posting {
        static let indexBits: UInt32 = 24

        let bits: UInt32

        init(bucket: Int, index: Int) { bits = UInt32(bucket) << Self.indexBits | UInt32(index) }

        var bucket: Int { Int(bits >> Self.indexBits) }
        var index: Int { Int(bits & (1 << Self.indexBits - 1)) }
    }

    let side: Side
    /// The key index of every posting, in the order of the segments.
    private var keys: [UInt32] = []
    /// The postings, parallel to ``keys``.
    private var postings: [Posting] = []
    /// The codes of all segments.
    private var codes: [IndexToken] = []
    /// The index at which the codes of each segment end; they begin where those of the previous one
    /// end.
    private var ends: [Int] = []
    /// The ids of the segments.
    private var segments: [Int64] = []
    /// The number of the last segment that has each key, counted from 1.
    private var lastHolders: [UInt32] = []

    init(_ side: Side) { self.side = side }

    /// Adds a segment.
    ///
    /// - Parameters:
    ///   - segment: An id above those added before. At most 2²⁴ segments can be added.
    ///   - text: The analysed text of the segment.
    ///   - punctuationKey: The index of ``IndexKey/punctuation`` in the analyzer of the texts.
    mutating func add(_ segment: Int64, text: AnalyzedText, punctuationKey: UInt32) {
        let posting = Posting(
            bucket: LengthBucket.of(weight: text.weight), index: segments.count)
        for key in text.keys where key != SegmentAnalyzer.noKey { add(posting, for: key) }
        if Self.isHalfPunctuation(text) { add(posting, for: punctuationKey) }
        codes.append(contentsOf: text.hashed)
        ends.append(codes.count)
        segments.append(segment)
    }

    private mutating func add(_ posting: Posting, for key: UInt32) {
        let index = Int(key)
        if index >= lastHolders.count {
            lastHolders.append(
                contentsOf: repeatElement(0, count: max(index + 1, lastHolders.count * 2)))
        }
        let holder = UInt32(segments.count) + 1
        guard lastHolders[index] != holder else { return }
        lastHolders[index] = holder
        keys.append(key)
        postings.append(posting)
    }

    /// Returns whether punctuation has at least half of the weight of a text.
    static func isHalfPunctuation(_ text: AnalyzedText) -> Bool {
        text.punctuationWeight > 0 && text.punctuationWeight * 2 >= text.weight
    }

    /// Calls `body` with the id and the codes of each segment, in ascending order of the ids.
    func forEachSegment(
        _ body: (_ segment: Int64, _ codes: ArraySlice<IndexToken>) throws -> Void
    ) rethrows {
        var start = 0
        for (segment, end) in zip(segments, ends) {
            try body(segment, codes[start..<end])
            start = end
        }
    }

    /// Calls `body` with every key of the batch and every segment that contains it.
    ///
    /// `keyHashes` must be ``SegmentAnalyzer/keyHashes`` of the analyzer of the texts.
    func forEachEntry(
        keyHashes: [UInt32], _ body: (_ key: UInt32, _ entry: PostingChunk.Entry) -> Void
    ) {
        for (key, posting) in zip(keys, postings) {
            body(
                keyHashes[Int(key)],
                PostingChunk.Entry(
                    bucket: UInt8(clamping: posting.bucket), id: id(of: posting)))
        }
    }

    private func id(of posting: Posting) -> UInt32 {
        UInt32(truncatingIfNeeded: segments[posting.index])
    }

    /// Removes all segments.
    mutating func removeAll() {
        keys = []
        postings = []
        codes = []
        ends = []
        segments = []
        for index in lastHolders.indices { lastHolders[index] = 0 }
    }
}

/// The rows that a batch adds to the tables of the index, as encoded bytes.
struct EncodedBatch: Sendable {
    /// The key or id of a row, and the position of its words.
    struct Row: Sendable {
        /// The hash of the key, or the row id of a block.
        var key: Int64
        /// The number of segments in the row.
        var count: Int
        /// The indices of the row's words in the words of all rows.
        var range: Range<Int>
    }

    let side: Side
    /// The rows of `posting`, ascending by hash of the key, and those of one key by id.
    fileprivate(set) var chunks: [Row] = []
    /// The words of all ``chunks``.
    fileprivate(set) var chunkWords: [UInt32] = []
    /// The rows of `signature`, ascending by id.
    fileprivate(set) var blocks: [Row] = []
    /// The words of all ``blocks``.
    fileprivate(set) var blockWords: [UInt32] = []

    fileprivate init(_ side: Side) { self.side = side }
}

extension IndexBatch {
    /// Returns the encoded rows of the added segments, and empties the batch.
    ///
    /// The postings are released before they are encoded, because an import needs most memory at
    /// this point.
    ///
    /// - Parameter keyHashes: ``SegmentAnalyzer/keyHashes`` of the analyzer of the texts.
    /// - Returns: The rows of both tables.
    /// - Complexity: Linear in postings, keys and codes (counting sorts).
    mutating func takeEncoded(keyHashes: [UInt32]) -> EncodedBatch {
        defer { removeAll() }
        var result = EncodedBatch(side)
        encodeChunks(takeSortedPostings(keyCount: keyHashes.count), keyHashes, into: &result)
        encodeBlocks(into: &result)
        return result
    }

    /// The postings of all keys, grouped by key and ascending by id within a key.
    private struct SortedPostings {
        /// The index of the first posting of each key, followed by the number of all postings.
        var starts: [Int]
        var postings: [Posting]

        subscript(key: Int) -> ArraySlice<Posting> { postings[starts[key]..<starts[key + 1]] }
    }

    private mutating func takeSortedPostings(keyCount: Int) -> SortedPostings {
        var starts = [Int](repeating: 0, count: keyCount + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var next = starts
        var sorted = [Posting](
            repeating: Posting(bucket: 0, index: 0), count: postings.count)
        for (key, posting) in zip(keys, postings) {
            sorted[next[Int(key)]] = posting
            next[Int(key)] += 1
        }
        keys = []
        postings = []
        return SortedPostings(starts: starts, postings: sorted)
    }

    private func encodeChunks(
        _ sorted: SortedPostings, _ keyHashes: [UInt32], into result: inout EncodedBatch
    ) {
        result.chunkWords.reserveCapacity(sorted.postings.count + sorted.postings.count / 4)
        var counts = [Int](repeating: 0, count: LengthBucket.last + 2)
        let used = keyHashes.indices.filter { !sorted[$0].isEmpty }
        for key in used.sorted(by: { keyHashes[$0] < keyHashes[$1] }) {
            var rest = sorted[key]
            while !rest.isEmpty {
                let part = rest.prefix(PostingChunk.capacity)
                let start = result.chunkWords.count
                appendChunk(of: part, to: &result.chunkWords, counts: &counts)
                result.chunks.append(
                    EncodedBatch.Row(
                        key: Int64(keyHashes[key]), count: part.count,
                        range: start..<result.chunkWords.count))
                rest = rest.dropFirst(part.count)
            }
        }
    }

    /// Appends the words of a chunk, whose entries are sorted by bucket.
    ///
    /// The counting sort keeps the order of the ids. `counts` is working storage with one element
    /// for each bucket, all zero before and after the call.
    private func appendChunk(
        of postings: ArraySlice<Posting>, to words: inout [UInt32], counts: inout [Int]
    ) {
        if postings.count == 1, let posting = postings.first {
            let header = PostingChunk.SectionHeader(bucket: posting.bucket, count: 1)
            words += [1, header.word, id(of: posting)]
            return
        }
        for posting in postings { counts[posting.bucket] += 1 }
        let start = words.count
        words.append(0)
        for bucket in 0...LengthBucket.last where counts[bucket] > 0 {
            words.append(
                PostingChunk.SectionHeader(bucket: bucket, count: counts[bucket]).word)
        }
        words[start] = UInt32(words.count - start - 1)
        var next = words.count
        words.append(contentsOf: repeatElement(0, count: postings.count))
        for bucket in 0...LengthBucket.last {
            let count = counts[bucket]
            counts[bucket] = next
            next += count
        }
        for posting in postings {
            words[counts[posting.bucket]] = id(of: posting)
            counts[posting.bucket] += 1
        }
        for bucket in counts.indices { counts[bucket] = 0 }
    }

    private func encodeBlocks(into result: inout EncodedBatch) {
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
            let own = SignatureBlock.row(of: segment, on: side)
            if own != row {
                close()
                row = own
                block = SignatureBlock()
                count = 0
            }
            block.set(SignatureBlock.slot(of: segment), to: codes)
            count += 1
        }
        close()
    }
}
