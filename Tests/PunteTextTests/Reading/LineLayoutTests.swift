import Testing

@testable import PunteText

@Suite struct LineLayoutTests {
    private func layout(_ text: String) -> LineLayout {
        var text = text
        return text.withUTF8 { LineLayout(of: $0) }
    }

    private func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            TextLines.lines(of: buffer).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
    }

    @Test(arguments: [
        ("unu\ndoi", ["unu", "doi"]), ("unu\r\ndoi\r\n", ["unu", "doi"]),
        ("unu\rdoi", ["unu", "doi"]), ("unu\u{2029}doi", ["unu", "doi"]),
        ("unu\n\n  \ndoi", ["unu", "", "", "doi"]), ("  unu \t\u{A0}\n", ["unu"]),
        ("\n", [""]), ("", []), ("\u{FEFF}unu", ["unu"]),
        // U+2026 and U+2028 begin with the same two bytes as the paragraph separator.
        ("unu…\ndoi", ["unu…", "doi"]),
    ])
    func everyLineBreakEndsALine(text: String, expected: [String]) {
        #expect(lines(text) == expected)
    }

    @Test func widthsAreCountedInCharacters() {
        let bytes = Array("  ședință extraordinară \n".utf8)
        let line = bytes.withUnsafeBufferPointer { TextLines.lines(of: $0)[0] }
        #expect(line.width == "ședință extraordinară".unicodeScalars.count)
        #expect(line.firstWord == "ședință".unicodeScalars.count)
        #expect(!line.isBlank)
    }

    @Test(arguments: [
        ("  cuvânt  ", 2..<9), ("cuvânt", 0..<7), (" \t\n\u{A0}", 5..<5),
        ("\u{3000}a\u{2028}", 3..<4),
    ])
    func whiteSpaceIsTrimmed(text: String, expected: Range<Int>) {
        let bytes = Array(text.utf8)
        let trimmed = bytes.withUnsafeBufferPointer { TextLines.trim(0..<bytes.count, in: $0) }
        #expect(trimmed == expected)
    }

    private static let wrapped = """
        Prefectul a declarat că drumul va rămâne închis
        până la sfârșitul săptămânii, deoarece ploile au
        slăbit versantul. Localnicii folosesc o variantă
        ocolitoare prin satul vecin, unde circulația este
        dirijată de polițiști.
        """

    @Test func wrappedTextIsRecognised() {
        let layout = layout(Self.wrapped)
        #expect(layout.isWrapped)
        #expect(!layout.hasBlankLines)
        #expect(layout.width == 49)
    }

    @Test func shortLinesAreNotWrapped() {
        #expect(!layout("Sofia\nAtena\nBelgrad\nChișinău\n").isWrapped)
    }

    @Test func longLinesAreParagraphs() {
        let line = String(repeating: "Consiliul a votat bugetul local. ", count: 8)
        #expect(!layout(line + "\n" + line).isWrapped)
    }

    @Test func oneBlankLineOnlySetsOffTheTitle() {
        #expect(!layout("Titlu\n\nPrimul paragraf.\nAl doilea.\n").hasBlankLines)
        #expect(layout("Titlu\n\nPrimul paragraf.\n\nAl doilea.\n").hasBlankLines)
        // Several blank lines are one gap; those at the end are none.
        #expect(!layout("Titlu\n\n\n\nPrimul paragraf.\n\n\n").hasBlankLines)
    }
}
