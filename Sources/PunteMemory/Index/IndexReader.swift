internal import GRDB
internal import PunteLanguage

/// The list of all segments that contain a key, sorted by length bucket; it joins the chunks of the
/// key.
///
/// It is a class so that the cache of ``IndexReader`` returns lists without copying them.
final class PostingList {
    /// The ids of the segments in one bucket, in ascending order.
    struct Section {
        var bucket: UInt8
        /// The indices of the ids in ``PostingList/words``.
        var range: Range<Int>
    }

    /// The words of all chunks, both headers and ids.
    private(set) var words: [UInt32] = []
    private(set) var sections: [Section] = []

    /// The size of the list in bytes.
    var size: Int { words.count * 4 + sections.count * MemoryLayout<Section>.stride }

    /// Appends the words of a chunk (``PostingChunk``).
    ///
    /// - Throws: `DatabaseError` of code `SQLITE_CORRUPT` for a chunk that a search could not read
    ///   safely.
    func append(chunk: [UInt32], maximumID: UInt32) throws {
        guard PostingChunk.isValid(chunk, maximumID: maximumID) else { throw WordSeal.broken }
        let offset = words.count
        PostingChunk.forEachSection(of: chunk) { bucket, range in
            sections.append(
                Section(
                    bucket: bucket,
                    range: range.lowerBound + offset..<range.upperBound + offset))
        }
        words.append(contentsOf: chunk)
    }
}

/// Reads the lists and signatures of one side from the file and caches them.
///
/// It belongs to one connection. The cache is valid until the memory is changed; then
/// ``removeAll()`` must be called.
final class IndexReader {
    private let side: Side
    private let lastChunk: BulkStatement
    private let chunks: BulkStatement
    private let signature: BulkStatement
    private let lastSegment: BulkStatement
    private var knownMaximum: UInt32?
    private var lists: [UInt32: PostingList] = [:]
    private var lengths: [UInt32: Int] = [:]
    private var blocks: [SignatureBlock?] = []
    private var keptBytes = 0
    private let limit: Int

    /// Creates a reader of the index of a side.
    ///
    /// `limit` is the maximum number of bytes to cache; above it, the whole cache is dropped.
    init(_ side: Side, limit: Int, in db: Database) throws {
        self.side = side
        self.limit = limit
        lastChunk = try BulkStatement(
            db,
            """
            SELECT id, length(ids) FROM posting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1
            """)
        chunks = try BulkStatement(
            db, "SELECT id, ids FROM posting WHERE id BETWEEN ? AND ? ORDER BY id")
        signature = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        lastSegment = try BulkStatement(db, "SELECT max(id) FROM segment")
    }

    /// Empties the cache, after a change of the memory.
    func removeAll() {
        lists.removeAll()
        lengths.removeAll()
        blocks.removeAll()
        keptBytes = 0
        knownMaximum = nil
    }

    /// Returns the largest id of a segment, for which a search has to reserve space.
    private func maximumID() throws -> UInt32 {
        if let knownMaximum { return knownMaximum }
        defer { lastSegment.reset() }
        let maximum = try IndexKey.segment(try lastSegment.next() ? lastSegment.int(0) : 0)
        knownMaximum = maximum
        return maximum
    }

    private func makeRoom(for size: Int) {
        if keptBytes > limit { removeAll() }
        keptBytes += size
    }

    /// Returns the approximate number of segments that contain a key, without reading the segments.
    ///
    /// The number is exact for keys with one section. Each further section and each chunk that is
    /// not full make it less exact.
    func length(of key: UInt32) throws -> Int {
        if let known = lengths[key] { return known }
        let rows = IndexKey.rows(of: key, on: side)
        lastChunk.bind(rows.lowerBound, at: 1)
        lastChunk.bind(rows.upperBound, at: 2)
        var length = 0
        if try lastChunk.next() {
            let fullChunks = Int(lastChunk.int(0) - rows.lowerBound)
            let bytes = Int(lastChunk.int(1))
            length =
                fullChunks * PostingChunk.capacity
                + max(1, bytes / 4 - PostingChunk.minimumExtraCount)
        }
        lastChunk.reset()
        lengths[key] = length
        return length
    }

    /// Returns the list of all segments that contain a key.
    func list(of key: UInt32) throws -> PostingList {
        if let known = lists[key] { return known }
        let list = PostingList()
        let rows = IndexKey.rows(of: key, on: side)
        chunks.bind(rows.lowerBound, at: 1)
        chunks.bind(rows.upperBound, at: 2)
        do {
            while try chunks.next() {
                let words = try chunks.sealedWords(1, ofRow: chunks.int(0))
                try list.append(chunk: words, maximumID: maximumID())
            }
        } catch {
            chunks.reset()
            throw error
        }
        makeRoom(for: list.size)
        lists[key] = list
        return list
    }

    /// Calls `body` with the codes of a segment, which are empty if the index does not contain it.
    @inline(__always)
    func withCodes<Value>(
        of segment: UInt32, _ body: (UnsafeBufferPointer<IndexToken>) -> Value
    ) throws -> Value {
        let index = Int(segment) / SignatureBlock.capacity
        if index >= blocks.count || blocks[index] == nil { try loadBlock(index) }
        return (blocks[index] ?? SignatureBlock()).withCodes(
            of: Int(segment) % SignatureBlock.capacity, body)
    }

    private func loadBlock(_ index: Int) throws {
        let row = SignatureBlock.row(
            of: Int64(index) * Int64(SignatureBlock.capacity), on: side)
        signature.bind(row, at: 1)
        defer { signature.reset() }
        let block =
            try signature.next()
            ? SignatureBlock(words: signature.sealedWords(0, ofRow: row)) : SignatureBlock()
        makeRoom(for: block.words.count * 4)
        let missing = index + 1 - blocks.count
        if missing > 0 { blocks.append(contentsOf: repeatElement(nil, count: missing)) }
        blocks[index] = block
    }
}
