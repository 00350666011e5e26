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
