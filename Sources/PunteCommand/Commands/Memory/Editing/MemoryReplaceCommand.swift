internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// `punte memory replace`: replaces a text in many segments.
struct MemoryReplaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Replaces a text in many segments; what would change is shown first.",
        discussion: """
            Letters count as they are written. With --regex OLD is a regular expression, and $1 in \
            NEW is its first group. The status of the segments stays; rejected ones are left alone.

            Examples:
              punte memory replace Kiev Kyiv --in ro
              punte memory replace '(\\d+) la suta' '$1 la sută' --in ro --regex --yes
            """
    )

    @Argument(help: "The text that is searched.")
    var old: String

    @Argument(help: "The text that takes its place.")
    var new: String

    @Option(name: .customLong("in"), help: "The side that is searched: en or ro.")
    var side: Side

    @Flag(help: "OLD is a regular expression.")
    var regex = false

    @OptionGroup(title: "Which segments") var choice: SegmentOptions

    @OptionGroup var confirmation: Confirmation

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        if old.isEmpty { throw ValidationError("the text that is searched is empty") }
    }

    func run() throws {
        let replacement = try replacement()
        let editor = try options.editor(author)
        let changes = try editor.preview(replacement, filter: choice.filter)
        guard !changes.isEmpty else {
            StandardError.note("\(old): in no segment; nothing changed")
            return
        }
        let output = TextOutput()
        let view = SegmentView(terminal: console.terminal)
        for change in changes { try output.write(view.change(change.before, change.after)) }
        try output.finish()
        let segments = Count.of(changes.count, "segment")
        guard
            try confirmation.isGiven(
                "Change \(segments)?", otherwise: "\(segments) not changed")
        else { return }
        let outcome = try editor.replace(replacement, filter: choice.filter)
        guard let operation = outcome.operation else { return }
        StandardError.note(
            "\(Count.of(outcome.before.count, "segment")) changed (operation \(operation)); "
                + "`punte memory undo` takes it back")
    }

    private func replacement() throws -> TextReplacement {
        do {
            return try TextReplacement(of: old, with: new, on: side, isPattern: regex)
        } catch {
            throw ValidationError("\(old): no regular expression (\(error))")
        }
    }
}
