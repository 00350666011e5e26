internal import ArgumentParser
internal import PunteMemory

/// `punte memory show`: shows all data of segments.
struct MemoryShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows all that is known of segments: texts, article, import, history.",
        discussion: """
            Example:
              punte memory show 12
            """
    )

    @Argument(help: ArgumentHelp("Ids of segments.", valueName: "id"))
    var ids: [Int64]

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let editor = MemoryEditor(try options.open(.reading))
        let output = TextOutput()
        let view = SegmentView(terminal: console.terminal)
        for (index, id) in ids.enumerated() {
            let details = try editor.show(id)
            switch format {
            case .jsonl: try output.write(JSONLines.line(SegmentRecord(details.segment)))
            case .table: try output.write((index > 0 ? "\n" : "") + view.details(details))
            }
        }
        try output.finish()
    }
}
