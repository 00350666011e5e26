/// Every pair of a source and a target key that share a sentence pair, numbered; an open-addressing
/// hash table over flat arrays.
struct CooccurrenceTable: Sendable {
    private(set) var sources: [UInt32] = []
    private(set) var targets: [UInt32] = []
    private var slots: [UInt32]
    private var mask: Int

    init() {
        slots = Array(repeating: .max, count: 1 << 16)
        mask = slots.count - 1
    }

    var count: Int { sources.count }

    /// The number of a pair, new when it was not seen before.
    mutating func index(of source: UInt32, _ target: UInt32) -> UInt32 {
        if count * 2 > slots.count { grow() }
        var slot = Self.hash(source, target) & mask
        while slots[slot] != .max {
            let index = Int(slots[slot])
            if sources[index] == source, targets[index] == target { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let index = UInt32(count)
        slots[slot] = index
        sources.append(source)
        targets.append(target)
        return index
    }

    private mutating func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        mask = slots.count - 1
        for index in 0..<count {
            var slot = Self.hash(sources[index], targets[index]) & mask
            while slots[slot] != .max { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index)
        }
    }

    private static func hash(_ source: UInt32, _ target: UInt32) -> Int {
        var mixed = UInt64(source) << 32 | UInt64(target)
        mixed = (mixed ^ (mixed >> 31)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) & 0x7FFF_FFFF)
    }
}
