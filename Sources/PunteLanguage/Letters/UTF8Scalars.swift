/// Reads the scalars of valid UTF-8 in either direction.
extension UnsafeBufferPointer<UInt8> {
    /// Returns the scalar that begins at an offset, and the offset after it.
    @inlinable @inline(__always)
    package func scalar(at offset: Int) -> (value: UInt32, end: Int) {
        let first = UInt32(self[offset])
        if first < 0x80 { return (first, offset + 1) }
        if first < 0xE0, offset + 1 < count {
            return ((first & 0x1F) << 6 | continuation(offset + 1), offset + 2)
        }
        if first < 0xF0, offset + 2 < count {
            let value = (first & 0x0F) << 12 | continuation(offset + 1) << 6
            return (value | continuation(offset + 2), offset + 3)
        }
        guard offset + 3 < count else { return (0xFFFD, count) }
        let high = (first & 0x07) << 18 | continuation(offset + 1) << 12
        return (high | continuation(offset + 2) << 6 | continuation(offset + 3), offset + 4)
    }

    /// Returns the scalar that ends at an offset greater than 0, and the offset where it begins.
    @inlinable @inline(__always)
    package func scalar(before offset: Int) -> (value: UInt32, start: Int) {
        var start = offset - 1
        if self[start] < 0x80 { return (UInt32(self[start]), start) }
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, start)
    }

    @inlinable @inline(__always)
    func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}

/// An iterator over the scalars of a range of valid UTF-8.
@frozen @usableFromInline
package struct ScalarReader: IteratorProtocol {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline var offset: Int
    @usableFromInline let end: Int

    /// Creates a reader of a range that begins and ends at scalar boundaries.
    @inlinable
    package init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Returns the next scalar without consuming it; nil at the end.
    @inlinable @inline(__always)
    package func peek() -> UInt32? {
        offset < end ? bytes.scalar(at: offset).value : nil
    }

    /// Returns the next scalar; nil at the end.
    @inlinable @inline(__always)
    package mutating func next() -> UInt32? {
        guard offset < end else { return nil }
        let (scalar, end) = bytes.scalar(at: offset)
        offset = end
        return scalar
    }
}

/// The result of checking a byte of 0x80 or above in bytes that should be UTF-8.
@frozen @usableFromInline
package enum UTF8Sequence: Equatable, Sendable {
    /// The beginning of a valid scalar, with its length in bytes.
    case valid(Int)
    /// The beginning of a scalar whose last bytes are missing at the end of the text.
    case incomplete
    /// A byte that belongs to no scalar.
    case invalid

    /// Checks the bytes at a position by table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte
    /// Sequences".
    @inlinable @inline(__always)
    package init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        let first = bytes[position]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF4: (length, high) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default:
            self = .invalid
            return
        }
        guard position + 1 < bytes.count else {
            self = .incomplete
            return
        }
        guard bytes[position + 1] >= low, bytes[position + 1] <= high else {
            self = .invalid
            return
        }
        var offset = 2
        while offset < length {
            guard position + offset < bytes.count else {
                self = .incomplete
                return
            }
            guard bytes[position + offset] & 0xC0 == 0x80 else {
                self = .invalid
                return
            }
            offset += 1
        }
        self = .valid(length)
    }
}
