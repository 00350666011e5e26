internal import ArgumentParser
internal import PunteMemory

/// `punte memory sources`: lists imports and removes what they added.
struct MemorySourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "List imports and merges, and take them back whole.",
        subcommands: [MemorySourcesListCommand.self, MemorySourcesRemoveCommand.self],
        defaultSubcommand: MemorySourcesListCommand.self
    )
}

/// `punte memory sources list`: lists imports and merges.
struct MemorySourcesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List imports and merges: id, time, segments added and left, name.",
        discussion: """
            EXAMPLES
              punte memory sources
            """
    )

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let output = TextOutput(isExact: format != .table)
        for source in try options.open(.reading).sources() {
            switch format {
            case .jsonl: try output.write(JSONLines.line(Record(source)))
            case .table: try output.write(Self.line(source))
            }
        }
        try output.finish()
    }

    /// Returns a source as a line of a table: its id first, which `remove` takes.
    static func line(_ source: ImportSource) -> String {
        var left = "\(Count.of(source.segments, "segment")) of \(source.added)"
        if source.pairs > 0 { left += ", \(Count.of(source.pairs, "pair")) of articles" }
        if source.terms > 0 { left += ", \(Count.of(source.terms, "term"))" }
        return "\(source.id)\t\(SegmentView.time(source.time))\t\(left)\t\(source.name.oneLine)\n"
    }

    private struct Record: Encodable {
        let id: Int64
        let name: String
        let kind: String
        let time: String
        let read: Int
        let added: Int
        let segments: Int
        let pairs: Int
        let terms: Int

        init(_ source: ImportSource) {
            id = source.id
            name = source.name
            kind = source.kind.rawValue
            time = SegmentView.time(source.time)
            read = source.read
            added = source.added
            segments = source.segments
            pairs = source.pairs
            terms = source.terms
        }
    }
}

/// `punte memory sources remove`: removes what an import added.
struct MemorySourcesRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take an import or a merge back: remove all that it brought.",
        discussion: """
            What goes is shown first, confirmed segments and all. `punte memory undo` brings back \
            up to \(Memory.maximumUndoableSegments / 1000),000 segments; make a \
            backup before removing more.

            EXAMPLES
              punte memory sources remove 1 --yes
            """
    )

    @Argument(help: ArgumentHelp("The id of an import.", valueName: "id"))
    var id: Int64

    @OptionGroup var confirmation: Confirmation

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.existing()
        guard let source = try memory.source(id) else {
            throw Failure("source \(id): not in the memory; `punte memory sources` lists them")
        }
        let isUndoable = source.segments <= Memory.maximumUndoableSegments
        let output = TextOutput()
        try output.write(MemorySourcesListCommand.line(source))
        try output.finish()
        let segments = "\(Count.of(source.segments, "segment")) of \(source.name)"
        let question = "Remove \(segments)?"
        let refusal = "\(segments) not removed"
        guard
            try confirmation.isGiven(
                isUndoable ? question : question + " This cannot be undone; make a backup first.",
                otherwise: isUndoable
                    ? refusal : refusal + " (it cannot be undone; make a backup first)")
        else { return }
        let removed = try memory.takeBack(source: id, author: author.author) ?? 0
        StandardError.note(
            "\(Count.of(removed, "segment")) removed"
                + (isUndoable ? "; \(options.command("memory undo")) brings them back" : ""))
    }
}
