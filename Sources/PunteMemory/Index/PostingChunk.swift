/// A group of segments that contain a key: a row of the table `posting`.
///
/// It is stored as 32-bit words, least significant byte first: the number of sections; a
/// ``SectionHeader`` for each section; the ids of all sections. Sections ascend by bucket, and ids
/// ascend inside a section. The chunks of a key have disjoint, ascending ranges of ids.
struct PostingChunk: Equatable {
    /// The maximum number of ids.
    ///
    /// A full chunk has 8 KB: large enough for fast reading, small enough to be rewritten for one
    /// new segment.
    static let capacity = 2048

    /// The number of words of a stored chunk of one section besides its ids: the number of sections,
    /// the section's header and the seal.
    static let minimumExtraCount = 3

    /// A segment that contains the key.
    struct Entry: Equatable, Comparable {
        /// The bucket of the segment's weight (``LengthBucket``).
        var bucket: UInt8
        var id: UInt32

        static func < (a: Entry, b: Entry) -> Bool { (a.bucket, a.id) < (b.bucket, b.id) }
    }

    /// The word that describes a section: its bucket (high 8 bits) and the number of its ids (low
    /// 24 bits).
    struct SectionHeader {
        private static let countBits: UInt32 = 24

        let word: UInt32

        init(word: UInt32) { self.word = word }

        init(bucket: Int, count: Int) {
            word = UInt32(bucket) << Self.countBits | UInt32(count)
        }

        var bucket: UInt8 { UInt8(word >> Self.countBits) }
        var count: Int { Int(word & (1 << Self.countBits - 1)) }
    }

    /// The entries in ascending order.
    private(set) var entries: [Entry]

    /// Creates a chunk from entries in any order.
    init(entries: [Entry]) { self.entries = entries.sorted() }

    /// Reads a stored chunk; invalid words give a chunk without entries.
    init(words: [UInt32]) {
        entries = []
        Self.forEachSection(of: words) { bucket, range in
            for word in words[range] { entries.append(Entry(bucket: bucket, id: word)) }
        }
    }

    /// The words in which the chunk is stored.
    var words: [UInt32] {
        var headers: [UInt32] = []
        var start = 0
        while start < entries.count {
            let bucket = entries[start].bucket
            var end = start
            while end < entries.count, entries[end].bucket == bucket { end += 1 }
            headers.append(SectionHeader(bucket: Int(bucket), count: end - start).word)
            start = end
        }
        return [UInt32(headers.count)] + headers + entries.map(\.id)
    }

    /// Returns the smallest id in a stored chunk; the largest integer if the chunk is empty.
    ///
    /// The smallest id is the first one of some section.
    static func minimumID(in words: [UInt32]) -> UInt32 {
        var minimum = UInt32.max
        forEachSection(of: words) { _, range in
            if let first = words[range].first { minimum = min(minimum, first) }
        }
        return minimum
    }

    /// Returns whether a stored chunk is as the search expects it: it has sections, of known buckets,
    /// whose ids ascend and belong to segments.
    static func isValid(_ words: [UInt32], maximumID: UInt32) -> Bool {
        var hasSections = false
        var isValid = true
        forEachSection(of: words) { bucket, range in
            hasSections = true
            let ids = words[range]
            let ascends = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
            isValid =
                isValid && ascends && Int(bucket) <= LengthBucket.last
                && ids.last.map { $0 <= maximumID } ?? false
        }
        return hasSections && isValid
    }

    /// Calls `body` with each section's bucket and the indices of its ids in `words`.
    ///
    /// A stored chunk with inconsistent counts is treated as having no sections.
    static func forEachSection(
        of words: [UInt32], _ body: (_ bucket: UInt8, _ ids: Range<Int>) -> Void
    ) {
        guard let first = words.first, Int(first) < words.count else { return }
        let headers = words[1..<(1 + Int(first))]
        let total = headers.reduce(0) { $0 + SectionHeader(word: $1).count }
        guard 1 + Int(first) + total == words.count else { return }
        var start = 1 + Int(first)
        for word in headers {
            let header = SectionHeader(word: word)
            body(header.bucket, start..<start + header.count)
            start += header.count
        }
    }
}
