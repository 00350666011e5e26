internal import PunteLanguage

/// The part of the index that belongs to some new segments of one side, built in memory.
struct IndexBatch {
    let side: Side
    /// Key number and entry of every posting, in the order of the segments.
    private var keys: [UInt32] = []
    private var entries: [UInt32] = []
    private var codes: [UInt32] = []
    private var ends: [Int] = []
    private var segments: [Int64] = []
    /// For each key the number of the last segment that has it, from 1.
    private var lastHolders: [UInt32] = []

    init(_ side: Side) { self.side = side }

    var isEmpty: Bool { segments.isEmpty }

    /// An entry holds the bucket (8 bits) and the segment's place in the batch (24 bits).
    static let capacity = 1 << 24

    /// Adds a segment; ids ascend.
    mutating func add(_ segment: Int64, _ text: AnalyzedText, punctuationKey: UInt32) {
        let entry = UInt32(LengthBucket.of(weight: text.weight)) << 24 | UInt32(segments.count)
        for key in text.keys where key != SegmentAnalyzer.noKey { add(key, entry) }
        if Self.isPunctuation(text) { add(punctuationKey, entry) }
        codes.append(contentsOf: text.hashed)
        ends.append(codes.count)
        segments.append(segment)
    }

    private mutating func add(_ key: UInt32, _ entry: UInt32) {
        let place = Int(key)
        if place >= lastHolders.count {
            lastHolders.append(
                contentsOf: repeatElement(0, count: max(place + 1, lastHolders.count * 2)))
        }
        let number = UInt32(segments.count) + 1
        guard lastHolders[place] != number else { return }
        lastHolders[place] = number
        keys.append(key)
        entries.append(entry)
    }

    static func isPunctuation(_ text: AnalyzedText) -> Bool {
        text.punctuationWeight > 0 && text.punctuationWeight * 2 >= text.weight
    }

    /// The postings by key.
    struct Postings {
        /// Where the entries of each key begin, and where the last end.
        fileprivate var starts: [Int]
        fileprivate var entries: [UInt32]

        var count: Int { entries.count }

        /// For each key in use, in ascending order of its hash, its entries in ascending order of id.
        func forEachKey(
            _ hashes: [UInt32], _ body: (UInt32, ArraySlice<UInt32>) throws -> Void
        ) rethrows {
            let used = (0..<hashes.count).filter { starts[$0 + 1] > starts[$0] }
            for key in used.sorted(by: { hashes[$0] < hashes[$1] }) {
                try body(hashes[key], entries[starts[key]..<starts[key + 1]])
            }
        }
    }

    /// Takes the postings out, sorted by key. Linear in postings and keys (a counting sort).
    mutating func takePostings(keyCount: Int) -> Postings {
        var starts = [Int](repeating: 0, count: keyCount + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var next = starts
        var sorted = [UInt32](repeating: 0, count: entries.count)
        for (key, entry) in zip(keys, entries) {
            sorted[next[Int(key)]] = entry
            next[Int(key)] += 1
        }
        keys = []
        entries = []
        return Postings(starts: starts, entries: sorted)
    }

    /// The id of the segment that an entry stands for.
    func id(_ entry: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: segments[Int(entry & 0xFF_FFFF)])
    }

    static func bucket(_ entry: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: entry >> 24) }

    /// The codes by segment, in ascending order of id.
    func forEachSegment(_ body: (Int64, ArraySlice<UInt32>) throws -> Void) rethrows {
        var start = 0
        for (segment, end) in zip(segments, ends) {
            try body(segment, codes[start..<end])
            start = end
        }
    }

    mutating func removeAll() {
        keys = []
        entries = []
        codes = []
        ends = []
        segments = []
        for place in lastHolders.indices { lastHolders[place] = 0 }
    }
}
