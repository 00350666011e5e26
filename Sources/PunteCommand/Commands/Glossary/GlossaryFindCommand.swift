internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte glossary find`, which finds the terms in a text.
struct GlossaryFindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find the terms in a text, in any of their forms.",
        discussion: """
            Without a text, each line of standard input is one, and all are sentences of one article: where it \
            names Desislava Angelova, Desislava alone is she too. Places are UTF-8 offsets.

            EXAMPLES
              punte glossary find "Reprezentanții Curții Supreme au plecat la Kiev."
              punte glossary find --nested --format jsonl < articol.ro.txt
              punte glossary find --width 60 < report.en.txt
            """
    )

    @OptionGroup var input: TextInput

    @Flag(help: "Also terms inside others: the court of the Supreme Court.")
    var nested = false

    @Option(help: "table or jsonl: an object for each place.")
    var format = RecordFormat.table

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    @OptionGroup var memory: MemoryOptions

    func run() throws {
        let texts = try input.texts()
        let side = try input.language.side(of: texts)
        let compiled = try glossary.load(memory)
        let found = MentionRecognizer(compiled, side: side)
            .matches(in: texts, overlap: nested ? .all : .longest)
        let output = TextOutput(isExact: format != .table)
        for (number, (text, matches)) in zip(texts, found).enumerated() {
            let bytes = Array(text.utf8)
            for match in matches {
                let term = compiled.glossary[match.term]
                let found = String(decoding: bytes[match.range], as: UTF8.self)
                switch format {
                case .table:
                    let names = [Language.english, .romanian].compactMap { term.preferred(in: $0) }
                    try output.write(
                        line(
                            "\(number + 1):\(match.range.lowerBound)-\(match.range.upperBound)",
                            found + "  [\(names.joined(separator: " – "))]"
                                + (match.designation.status == .deprecated ? " †" : "")))
                case .jsonl:
                    try output.write(
                        JSONLines.line(
                            TermPlaceRecord(match, of: term, found, line: number + 1)))
                }
            }
        }
        try output.finish()
        if found.allSatisfy(\.isEmpty) { StandardError.note("no term of the glossary is in it") }
    }

    /// The number of columns for the place of a term.
    private static let indent = 14

    /// Returns a place and what is there, on more lines where one has no room.
    private func line(_ place: String, _ text: String) -> String {
        let terminal = console.terminal
        let head = TextWidth.padded(place, to: Self.indent)
        if TextWidth.of(head + text) <= terminal.columns { return head + text + "\n" }
        return terminal.paragraph(StyledText(text), indent: Self.indent, head: head)
    }
}
