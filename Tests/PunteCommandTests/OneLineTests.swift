import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite struct OneLineTests {
    @Test func `tabs and line breaks become spaces, one for one`() {
        #expect("a\tb\nc\rd".oneLine == "a b c d")
        #expect("un rând\r\naltul".oneLine == "un rând  altul")
        #expect("fără\u{A0}nimic".oneLine == "fără\u{A0}nimic")
    }

    @Test func `nothing else changes`() {
        var random = SeededRandom(seed: 4)
        for _ in 0..<300 {
            let text = random.text(from: SeededRandom.signs, upTo: 30)
            let line = text.oneLine
            #expect(line.unicodeScalars.count == text.unicodeScalars.count)
            for (old, new) in zip(text.unicodeScalars, line.unicodeScalars) {
                #expect(old == new || "\t\n\r".unicodeScalars.contains(old) && new == " ")
            }
        }
    }
}
