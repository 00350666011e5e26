import Testing

@testable import PunteCommand

@Suite("Text on a terminal")
struct TextWidthTests {
    @Test(arguments: [
        ("abc", 3), ("Știință", 7), ("S\u{326}tiint\u{326}a\u{306}", 7), ("日本", 4), ("", 0),
    ])
    func widthInColumns(text: String, columns: Int) {
        #expect(TextWidth.of(text) == columns)
    }

    @Test func linesBreakAtSpaces() {
        #expect(
            TextWidth.wrapped("Guvernul a aprobat bugetul pe anul viitor.", to: 18)
                == ["Guvernul a aprobat", "bugetul pe anul", "viitor."])
    }

    @Test func aWordLongerThanTheLineIsCut() {
        #expect(TextWidth.wrapped("neîntrerupt da", to: 5) == ["neînt", "rerup", "t da"])
    }

    @Test func nothingIsOneEmptyLine() {
        #expect(TextWidth.wrapped("", to: 10) == [""])
    }
}
