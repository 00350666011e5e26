internal import GRDB
internal import PunteLanguage

/// The lists of one side in the table `posting`.
///
/// The chunks of a key are stored in ascending rows and have disjoint, ascending ranges of ids; no
/// chunk is empty.
struct PostingTable {
    private let side: Side
    private let lastChunk: BulkStatement
    private let insertion: BulkStatement
    private let update: BulkStatement
    private let deletion: BulkStatement
    private let isEmpty: Bool

    private struct StoredChunk {
        var row: Int64
        var words: [UInt32]

        var entries: [PostingChunk.Entry] { PostingChunk(words: words).entries }
        /// The number of ids in the chunk.
        var count: Int { max(0, words.count - 1 - Int(words.first ?? 0)) }
    }

    init(_ side: Side, in db: Database) throws {
        self.side = side
        lastChunk = try BulkStatement(
            db, "SELECT id, ids FROM posting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
        insertion = try BulkStatement(db, "INSERT INTO posting (ids, id) VALUES (?, ?)")
        update = try BulkStatement(db, "UPDATE posting SET ids = ? WHERE id = ?")
        deletion = try BulkStatement(db, "DELETE FROM posting WHERE id = ?")
        let rows = IndexKey.rows(on: side)
        lastChunk.bind(rows.lowerBound, at: 1)
        lastChunk.bind(rows.upperBound, at: 2)
        isEmpty = try !lastChunk.next()
        lastChunk.reset()
    }

    /// Adds segments whose ids are above all stored ids.
    ///
    /// The last chunk of a key is filled first, so that any two neighbouring chunks contain more
    /// than ``PostingChunk/capacity`` ids together.
    func append(_ batch: EncodedBatch) throws {
        var key: Int64 = -1
        var row: Int64 = 0
        for new in batch.chunks {
            let words = batch.chunkWords[new.range]
            if new.key != key {
                key = new.key
                let rows = IndexKey.rows(of: UInt32(truncatingIfNeeded: key), on: side)
                row = rows.lowerBound
                if !isEmpty, let last = try last(in: rows) {
                    row = last.row
                    if last.count + new.count <= PostingChunk.capacity {
                        let joined = last.entries + PostingChunk(words: Array(words)).entries
                        try update.run(
                            sealing: PostingChunk(entries: joined).words[...], toRow: row)
                        row += 1
                        continue
                    }
                    row += 1
                }
            }
            try insertion.run(sealing: words, toRow: row)
            row += 1
        }
    }

    /// Adds a segment to the list of a key, in the chunk that covers its id.
    func insert(_ entry: PostingChunk.Entry, for key: UInt32) throws {
        guard let chunk = try chunk(of: key, around: entry.id) else {
            let words = PostingChunk(entries: [entry]).words
            return try insertion.run(
                sealing: words[...], toRow: IndexKey.firstRow(of: key, on: side))
        }
        let joined = PostingChunk(entries: chunk.entries + [entry])
        try update.run(sealing: joined.words[...], toRow: chunk.row)
    }

    /// Removes a segment from the list of a key; does nothing if the list does not contain it.
    func remove(_ segment: UInt32, for key: UInt32) throws {
        guard let chunk = try chunk(of: key, around: segment) else { return }
        var entries = chunk.entries
        entries.removeAll { $0.id == segment }
        if entries.isEmpty {
            deletion.bind(chunk.row, at: 1)
            try deletion.run()
        } else {
            try update.run(sealing: PostingChunk(entries: entries).words[...], toRow: chunk.row)
        }
    }

    /// Returns the last chunk of a key that begins at or before an id.
    ///
    /// The result is the first chunk if all begin after the id, and nil if the key has none.
    ///
    /// - Complexity: O(log n) queries for n rows that the key can have (binary search).
    private func chunk(of key: UInt32, around segment: UInt32) throws -> StoredChunk? {
        let rows = IndexKey.rows(of: key, on: side)
        var low = rows.lowerBound
        var high = rows.upperBound
        var found: StoredChunk?
        var firstAfter: StoredChunk?
        // The last chunk is looked at first: it also tells where the rows end.
        var middle = high
        while low <= high {
            if let probe = try last(in: rows.lowerBound...middle) {
                if PostingChunk.minimumID(in: probe.words) > segment {
                    firstAfter = probe
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
        return found ?? firstAfter
    }

    /// Returns the last chunk in a range of rows.
    private func last(in rows: ClosedRange<Int64>) throws -> StoredChunk? {
        lastChunk.bind(rows.lowerBound, at: 1)
        lastChunk.bind(rows.upperBound, at: 2)
        defer { lastChunk.reset() }
        guard try lastChunk.next() else { return nil }
        let row = lastChunk.int(0)
        return StoredChunk(row: row, words: try lastChunk.sealedWords(1, ofRow: row))
    }
}
