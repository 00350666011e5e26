/// Writes values into bytes, one after the other.
struct CompiledWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes a number as 32 bits.
    mutating func write(_ value: Int) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) {
            bytes.append(contentsOf: $0)
        }
    }

    /// Writes 64 bits.
    mutating func write(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a text after its length in bytes.
    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes whether there is a text, and the text.
    mutating func write(_ text: String?) {
        write(text == nil ? 0 : 1)
        if let text { write(text) }
    }

    /// Writes zeros up to a multiple of a length in bytes.
    mutating func pad(to length: Int) {
        while bytes.count % length != 0 { bytes.append(0) }
    }

    /// Writes the number of some values, and the values as they are in memory.
    mutating func write<Value: BitwiseCopyable>(_ values: [Value]) {
        write(values.count)
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
}

/// Reads what ``CompiledWriter`` wrote.
///
/// Reading beyond the end gives zeros and empty values, and sets ``hasFailed``.
struct CompiledReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    /// Whether something was read beyond the end.
    private(set) var hasFailed = false

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Returns the next bytes; none when there are fewer.
    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - position else {
            hasFailed = true
            return UnsafeRawBufferPointer(rebasing: bytes[0..<0])
        }
        position += count
        return UnsafeRawBufferPointer(rebasing: bytes[(position - count)..<position])
    }

    /// Reads a number of 32 bits.
    mutating func int() -> Int {
        let taken = take(4)
        return taken.isEmpty ? 0 : Int(UInt32(littleEndian: taken.loadUnaligned(as: UInt32.self)))
    }

    /// Reads 64 bits.
    mutating func word() -> UInt64 {
        let taken = take(8)
        return taken.isEmpty ? 0 : UInt64(littleEndian: taken.loadUnaligned(as: UInt64.self))
    }

    /// Reads a text.
    mutating func text() -> String {
        let count = int()
        return String(decoding: take(count), as: UTF8.self)
    }

    /// Reads a text that may be missing.
    mutating func optionalText() -> String? { int() == 0 ? nil : text() }

    /// Reads a number of elements; fails when so many, of at least `size` bytes each, cannot follow.
    mutating func count(ofAtLeast size: Int) -> Int {
        let count = int()
        guard count <= (bytes.count - position) / max(size, 1) else {
            hasFailed = true
            return 0
        }
        return count
    }

    /// Reads values of a type.
    mutating func array<Value: BitwiseCopyable>(of type: Value.Type) -> [Value] {
        let count = count(ofAtLeast: MemoryLayout<Value>.stride)
        let taken = take(count * MemoryLayout<Value>.stride)
        return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: taken)
            filled = count
        }
    }
}
