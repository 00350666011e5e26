/// A 64-bit hash (FNV-1a) that is the same in every process, on every machine and in every version.
///
/// Source: Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
///
/// It takes one value at a time, so that text can be hashed while it is read and folded. For whole
/// byte strings that are not stored, ``ByteHash`` is faster.
@frozen @usableFromInline
package struct FNVHash: Hashable, Sendable {
    /// The hash of all values combined so far.
    @usableFromInline package var value: UInt64

    /// Creates the hash of an empty sequence.
    @inlinable @inline(__always)
    package init() { value = 0xCBF2_9CE4_8422_2325 }

    /// Creates the hash of bytes in their order.
    ///
    /// - Complexity: Linear in the number of bytes.
    @inlinable
    package init(_ bytes: some Sequence<UInt8>) {
        self.init()
        for byte in bytes { combine(UInt64(byte)) }
    }

    /// Adds a value to the hash: a byte, a scalar, or the hash of something longer.
    @inlinable @inline(__always)
    package mutating func combine(_ next: UInt64) {
        value = (value ^ next) &* 0x100_0000_01B3
    }

    /// Returns the hash with one more value added.
    @inlinable @inline(__always)
    package func combined(with next: UInt64) -> FNVHash {
        var result = self
        result.combine(next)
        return result
    }
}
