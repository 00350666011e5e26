import Testing

@testable import PunteCommand

@Suite("Text that is safe to print")
struct TerminalTextTests {
    @Test(
        arguments: [
            ("Trei persoane\tau fost rănite.\n", "Trei persoane\tau fost rănite.\n"),
            ("„Da”, a spus el – și a plecat…", "„Da”, a spus el – și a plecat…"),
            ("\u{1B}[31mroșu", "␛[31mroșu"), ("\u{1B}]0;titlu\u{7}", "␛]0;titlu␇"),
            ("șters\u{8}\u{7F}", "șters␈␡"), ("un rând\rrescris", "un rând␍rescris"),
            ("\u{9B}2J", "\u{FFFD}2J"), ("abc\u{202E}fdp.exe", "abc\u{FFFD}fdp.exe"),
            ("\u{2066}izolat\u{2069}", "\u{FFFD}izolat\u{FFFD}"),
        ])
    func whatSteersATerminalIsShown(text: String, expected: String) {
        #expect(TerminalText.shown(text) == expected)
    }

    @Test func everyOtherCharacterStays() {
        for scalar in (0...0x2100).compactMap(Unicode.Scalar.init(_:)) {
            let isControl =
                scalar.properties.generalCategory == .control
                && !"\t\n".unicodeScalars.contains(scalar)
            let turnsWriting = [0x202A...0x202E, 0x2066...0x2069].contains {
                $0.contains(scalar.value)
            }
            let text = "„Da\(String(scalar))”"
            #expect(
                (TerminalText.shown(text) == text) == !(isControl || turnsWriting),
                "\(scalar.value)")
        }
    }

    @Test func theSequencesOfStylesAreKept() {
        let styled = Style(colored: true)("cinci \u{1B}[0m", .red)
        #expect(TerminalText.shown(styled) == "\u{1B}[31mcinci ␛[0m\u{1B}[0m")
    }
}
