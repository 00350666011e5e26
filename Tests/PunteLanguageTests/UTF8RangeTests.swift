import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct UTF8RangeTests {
    @Test func `a slice is the bytes between two offsets`() {
        var random = SeededRandom(seed: 41)
        for _ in 0..<500 {
            let text = random.text(from: SeededRandom.signs, upTo: 30)
            let bytes = Array(text.utf8)
            // The offsets at which a scalar begins, and the end.
            let offsets = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
            for start in offsets {
                for end in offsets where end >= start {
                    #expect(text.utf8(start..<end).elementsEqual(bytes[start..<end]))
                    #expect(Array(text.utf8Slice(start..<end).utf8) == Array(bytes[start..<end]))
                }
            }
        }
    }

    @Test func `a slice may begin with a mark of the letter before it`() {
        #expect(Array("s\u{326}i".utf8Slice(1..<4).utf8) == Array("\u{326}i".utf8))
    }
}
