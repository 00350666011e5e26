/// Distinct byte strings, each with an id from 0 in the order of first appearance.
///
/// The bytes are compared in place, so that looking up a word creates no `String`.
@frozen @usableFromInline
package struct ByteTable: Sendable {
    @usableFromInline var index: HashIndex
    /// The offset in `arena` at which each string ends; a string begins where the previous one
    /// ends.
    @usableFromInline var ends: [Int] = []
    @usableFromInline var arena: [UInt8] = []

    /// Creates an empty table.
    ///
    /// - Parameter minimumCapacity: the number of strings that can be inserted before the table
    ///   grows.
    package init(minimumCapacity: Int = 1024) {
        index = HashIndex(minimumCapacity: minimumCapacity)
    }

    /// The number of strings.
    @inlinable package var count: Int { ends.count }

    /// Inserts a byte string and returns its id, and whether it is new.
    ///
    /// - Complexity: Linear in the length of the string, on average.
    @inlinable @inline(__always)
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int, isNew: Bool) {
        let hash = ByteHash.hash(bytes)
        switch index.find(hash, where: { equals($0, bytes) }) {
        case .index(let id): return (id, false)
        case .free(let slot): return (append(bytes, hash: hash, at: slot), true)
        }
    }

    /// Returns the id of a byte string; nil if it has not been inserted.
    ///
    /// - Complexity: Linear in the length of the string, on average.
    @inlinable
    package func id(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let place = index.find(ByteHash.hash(bytes)) { equals($0, bytes) }
        if case .index(let id) = place { return id }
        return nil
    }

    /// Calls `body` with the bytes of an id that this table assigned, and returns its result.
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
        _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at slot: Int
    ) -> Int {
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        return index.append(hash, at: slot)
    }
}

/// A 64-bit hash of bytes, computed eight bytes at a time with 128-bit multiplication as in wyhash
/// (Wang Yi, 2019).
///
/// The hash is the same in all processes on machines of the same byte order. It may be stored in a
/// cache that can be rebuilt, but not in data that another version reads; ``FNVHash`` is for that.
@usableFromInline package enum ByteHash {
    @inlinable static var first: UInt64 { 0xA076_1D64_78BD_642F }
    @inlinable static var second: UInt64 { 0xE703_7ED1_A0B4_28DB }

    /// Returns the hash of a byte string.
    ///
    /// - Complexity: Linear in the number of bytes.
    @inlinable @inline(__always)
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        hash(UnsafeRawBufferPointer(bytes))
    }

    /// Returns the hash of a byte string.
    ///
    /// - Complexity: Linear in the number of bytes.
    @inlinable @inline(__always)
    package static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
        var hash = first
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
        // The length here: zeros at the end make another string.
        return fold(hash ^ rest, second ^ UInt64(truncatingIfNeeded: raw.count))
    }

    @inlinable @inline(__always)
    static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
