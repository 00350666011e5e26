internal import PunteLanguage

/// The codes of 128 consecutive segments: a row of the table `signature`.
///
/// It is stored as 32-bit words, least significant byte first: the offset at which the codes of
/// each segment begin (129 offsets), then the codes. A removed segment has no codes.
struct SignatureBlock: Equatable {
    /// The number of segments in a block.
    static let capacity = 128
    private static let headerCount = capacity + 1

    /// The words in which the block is stored.
    private(set) var words: [UInt32]

    /// Creates a block whose segments have no codes.
    init() { words = [UInt32](repeating: 0, count: Self.headerCount) }

    /// Reads a stored block; invalid words give an empty block.
    init(words: [UInt32]) {
        guard words.count >= Self.headerCount,
            Int(words[Self.capacity]) == words.count - Self.headerCount,
            zip(words, words[1..<Self.headerCount]).allSatisfy({ $0 <= $1 })
        else {
            self = SignatureBlock()
            return
        }
        self.words = words
    }

    /// Returns the row of the table `signature` that contains a segment.
    static func row(of segment: Int64, on side: Side) -> Int64 {
        IndexKey.sideBit(side) | segment / Int64(capacity)
    }

    /// Returns the index of a segment in its block, 0–127.
    static func slot(of segment: Int64) -> Int { Int(segment % Int64(capacity)) }

    @inline(__always)
    private func range(of slot: Int) -> Range<Int> {
        (Self.headerCount + Int(words[slot]))..<(Self.headerCount + Int(words[slot + 1]))
    }

    /// The codes of a segment, by its index in the block.
    subscript(slot: Int) -> ArraySlice<UInt32> { words[range(of: slot)] }

    /// Calls `body` with the codes of a segment, by its index in the block.
    @inline(__always)
    func withCodes<Value>(
        of slot: Int, _ body: (UnsafeBufferPointer<IndexToken>) -> Value
    ) -> Value {
        let range = range(of: slot)
        return words.withUnsafeBufferPointer { words in
            UnsafeBufferPointer(rebasing: words[range])
                .withMemoryRebound(to: IndexToken.self, body)
        }
    }

    /// Replaces the codes of a segment, by its index in the block.
    ///
    /// - Complexity: O(words of the block); O(`codes`) if no later segment has codes.
    mutating func set(_ slot: Int, to codes: some Collection<IndexToken>) {
        set(slot, toWords: codes.lazy.map { $0.bits })
    }

    /// Copies the codes of every segment that has codes in `other`.
    mutating func formUnion(_ other: SignatureBlock) {
        for slot in 0..<Self.capacity where !other[slot].isEmpty {
            set(slot, toWords: other[slot])
        }
    }

    private mutating func set(_ slot: Int, toWords codes: some Collection<UInt32>) {
        let old = range(of: slot)
        let growth = Int32(codes.count - old.count)
        words.replaceSubrange(old, with: codes)
        for later in (slot + 1)..<Self.headerCount {
            words[later] = UInt32(Int32(words[later]) + growth)
        }
    }
}
