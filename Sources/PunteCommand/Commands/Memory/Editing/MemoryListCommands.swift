internal import ArgumentParser
internal import PunteMemory
internal import PunteService

/// `punte memory list`: lists segments with their ids.
struct MemoryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List segments with their ids: those to look at first, or a fair sample.",
        usage: "punte memory list [<options>]",
        discussion: """
            The sentences of joined segments are left out, as they are in an export; --parts lists \
            them too.

            EXAMPLES
              punte memory list --text grevă --status aligned
              punte memory list --max-confidence 0.8 --order confidence --limit 20
              punte memory list --sample 50 --seed 1 --format jsonl
            """
    )

    @OptionGroup(title: "Which segments") var choice: SegmentOptions

    @Option(help: "Only segments that this person made or last changed. Repeatable.")
    var author: [String] = []

    @Option(help: "id, confidence (the least sure first) or changed (the latest first).")
    var order = SegmentList.Order.id

    @Option(help: "At most this many.")
    var limit: Int?

    @Option(help: "This many, chosen at random.")
    var sample: Int?

    @Option(help: "With --sample: the same seed chooses the same segments.")
    var seed: UInt64 = 1

    @Flag(help: "The sentences of joined segments, too.")
    var parts = false

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        for (name, value) in [("--limit", limit), ("--sample", sample)] {
            if let value, value < 1 { throw ValidationError("\(name) \(value): at least 1") }
        }
    }

    func run() throws {
        var filter = choice.filter
        if !author.isEmpty { filter.authors = Set(author) }
        let list = SegmentList(
            order: order, limit: limit,
            sample: sample.map { SegmentList.Sample(count: $0, seed: seed) },
            includesParts: parts)
        let segments = try options.open(.reading).segments(filter, list)
        let output = TextOutput(isExact: format != .table)
        let view = SegmentView(terminal: console.terminal)
        for segment in segments {
            switch format {
            case .jsonl: try output.write(JSONLines.line(SegmentRecord(segment)))
            case .table: try output.write(view.lines(segment))
            }
        }
        try output.finish()
        StandardError.note(Count.of(segments.count, "segment"))
    }
}

/// `punte memory show`: shows all data of segments.
struct MemoryShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that is known of segments: texts, article, import, history.",
        discussion: """
            EXAMPLES
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
        let output = TextOutput(isExact: format != .table)
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
