internal import PunteLanguage

/// The codes of 128 consecutive segments: a row of the table `signature`.
///
/// Stored as 32-bit words, the least significant byte first: where the codes of each segment begin
/// (129 offsets), then the codes. A segment that is gone has none.
struct SignatureBlock: Equatable {
    static let capacity = 128
    static let header = capacity + 1

    private(set) var words: [UInt32]

    init() { words = [UInt32](repeating: 0, count: Self.header) }

    /// A block as it was stored; an empty one when the words are no block.
    init(words: [UInt32]) {
        guard words.count >= Self.header, Int(words[Self.capacity]) == words.count - Self.header,
            zip(words, words[1..<Self.header]).allSatisfy({ $0 <= $1 })
        else {
            self = SignatureBlock()
            return
        }
        self.words = words
    }

    static func row(_ side: Side, segment: Int64) -> Int64 {
        (side == .english ? 0 : 1) << 62 | segment / Int64(capacity)
    }

    static func slot(_ segment: Int64) -> Int { Int(segment % Int64(capacity)) }

    subscript(slot: Int) -> ArraySlice<UInt32> {
        words[(Self.header + Int(words[slot]))..<(Self.header + Int(words[slot + 1]))]
    }

    @inline(__always)
    func withCodes<Value>(_ slot: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Value) -> Value {
        words.withUnsafeBufferPointer { words in
            body(
                UnsafeBufferPointer(
                    rebasing: words[
                        (Self.header + Int(words[slot]))..<(Self.header + Int(words[slot + 1]))]))
        }
    }

    /// Puts codes in a slot. Linear in the size of the block; appending to the last used slot is
    /// linear in the number of codes.
    mutating func set(_ slot: Int, _ codes: some Collection<UInt32>) {
        let old = Self.header + Int(words[slot])..<Self.header + Int(words[slot + 1])
        let growth = Int32(codes.count - old.count)
        words.replaceSubrange(old, with: codes)
        for later in (slot + 1)..<Self.header {
            words[later] = UInt32(Int32(words[later]) + growth)
        }
    }
}
