internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte concordance`, which finds words and phrases in the texts of the memory.
struct ConcordanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Finds words and phrases in the memory, with the text of the other language.",
        discussion: """
            Words side by side must all occur; "a phrase" in quotes stands together; word* is a \
            beginning. Case and diacritics do not matter unless --diacritics is given. The words \
            of the other language that go with the pattern are marked too where enough is known.

            Examples:
              punte concordance "prime minister"
              punte concordance '"Casa Albă"' --side ro --diacritics
              punte concordance minister --forms --format csv
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case csv
        case jsonl
    }

    @Argument(help: "What to look for.")
    var phrase: String

    @Option(help: "Look in one language only: en or ro.")
    var side: String?

    @Flag(help: "Find every form of each word.")
    var forms = false

    @Flag(help: "ș is not s.")
    var diacritics = false

    @Option(help: "The largest number of segments to show.")
    var limit = 50

    @Option(help: "table (keyword in context), csv or jsonl.")
    var format = Format.table

    @OptionGroup var options: MemoryOptions

    @OptionGroup var console: ConsoleOptions

    func validate() throws {
        _ = try TextLanguage.side(side, of: "--side")
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let query = ConcordanceQuery(
            phrase, side: try TextLanguage.side(side, of: "--side"), allForms: forms,
            respectsDiacritics: diacritics)
        let result = try options.open(.reading).concordance(query, limit: limit)
        let output = TextOutput()
        let view = ConcordanceView(terminal: console.terminal)
        if format == .csv { try output.write(ConcordanceView.csvHeading) }
        for hit in result.hits {
            switch format {
            case .table: try output.write(view.lines(hit))
            case .csv: try output.write(ConcordanceView.csv(hit))
            case .jsonl: try output.write(JSONLines.line(ConcordanceRecord(hit)))
            }
        }
        try output.finish()
        let shown = result.hits.count
        StandardError.note(
            "\(Count.of(result.total, "segment"))"
                + (shown < result.total ? ", \(shown) shown; --limit shows more" : ""))
    }
}
