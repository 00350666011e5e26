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

    @Test func theSequencesOfStylesAreKept() {
        let styled = Style(colored: true)("cinci \u{1B}[0m", .red)
        #expect(TerminalText.shown(styled) == "\u{1B}[31mcinci ␛[0m\u{1B}[0m")
    }
}
