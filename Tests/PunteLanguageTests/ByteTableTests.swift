import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct ByteTableTests {
    @Test func `each string has the id of its first appearance, as in a dictionary`() {
        var random = SeededRandom(seed: 21)
        var ids: [[UInt8]: Int] = [:]
        var order: [[UInt8]] = []
        var table = ByteTable(minimumCapacity: 1)
        for _ in 0..<20_000 {
            let bytes = Array(random.text(from: Array("aăș".unicodeScalars), upTo: 7).utf8)
            bytes.withUnsafeBufferPointer { buffer in
                #expect(table.id(of: buffer) == ids[bytes])
                let (id, isNew) = table.insert(buffer)
                #expect(isNew == (ids[bytes] == nil))
                #expect(id == ids[bytes] ?? order.count)
                if isNew {
                    ids[bytes] = id
                    order.append(bytes)
                }
            }
        }
        #expect(table.count == order.count)
        for (id, bytes) in order.enumerated() {
            #expect(table.withBytes(of: id) { Array($0) } == bytes)
        }
    }

    @Test func `the empty string is a string`() {
        var table = ByteTable()
        let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        #expect(table.id(of: empty) == nil)
        #expect(table.insert(empty) == (0, true))
        #expect(table.insert(empty) == (0, false))
        #expect(table.withBytes(of: 0) { $0.count } == 0)
    }

    /// Hashing eight bytes at a time loses no bytes at the end and distinguishes lengths.
    @Test func `hashes of neighbouring byte strings differ`() {
        var seen: [UInt64: [UInt8]] = [:]
        for length in 0...40 {
            for place in 0..<max(1, length) {
                var bytes = [UInt8](repeating: 0, count: length)
                if length > 0 { bytes[place] = 1 }
                for candidate in [bytes, [UInt8](repeating: 0, count: length)] {
                    let hash = candidate.withUnsafeBufferPointer { ByteHash.hash($0) }
                    #expect(seen[hash, default: candidate] == candidate)
                    seen[hash] = candidate
                }
            }
        }
    }
}
