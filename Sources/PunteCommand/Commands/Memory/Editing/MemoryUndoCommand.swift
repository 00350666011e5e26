internal import ArgumentParser
internal import PunteMemory

/// `punte memory undo`: undoes operations.
struct MemoryUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes the latest operations back: the memory is as it was before them.",
        discussion: """
            Operations are edits, confirmations, rejections, removals, replacements, saved and \
            learned articles, `forget`, changes of the glossary, and imports that were taken back. \
            `punte memory history` lists them. Undoing is an operation, too: to undo it by its \
            number is to do again what was undone.

            Examples:
              punte memory undo
              punte memory undo 3
              punte memory undo --operation 17
            """
    )

    @Argument(help: "How many operations.")
    var count = 1

    @Option(help: "This operation, which need not be the latest.")
    var operation: Int64?

    @OptionGroup var author: AuthorOption

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if count < 1 { throw ValidationError("undo \(count): at least 1") }
    }

    func run() throws {
        let memory = try options.existing()
        let undone: [MemoryOperation]
        if let operation {
            undone = [try memory.undo(operation: operation, author: author.author)]
        } else {
            undone = try memory.undo(count, author: author.author)
        }
        let output = TextOutput()
        for operation in undone { try output.write(MemoryHistoryCommand.line(operation)) }
        try output.finish()
        StandardError.note(
            undone.isEmpty
                ? "there is nothing to undo" : "\(Count.of(undone.count, "operation")) undone")
    }
}
