import Testing

@testable import PunteCommand

@Suite("Unified diffs")
struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, colored: Bool = false) -> String {
        UnifiedDiff(from: old, to: new).text(
            names: ("vechi.txt", "nou.txt"), Style(colored: colored))
    }

    private static let lines = (1...12).map { "rândul \($0)" }.joined(separator: "\n") + "\n"

    @Test func equalTextsHaveNone() {
        #expect(diff(Self.lines, Self.lines) == "")
    }

    @Test func aChangeHasThreeLinesAroundIt() {
        #expect(
            diff(Self.lines, Self.lines.replacing("rândul 6", with: "linia 6")) == """
                --- vechi.txt
                +++ nou.txt
                @@ -3,7 +3,7 @@
                 rândul 3
                 rândul 4
                 rândul 5
                -rândul 6
                +linia 6
                 rândul 7
                 rândul 8
                 rândul 9

                """)
    }

    @Test func neighbouringChangesAreShownTogether() {
        let new = Self.lines.replacing("rândul 1\n", with: "linia 1\n")
            .replacing("rândul 2\n", with: "linia 2\n")
        #expect(
            diff(Self.lines, new).hasPrefix(
                """
                --- vechi.txt
                +++ nou.txt
                @@ -1,5 +1,5 @@
                -rândul 1
                -rândul 2
                +linia 1
                +linia 2
                 rândul 3
                """))
    }

    @Test func distantChangesHaveHunksOfTheirOwn() {
        let new = Self.lines.replacing("rândul 1\n", with: "linia 1\n")
            .replacing("rândul 12", with: "linia 12")
        #expect(diff(Self.lines, new).split(separator: "@@").count == 5)
    }

    @Test func lineBreaksOfWindowsAreNoDifference() {
        #expect(
            diff("unu\r\ndoi\r\n", "unu\r\ntrei\r\n") == """
                --- vechi.txt
                +++ nou.txt
                @@ -1,2 +1,2 @@
                 unu
                -doi
                +trei

                """)
    }

    @Test func removedAndAddedLinesAreColoured() {
        let text = diff("unu\n", "doi\n", colored: true)
        #expect(
            text.contains(
                "\(TerminalText.escape)[31m-unu\(TerminalText.escape)[0m\n\(TerminalText.escape)[32m+doi\(TerminalText.escape)[0m\n"
            ))
    }
}
