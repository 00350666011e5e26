import Testing

@testable import PunteCommand

@Suite("Text with emphasis")
struct StyledTextTests {
    private let plain = Style(colored: false)
    private let colored = Style(colored: true)

    @Test func breaksAtSpacesAcrossParts() {
        var text = StyledText("Trei persoane au fost ")
        text.append("rănite", .green)
        text.append(", a anunțat poliția.")
        #expect(
            text.lines(width: 24, plain)
                == ["Trei persoane au fost", "rănite, a anunțat", "poliția."])
    }

    @Test func breaksAtWhiteSpaceOfEveryKind() {
        let text = StyledText("Trei\u{A0}persoane\u{2003}au\r\nfost\u{200B}rănite")
        #expect(text.lines(width: 9, plain) == ["Trei", "persoane", "au", "fost\u{200B}rănite"])
    }

    @Test func emphasisDoesNotCountAsWidth() {
        var text = StyledText("cinci ")
        text.append("șase", .red)
        #expect(
            text.lines(width: 10, colored) == [
                "cinci \(TerminalText.escape)[31mșase\(TerminalText.escape)[0m"
            ])
    }

    @Test func aPhraseKeepsItsEmphasisOnEveryLine() {
        let text = StyledText("apă caldă", .bold)
        #expect(
            text.lines(width: 5, colored)
                == [
                    "\(TerminalText.escape)[1mapă\(TerminalText.escape)[0m",
                    "\(TerminalText.escape)[1mcaldă\(TerminalText.escape)[0m",
                ])
    }
}
