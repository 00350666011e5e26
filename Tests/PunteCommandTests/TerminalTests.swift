import PunteTestSupport
import Testing

@testable import PunteCommand

/// Words of news in both languages, including some that are difficult to break.
private let words = [
    "Ministrul", "de", "Externe", "a", "declarat", "joi", "că", "discuțiile", "„vor", "continua”",
    "the", "minister", "said", "–", "25.000", "București", "S\u{326}tiint\u{326}a\u{306}", "日本",
    "🙂",
    "https://example.org/stiri/2026/05/03/o-adresa-foarte-lunga-care-nu-incape-pe-un-rand",
    "Dunării-Marea-Neagră-neîntrerupt-și-fără-sfârșit",
]

private func randomText(_ random: inout SeededRandom, upTo count: Int = 40) -> String {
    let spaces = [" ", " ", "  ", "\n", "\t ", "\u{A0}"]
    return (0..<Int.random(in: 0...count, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "") + (spaces.randomElement(using: &random) ?? "")
    }.joined()
}

/// Returns a text without white space and without escape sequences.
private func letters(_ text: String) -> String {
    var result = ""
    var isEscape = false
    for character in TerminalText.shown(text) {
        if character == "\u{1B}" {
            isEscape = true
        } else if isEscape {
            isEscape = character != "m"
        } else if !character.isWhitespace {
            result.append(character)
        }
    }
    return result
}

/// Returns a line as a terminal shows it, without escape sequences.
private func visible(_ line: some StringProtocol) -> String {
    var result = ""
    var isEscape = false
    for character in TerminalText.shown(String(line)) {
        if character == "\u{1B}" {
            isEscape = true
        } else if isEscape {
            isEscape = character != "m"
        } else {
            result.append(character)
        }
    }
    return result
}

@Suite struct TerminalTests {
    private static let emphases: [Style.Emphasis?] = [nil, .bold, .dim, .red, .green]

    @Test func `no line of a paragraph is wider than the terminal and nothing is lost`() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<400 {
            let text = randomText(&random)
            let indent = Int.random(in: 0...12, using: &random)
            let terminal = Terminal(
                style: Style(colored: .random(using: &random)),
                columns: Int.random(in: 40...160, using: &random))
            let emphasis = Self.emphases.randomElement(using: &random) ?? nil
            let paragraph = terminal.paragraph(text, indent: indent, emphasis: emphasis)
            #expect(paragraph.hasSuffix("\n"))
            for line in paragraph.split(separator: "\n") {
                #expect(TextWidth.of(visible(line)) <= terminal.columns)
                #expect(visible(line).hasPrefix(String(repeating: " ", count: indent)))
            }
            #expect(letters(paragraph) == letters(text))
        }
    }

    @Test func `only a word that is longer than the line makes a styled line too wide`() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<400 {
            var text = StyledText()
            var plain = ""
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let part = randomText(&random, upTo: 8)
                text.append(part, Self.emphases.randomElement(using: &random) ?? nil)
                plain += part
            }
            let terminal = Terminal(
                style: Style(colored: .random(using: &random)),
                columns: Int.random(in: 40...160, using: &random))
            let paragraph = terminal.paragraph(text, indent: 8)
            for line in paragraph.split(separator: "\n") {
                let content = visible(line).dropFirst(8)
                #expect(
                    TextWidth.of(content) <= terminal.columns - 8
                        || !content.contains(where: \.isWhitespace))
            }
            #expect(letters(paragraph) == letters(plain))
        }
    }

    @Test func `words go to the next line only when they must`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let width = Int.random(in: 20...60, using: &random)
            let lines = TextWidth.wrapped(randomText(&random), to: width)
            for (line, next) in zip(lines, lines.dropFirst()) {
                let first = next.prefix { !$0.isWhitespace }
                let isCut = TextWidth.of(line) > width - 2 || TextWidth.of(first) > width - 2
                #expect(isCut || TextWidth.of(line) + 1 + TextWidth.of(first) > width)
            }
        }
    }

    @Test func `the head takes the place of the first indent`() {
        let terminal = Terminal(style: Style(colored: false), columns: 40)
        #expect(
            terminal.paragraph(
                "Ploile au închis drumul principal spre Brașov de marți noapte.", indent: 6,
                head: "97.3  ")
                    == """
                    97.3  Ploile au închis drumul principal
                          spre Brașov de marți noapte.

                    """)
    }

    @Test func `emphasis covers each line but not the indent`() {
        let terminal = Terminal(style: Style(colored: true), columns: 40)
        #expect(
            terminal.paragraph(
                "Armata a trimis 120 de soldați și șase bărci.", indent: 2, emphasis: .dim)
                == "  \(TerminalText.escape)[2mArmata a trimis 120 de soldați și șase\(TerminalText.escape)[0m\n"
                + "  \(TerminalText.escape)[2mbărci.\(TerminalText.escape)[0m\n")
    }

    @Test func `an empty text is an empty line`() {
        let terminal = Terminal(style: Style(colored: true), columns: 80)
        #expect(terminal.paragraph("", indent: 4, emphasis: .bold) == "    \n")
        #expect(terminal.paragraph(StyledText(), head: "?") == "?\n")
    }

    @Test func `on a narrow terminal the text keeps twenty columns`() {
        let terminal = Terminal(style: Style(colored: false), columns: 24)
        let lines = terminal.paragraph(
            "Guvernul a aprobat bugetul pe anul viitor.", indent: 12
        ).split(separator: "\n")
        #expect(
            lines.map { $0.dropFirst(12) } == ["Guvernul a aprobat", "bugetul pe anul", "viitor."])
    }
}

@Suite struct StyleTests {
    @Test func `plain style changes nothing`() {
        for text in ["", "două cuvinte", "\u{1B}[1m"] {
            #expect(Style(colored: false)(text, .red) == text)
            #expect(Style(colored: true)(text, nil) == text)
        }
    }

    @Test func `an empty text has no escape sequences`() {
        #expect(Style(colored: true)("", .red).isEmpty)
    }

    @Test(arguments: [
        (Style.Emphasis.bold, "1"), (.dim, "2"), (.red, "31"), (.green, "32"), (.yellow, "33"),
        (.blue, "34"), (.cyan, "36"),
    ])
    func `each emphasis is switched off again`(emphasis: Style.Emphasis, code: String) {
        #expect(
            Style(colored: true)("știri", emphasis)
                == "\(TerminalText.escape)[\(code)mștiri\(TerminalText.escape)[0m")
    }
}
