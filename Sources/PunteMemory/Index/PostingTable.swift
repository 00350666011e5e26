internal import GRDB
internal import PunteLanguage

/// The lists of one side in the table `posting`.
///
/// The chunks of a key ascend by row and hold disjoint, ascending ranges of ids; none is empty.
struct PostingTable {
    private let side: Side
    private let chunk: BulkStatement
    private let insertion: BulkStatement
    private let update: BulkStatement
    private let deletion: BulkStatement
    private let isEmpty: Bool

    private struct Stored {
        var row: Int64
        var words: [UInt32]

        var chunk: PostingChunk { PostingChunk(words: words) }
        var count: Int { max(0, words.count - 1 - Int(words.first ?? 0)) }
    }

    init(_ side: Side, _ db: Database) throws {
        self.side = side
        chunk = try BulkStatement(
            db, "SELECT id, ids FROM posting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
        insertion = try BulkStatement(db, "INSERT INTO posting (ids, id) VALUES (?, ?)")
        update = try BulkStatement(db, "UPDATE posting SET ids = ? WHERE id = ?")
        deletion = try BulkStatement(db, "DELETE FROM posting WHERE id = ?")
        let range = IndexKey.rows(of: side)
        chunk.bind(range.lowerBound, at: 1)
        chunk.bind(range.upperBound, at: 2)
        isEmpty = try !chunk.next()
        chunk.reset()
    }

    /// Adds segments whose ids are above all that are there. What fits into the last chunk of a key
    /// joins it, so that chunks stay half full at least.
    func append(_ batch: EncodedBatch) throws {
        var key: Int64 = -1
        var row: Int64 = 0
        for new in batch.chunks {
            let words = batch.chunkWords[new.range]
            if new.key != key {
                key = new.key
                row = IndexKey.row(side, UInt32(truncatingIfNeeded: key))
                if !isEmpty, let last = try stored(row, row + (IndexKey.chunkLimit - 1)) {
                    row = last.row
                    if last.count + new.count <= PostingChunk.capacity {
                        let joined = last.chunk.entries + PostingChunk(words: Array(words)).entries
                        try update.put(PostingChunk(entries: joined).words[...], row)
                        row += 1
                        continue
                    }
                    row += 1
                }
            }
            try insertion.put(words, row)
            row += 1
        }
    }

    /// Puts a segment into the chunk in whose range its id lies.
    func insert(_ entry: PostingChunk.Entry, _ key: UInt32) throws {
        guard let place = try chunk(of: key, around: entry.id) else {
            let words = PostingChunk(entries: [entry]).words
            return try insertion.put(words[...], IndexKey.row(side, key))
        }
        let joined = PostingChunk(entries: place.chunk.entries + [entry])
        try update.put(joined.words[...], place.row)
    }

    /// Takes a segment out; nothing happens when the key does not have it.
    func remove(_ segment: UInt32, _ key: UInt32) throws {
        guard let place = try chunk(of: key, around: segment) else { return }
        var entries = place.chunk.entries
        entries.removeAll { $0.id == segment }
        if entries.isEmpty {
            deletion.bind(place.row, at: 1)
            try deletion.run()
        } else {
            try update.put(PostingChunk(entries: entries).words[...], place.row)
        }
    }

    /// The last chunk that begins at or before an id, else the first; by binary search.
    private func chunk(of key: UInt32, around segment: UInt32) throws -> Stored? {
        let first = IndexKey.row(side, key)
        var low = first
        var high = first + (IndexKey.chunkLimit - 1)
        var found: Stored?
        var least: Stored?
        // The last chunk is looked at first: it also tells where the rows end.
        var middle = high
        while low <= high {
            if let probe = try stored(first, middle) {
                if PostingChunk.leastID(probe.words) > segment {
                    least = probe
                    high = probe.row - 1
                    middle = low + (high - low) / 2
                    continue
                }
                found = probe
            }
            // The last row of all has no successor.
            guard middle < high else { break }
            low = middle + 1
            middle = low + (high - low) / 2
        }
        return found ?? least
    }

    /// The last chunk between two rows.
    private func stored(_ first: Int64, _ last: Int64) throws -> Stored? {
        chunk.bind(first, at: 1)
        chunk.bind(last, at: 2)
        defer { chunk.reset() }
        return try chunk.next() ? Stored(row: chunk.int(0), words: chunk.words(1)) : nil
    }
}

extension BulkStatement {
    /// Runs a statement with a blob and the row that it belongs to.
    func put(_ words: ArraySlice<UInt32>, _ row: Int64) throws {
        bind(row, at: 2)
        try run(binding: words, at: 1)
    }
}
