internal import GRDB
internal import PunteLanguage

/// The codes of one side in the table `signature`.
struct SignatureTable {
    private let side: Side
    private let selection: BulkStatement
    private let insertion: BulkStatement
    private let update: BulkStatement
    private let last: BulkStatement

    init(_ side: Side, _ db: Database) throws {
        self.side = side
        selection = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
        insertion = try BulkStatement(db, "INSERT INTO signature (codes, id) VALUES (?, ?)")
        update = try BulkStatement(db, "UPDATE signature SET codes = ? WHERE id = ?")
        last = try BulkStatement(
            db, "SELECT id FROM signature WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
    }

    /// Adds segments whose ids are above all that are there.
    func append(_ batch: EncodedBatch) throws {
        last.bind(SignatureBlock.row(side, segment: 0), at: 1)
        last.bind(SignatureBlock.row(side, segment: Int64(UInt32.max)), at: 2)
        let present = try last.next() ? last.int(0) : -1
        last.reset()
        for new in batch.blocks {
            let words = batch.blockWords[new.range]
            if new.key <= present, var block = try stored(new.key) {
                let added = SignatureBlock(words: Array(words))
                for slot in 0..<SignatureBlock.capacity where !added[slot].isEmpty {
                    block.set(slot, added[slot])
                }
                try update.put(block.words[...], new.key)
            } else {
                try insertion.put(words, new.key)
            }
        }
    }

    /// Sets the codes of a segment; none to take it out.
    func set(_ segment: Int64, _ codes: [UInt32]) throws {
        let row = SignatureBlock.row(side, segment: segment)
        let known = try stored(row)
        var block = known ?? SignatureBlock()
        block.set(SignatureBlock.slot(segment), codes)
        try (known == nil ? insertion : update).put(block.words[...], row)
    }

    private func stored(_ row: Int64) throws -> SignatureBlock? {
        selection.bind(row, at: 1)
        defer { selection.reset() }
        return try selection.next() ? SignatureBlock(words: selection.words(0)) : nil
    }
}
