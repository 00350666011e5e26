internal import GRDB
internal import PunteLanguage

/// Reads lists and signatures of one side from the file and keeps what it has read.
///
/// Belongs to one connection; what it keeps holds as long as nothing is written to the memory
/// (``forget()``).
final class IndexReader {
    private let side: Side
    private var lists: [UInt32: PostingList] = [:]
    private var lengths: [UInt32: Int] = [:]
    private var blocks: [SignatureBlock?] = []
    private var kept = 0
    private let limit: Int

    /// - Parameter limit: Bytes that may be kept; when they are more, all are dropped.
    init(_ side: Side, limit: Int) {
        self.side = side
        self.limit = limit
    }

    func forget() {
        lists.removeAll()
        lengths.removeAll()
        blocks.removeAll()
        kept = 0
    }

    private func keep(_ size: Int) {
        if kept > limit { forget() }
        kept += size
    }

    /// About how many segments hold a key, without reading which.
    func length(_ key: UInt32, _ statements: IndexStatements) throws -> Int {
        if let known = lengths[key] { return known }
        let first = IndexKey.row(side, key)
        statements.length.bind(first, at: 1)
        statements.length.bind(first + (IndexKey.chunkLimit - 1), at: 2)
        var length = 0
        if try statements.length.next() {
            let full = Int(statements.length.int(0) - first)
            length = full * PostingChunk.capacity + max(1, Int(statements.length.int(1)) / 4 - 2)
        }
        statements.length.reset()
        lengths[key] = length
        return length
    }

    func list(_ key: UInt32, _ statements: IndexStatements) throws -> PostingList {
        if let known = lists[key] { return known }
        let list = PostingList()
        let first = IndexKey.row(side, key)
        statements.chunks.bind(first, at: 1)
        statements.chunks.bind(first + (IndexKey.chunkLimit - 1), at: 2)
        while try statements.chunks.next() { list.append(chunk: statements.chunks.words(0)) }
        keep(list.size)
        lists[key] = list
        return list
    }

    /// Calls `body` with the codes of a segment.
    @inline(__always)
    func withCodes<Value>(
        of segment: UInt32, _ statements: IndexStatements,
        _ body: (UnsafeBufferPointer<UInt32>) -> Value
    ) throws -> Value {
        let place = Int(segment) / SignatureBlock.capacity
        if place >= blocks.count || blocks[place] == nil { try load(place, statements) }
        return (blocks[place] ?? SignatureBlock()).withCodes(
            Int(segment) % SignatureBlock.capacity, body)
    }

    private func load(_ place: Int, _ statements: IndexStatements) throws {
        statements.signature.bind(
            SignatureBlock.row(side, segment: Int64(place) * Int64(SignatureBlock.capacity)), at: 1)
        let block =
            try statements.signature.next()
            ? SignatureBlock(words: statements.signature.words(0)) : SignatureBlock()
        statements.signature.reset()
        keep(block.words.count * 4)
        let missing = place + 1 - blocks.count
        if missing > 0 { blocks.append(contentsOf: repeatElement(nil, count: missing)) }
        blocks[place] = block
    }
}

/// The prepared statements of a reader.
struct IndexStatements {
    let length: BulkStatement
    let chunks: BulkStatement
    let signature: BulkStatement

    init(_ db: Database) throws {
        length = try BulkStatement(
            db,
            """
            SELECT id, length(ids) FROM posting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1
            """)
        chunks = try BulkStatement(
            db, "SELECT ids FROM posting WHERE id BETWEEN ? AND ? ORDER BY id")
        signature = try BulkStatement(db, "SELECT codes FROM signature WHERE id = ?")
    }
}
