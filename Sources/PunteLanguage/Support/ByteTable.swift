/// Distinct byte strings, numbered from 0 in the order of their first appearance.
///
/// Open addressing with linear probing over the bytes themselves, so that looking a word up makes
/// no `String`. Load at most one half.
///
/// Invariant: `slots` holds each number once, plus one; 0 is free.
@frozen
package struct ByteTable {
    @usableFromInline var slots: [UInt32]
    @usableFromInline var hashes: [UInt64] = []
    /// Where each string ends in `arena`; it begins where the one before ends.
    @usableFromInline var ends: [Int] = []
    @usableFromInline var arena: [UInt8] = []
    @usableFromInline var mask: Int

    package init(minimumCapacity: Int = 1024) {
        var size = 64
        while size < minimumCapacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    @inlinable package var count: Int { hashes.count }

    /// The number of a byte string, and whether it is new.
    @inlinable @inline(__always)
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int, isNew: Bool) {
        let hash = ByteHash.hash(bytes)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while case let entry = slots[slot], entry != 0 {
            let id = Int(entry) - 1
            if hashes[id] == hash, equals(id, bytes) { return (id, false) }
            slot = (slot + 1) & mask
        }
        return (append(bytes, hash, slot), true)
    }

    /// The bytes of a number that this table gave out.
    @inlinable package func withBytes<Result>(
        of id: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let start = id == 0 ? 0 : ends[id - 1]
        let end = ends[id]
        return try arena.withUnsafeBufferPointer { try body(.init(rebasing: $0[start..<end])) }
    }

    @inlinable @inline(__always)
    func equals(_ id: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = id == 0 ? 0 : ends[id - 1]
        guard ends[id] - start == bytes.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] {
                return false
            }
            return true
        }
    }

    @usableFromInline mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ slot: Int
    ) -> Int {
        let id = hashes.count
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        slots[slot] = UInt32(id + 1)
        if hashes.count * 2 > slots.count { grow() }
        return id
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(id + 1)
        }
    }
}

/// A 64-bit hash of bytes: eight at a time, folded by 128-bit multiplication as in wyhash
/// (Wang Yi 2019). Equal within a process and across processes of one byte order; not to be stored.
package enum ByteHash {
    @inlinable static var first: UInt64 { 0xA076_1D64_78BD_642F }
    @inlinable static var second: UInt64 { 0xE703_7ED1_A0B4_28DB }

    @inlinable @inline(__always)
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = first ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset + 8 <= raw.count {
            hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), second)
            offset += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while offset < raw.count {
            rest |= UInt64(raw[offset]) << shift
            shift += 8
            offset += 1
        }
        return fold(hash ^ rest, first)
    }

    @inlinable @inline(__always)
    static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
