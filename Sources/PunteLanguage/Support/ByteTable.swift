/// Distinct byte strings and the id of each, counted from 0 in the order of first appearance.
///
/// The bytes are compared in place, so that looking up a word makes no `String`.
@frozen @usableFromInline
package struct ByteTable: Sendable {
    @usableFromInline var index: HashIndex
    /// Where each string ends in `arena`; it begins where the one before ends.
    @usableFromInline var ends: [Int] = []
    @usableFromInline var arena: [UInt8] = []

    /// An empty table.
    ///
    /// - Parameter minimumCapacity: the number of strings that can be inserted before it grows.
    package init(minimumCapacity: Int = 1024) {
        index = HashIndex(minimumCapacity: minimumCapacity)
    }

    /// The number of strings.
    @inlinable package var count: Int { ends.count }

    /// The id of a byte string, and whether it is new.
    ///
    /// - Complexity: linear in the length of the string, on average.
    @inlinable @inline(__always)
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (id: Int, isNew: Bool) {
        let hash = ByteHash.hash(bytes)
        switch index.find(hash, where: { equals($0, bytes) }) {
        case .index(let id): return (id, false)
        case .free(let slot): return (append(bytes, hash: hash, at: slot), true)
        }
    }

    /// The id of a byte string; nil when it was not inserted.
    ///
    /// - Complexity: linear in the length of the string, on average.
    @inlinable
    package func id(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let place = index.find(ByteHash.hash(bytes)) { equals($0, bytes) }
        if case .index(let id) = place { return id }
        return nil
    }

    /// Calls a function with the bytes of an id that this table gave out.
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
