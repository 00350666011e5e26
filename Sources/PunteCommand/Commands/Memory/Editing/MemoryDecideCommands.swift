internal import ArgumentParser
internal import PunteMemory

/// `punte memory confirm`: confirms segments.
struct MemoryConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm segments: their translation is right.",
        discussion: """
            Confirms drafts and rejected segments too. Other segments with the same two texts are \
            confirmed with them.

            EXAMPLES
              punte memory confirm 12 14 --author "Ana Pop"
            """
    )

    @Argument(help: ArgumentHelp("Ids of segments.", valueName: "id"))
    var ids: [Int64]

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let outcome = try options.editor(author).confirm(ids)
        try EditReport(console: console, options: options).write(outcome, "confirmed")
    }
}

/// `punte memory reject`: rejects segments.
struct MemoryRejectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Reject segments: they are never offered and never come back.",
        discussion: """
            A rejected segment is kept so that neither an import nor an alignment brings its two \
            texts again. `punte memory confirm` or `punte memory undo` takes the rejection back.

            EXAMPLES
              punte memory reject 14
            """
    )

    @Argument(help: ArgumentHelp("Ids of segments.", valueName: "id"))
    var ids: [Int64]

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let outcome = try options.editor(author).reject(ids)
        try EditReport(console: console, options: options).write(outcome, "rejected")
    }
}

/// `punte memory delete`: removes segments.
struct MemoryDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove segments.",
        discussion: """
            What goes is shown first. The history keeps the texts, and `punte memory undo` brings \
            the segments back. Unlike rejected ones, removed segments may come back by an import \
            or an alignment.

            EXAMPLES
              punte memory delete 14
              punte memory delete 14 15 --yes
            """
    )

    @Argument(help: ArgumentHelp("Ids of segments.", valueName: "id"))
    var ids: [Int64]

    @OptionGroup var confirmation: Confirmation

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let editor = try options.editor(author)
        let output = TextOutput()
        let view = SegmentView(terminal: console.terminal)
        for id in ids { try output.write(view.lines(editor.show(id).segment)) }
        try output.finish()
        let parts = try editor.parts(of: ids).count
        let segments =
            Count.of(ids.count, "segment")
            + (parts > 0 ? " and \(Count.of(parts, "sentence pair")) of it" : "")
        guard
            try confirmation.isGiven(
                "Remove \(segments)?", otherwise: "\(segments) not removed")
        else { return }
        let outcome = try editor.delete(ids)
        guard let operation = outcome.operation else { return }
        StandardError.note(
            "\(Count.of(outcome.before.count, "segment")) removed (operation \(operation)); "
                + "\(options.command("memory undo")) brings them back")
    }
}
