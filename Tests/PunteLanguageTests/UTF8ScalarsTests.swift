import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct UTF8ScalarsTests {
    private func texts(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
        var random = SeededRandom(seed: 71)
        for _ in 0..<1000 {
            var text = random.text(from: SeededRandom.letters + SeededRandom.signs, upTo: 20)
            let copy = text
            text.withUTF8 { body(copy, $0) }
        }
    }

    @Test func `scalars are those of the string, forwards and backwards`() {
        texts { text, bytes in
            let expected = text.unicodeScalars.map(\.value)
            var forwards: [UInt32] = []
            var offset = 0
            while offset < bytes.count {
                let (scalar, end) = bytes.scalar(at: offset)
                forwards.append(scalar)
                offset = end
            }
            #expect(forwards == expected)
            var backwards: [UInt32] = []
            while offset > 0 {
                let (scalar, start) = bytes.scalar(before: offset)
                backwards.append(scalar)
                offset = start
            }
            #expect(backwards == expected.reversed())
        }
    }

    @Test func `a reader gives the scalars of its range and no more`() {
        texts { text, bytes in
            let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
            for (from, start) in starts.enumerated() {
                for (to, end) in starts.enumerated() where to >= from {
                    var reader = ScalarReader(bytes, start..<end)
                    for scalar in text.unicodeScalars.dropFirst(from).prefix(to - from) {
                        #expect(reader.peek() == scalar.value)
                        #expect(reader.next() == scalar.value)
                    }
                    #expect(reader.peek() == nil)
                    #expect(reader.next() == nil)
                }
            }
        }
    }

    /// Returns whether all bytes are UTF-8 by stepping through them with ``UTF8Sequence``.
    private func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                if bytes[offset] < 0x80 {
                    offset += 1
                } else if case .valid(let length) = UTF8Sequence(bytes, at: offset) {
                    offset += length
                } else {
                    return false
                }
            }
            return true
        }
    }

    @Test func `what is well formed is what Swift takes for valid`() {
        var random = SeededRandom(seed: 72)
        // Lead and continuation bytes at the borders of the table.
        let borders: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
            0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                borders[Int.random(in: 0..<borders.count, using: &random)]
            }
            #expect(isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }

    @Test func `a scalar that is cut off is incomplete, not invalid`() {
        for scalar in ["ș", "€", "🙂"] {
            let bytes = Array(scalar.utf8)
            for length in 1..<bytes.count {
                let judged = bytes.prefix(length).withUnsafeBufferPointer {
                    UTF8Sequence($0, at: 0)
                }
                #expect(judged == .incomplete)
            }
        }
    }
}
