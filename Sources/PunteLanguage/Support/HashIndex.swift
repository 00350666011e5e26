/// A set of 64-bit keys, each with an index from 0 in the order of insertion.
///
/// It is an open-addressing hash table with linear probing (Knuth, The Art of Computer Programming,
/// volume 3, section 6.4, algorithm L), at most half full. It stores only keys; the caller keeps
/// values in an array of the same order. A key is a number that identifies something, or the hash
/// of something longer: then ``find(_:where:)`` distinguishes entries with equal hashes.
///
/// Invariant: each index occurs once in `slots`, increased by one; 0 marks a free slot.
/// `slots.count` is a power of two.
@frozen @usableFromInline
package struct HashIndex: Sendable {
    /// The place of a key: the index of its entry, or the free slot where it may be inserted.
    @frozen @usableFromInline
    package enum Place {
        case index(Int)
        case free(slot: Int)
    }

    @usableFromInline var slots: [UInt32]
    @usableFromInline var entries: [UInt64] = []
    /// The number of leading bits of the product of a key and ``multiplier`` that do not select a
    /// slot.
    @usableFromInline var shift: UInt64

    /// Creates an empty table.
    ///
    /// - Parameter minimumCapacity: the number of keys that can be inserted before the table grows.
    package init(minimumCapacity: Int = 8) {
        var bits: UInt64 = 4
        while 1 << bits < minimumCapacity * 2 { bits += 1 }
        slots = Array(repeating: 0, count: 1 << bits)
        shift = 64 - bits
    }

    /// Creates a table of keys that are all different, in their order.
    ///
    /// - Complexity: Linear in the number of keys.
    package init(distinct keys: [UInt64]) {
        self.init(minimumCapacity: keys.count)
        entries = keys
        fill()
    }

    /// The number of keys.
    @inlinable package var count: Int { entries.count }

    /// The keys in the order of insertion.
    @inlinable package var keys: [UInt64] { entries }

    /// The multiplier of Fibonacci hashing: 2⁶⁴ divided by the golden ratio (Knuth, section 6.4).
    ///
    /// Keys that differ in few bits are spread over the upper bits of the product.
    @inlinable static var multiplier: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    @inlinable @inline(__always)
    func home(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key ^ (key >> 32)) &* Self.multiplier) >> shift)
    }

    /// Finds a key among entries of which several may have the same key.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - isSame: returns whether the entry at an index is the one sought; called only for entries
    ///     with the key.
    /// - Returns: The index of the entry, or the free slot for a new one.
    /// - Complexity: O(1) on average.
    @inlinable @inline(__always)
    package func find(_ key: UInt64, where isSame: (Int) -> Bool) -> Place {
        var slot = home(of: key)
        while case let entry = slots[slot], entry != 0 {
            let index = Int(entry) - 1
            if entries[index] == key, isSame(index) { return .index(index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return .free(slot: slot)
    }

    /// Returns the index of a key; nil if it has not been inserted.
    ///
    /// - Complexity: O(1) on average.
    @inlinable @inline(__always)
    package func index(of key: UInt64) -> Int? {
        if case .index(let index) = find(key, where: { _ in true }) { return index }
        return nil
    }

    /// Inserts a key unless it is in the table already.
    ///
    /// - Returns: The index of the key, and whether it has been inserted by this call.
    /// - Complexity: Amortised O(1) on average.
    @inlinable @inline(__always)
    @discardableResult
    package mutating func insert(_ key: UInt64) -> (index: Int, isNew: Bool) {
        switch find(key, where: { _ in true }) {
        case .index(let index): (index, false)
        case .free(let slot): (append(key, at: slot), true)
        }
    }

    /// Inserts a key in the free slot that ``find(_:where:)`` returned; nothing may be inserted in
    /// between.
    ///
    /// - Returns: The index of the new entry.
    @usableFromInline
    package mutating func append(_ key: UInt64, at slot: Int) -> Int {
        let index = entries.count
        entries.append(key)
        slots[slot] = UInt32(index + 1)
        if entries.count * 2 > slots.count { grow() }
        return index
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        shift -= 1
        fill()
    }

    /// Enters all keys into slots that are all free.
    private mutating func fill() {
        for (index, key) in entries.enumerated() {
            var slot = home(of: key)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}
