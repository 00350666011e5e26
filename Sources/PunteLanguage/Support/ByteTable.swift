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
