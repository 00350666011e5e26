internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte lookup`, which finds the segments of the memory that are most like a text.
struct LookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Find the segments of the memory that are most like a text.",
        discussion: """
            A match is worth 0 to 100; 101 and 102 are exact matches with one or both neighbours \
            the same (with --before, --after). Differences of spelling alone (case, diacritics, \
            quotes, spaces) cost at most 1 and are named.

            EXAMPLES
              punte lookup "Three people were injured in the attack."
              punte lookup --from ro "Trei persoane au fost rănite." --threshold 60
              punte lookup --list sentences.txt --format jsonl
            """
    )

    @Argument(help: "The text: one segment; - for each line of standard input.")
    var text: String?

    @Option(
        help: ArgumentHelp("Look up each line of a file; - is standard input.", valueName: "file"),
        completion: .file())
    var list: String?

    @OptionGroup var language: TextLanguage

    @OptionGroup private var encoding: EncodingOptions

    @Option(help: "The least score, 50 to 100.", transform: MatchThreshold.parse)
    var threshold = 70.0

    @Option(help: "The largest number of matches for a text.")
    var limit = 5

    @Option(
        parsing: .unconditional, help: "The sentence before the text; empty when there is none.")
    var before: String?

    @Option(
        parsing: .unconditional, help: "The sentence after the text; empty when there is none.")
    var after: String?

    @OptionGroup(title: "Which segments count") var filter: FilterOptions

    @OptionGroup var options: MemoryOptions

    @OptionGroup var console: ConsoleOptions

    @Option(help: "table or jsonl: an object for each text.")
    var format = RecordFormat.table

    func validate() throws {
        guard (text == nil) != (list == nil) else {
            throw ValidationError("give one text, or --list FILE")
        }
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let matcher = try options.open(.reading).matcher()
        let output = TextOutput(isExact: format != .table)
        let texts = try texts()
        for text in texts {
            let side = try language.side(of: [text])
            let matches = try matcher.matches(
                for: text, from: side, threshold: threshold, limit: limit, filter: filter.filter,
                before: before, after: after)
            switch format {
            case .jsonl:
                try output.write(JSONLines.line(LookupRecord(of: text, from: side, matches)))
            case .table:
                let view = MatchView(terminal: console.terminal)
                if texts.count > 1 { try output.write(view.heading(text)) }
                if matches.isEmpty {
                    StandardError.note(
                        "nothing at \(threshold.scoreText) or more, --threshold goes lower: \(text)"
                    )
                }
                for match in matches { try output.write(view.lines(match)) }
            }
        }
        try output.finish()
    }

    /// Returns the text, or the lines of the list that are not empty.
    private func texts() throws -> [String] {
        guard let list = list ?? (text == "-" ? "-" : nil) else {
            try TextInput.refuseFile(
                text ?? "",
                otherwise:
                    "--list looks up each line of it, and punte suggest the sentences of an article"
            )
            return [text ?? ""]
        }
        return try InputFile(path: list).lines(in: encoding.named).filter { !$0.isEmpty }
    }
}
