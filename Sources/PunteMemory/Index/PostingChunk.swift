/// Some of the segments that hold a key: a row of the table `posting`.
///
/// Stored as 32-bit words, the least significant byte first: the number of sections; for each
/// section its bucket (8 bits) and its length (24 bits); the ids of all sections. Sections ascend
/// by bucket, ids inside a section ascend. Chunks of a key hold disjoint, ascending ranges of ids.
struct PostingChunk: Equatable {
    /// A full chunk is 8 KB: large enough for fast reading, small enough to be rewritten for one
    /// new segment.
    static let capacity = 2048

    struct Entry: Equatable, Comparable {
        var bucket: UInt8
        var id: UInt32

        static func < (a: Entry, b: Entry) -> Bool { (a.bucket, a.id) < (b.bucket, b.id) }
    }

    /// Ascending.
    var entries: [Entry]

    init(entries: [Entry]) { self.entries = entries.sorted() }

    init(words: [UInt32]) {
        entries = []
        Self.forEachSection(words) { bucket, range in
            for word in words[range] { entries.append(Entry(bucket: bucket, id: word)) }
        }
    }

    var words: [UInt32] {
        var sections: [UInt32] = []
        var start = 0
        while start < entries.count {
            let bucket = entries[start].bucket
            var end = start
            while end < entries.count, entries[end].bucket == bucket { end += 1 }
            sections.append(UInt32(bucket) << 24 | UInt32(end - start))
            start = end
        }
        return [UInt32(sections.count)] + sections + entries.map(\.id)
    }

    /// The least id in a chunk, which is the first of one of its sections.
    static func leastID(_ words: [UInt32]) -> UInt32 {
        var least = UInt32.max
        forEachSection(words) { _, range in
            if let first = words[range].first { least = min(least, first) }
        }
        return least
    }

    /// Calls `body` with each section's bucket and the place of its ids. A chunk whose counts do
    /// not add up has no sections.
    static func forEachSection(_ words: [UInt32], _ body: (UInt8, Range<Int>) -> Void) {
        guard let first = words.first, Int(first) < words.count else { return }
        let headers = words[1..<(1 + Int(first))]
        let total = headers.reduce(0) { $0 + Int($1 & 0xFF_FFFF) }
        guard 1 + Int(first) + total == words.count else { return }
        var start = 1 + Int(first)
        for header in headers {
            let end = start + Int(header & 0xFF_FFFF)
            body(UInt8(header >> 24), start..<end)
            start = end
        }
    }
}
