internal import ArgumentParser
internal import PunteMemory
internal import PunteService

/// `punte memory history`: shows the changes of a segment or of the memory.
struct MemoryHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what was done to a segment, or what can be undone.",
        discussion: """
            With the id of a segment: its changes, with the texts before each, also of one that was \
            removed. Without: the latest operations, the newest first, with their numbers.

            EXAMPLES
              punte memory history 12
              punte memory history --limit 5
            """
    )

    @Argument(help: ArgumentHelp("The id of a segment.", valueName: "id"))
    var id: Int64?

    @Option(help: "At most this many operations.")
    var limit = 20

    @Option(help: "table or jsonl.")
    var format = RecordFormat.table

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let memory = try options.open(.reading)
        let output = TextOutput(isExact: format != .table)
        var hasMore = false
        if let id {
            let entries = try memory.history(ofSegment: id)
            if entries.isEmpty, try memory.segment(id) == nil {
                throw Failure("segment \(id): not in the memory, and never was")
            }
            switch format {
            case .jsonl:
                for entry in entries { try output.write(JSONLines.line(ChangeRecord(entry))) }
            case .table:
                try output.write(SegmentView(terminal: console.terminal).history(entries))
            }
        } else {
            // One more shows whether there are more.
            let operations = try memory.operations(limit: limit + 1)
            for operation in operations.prefix(limit) {
                switch format {
                case .jsonl: try output.write(JSONLines.line(OperationRecord(operation)))
                case .table: try output.write(Self.line(operation))
                }
            }
            hasMore = operations.count > limit
        }
        try output.finish()
        if hasMore { StandardError.note("there are older operations; --limit shows more") }
    }

    /// Returns an operation as a line of a table: its number first, which `undo` takes.
    static func line(_ operation: MemoryOperation) -> String {
        let name =
            operation.action == .takeBack ? "sources remove" : operation.action.rawValue
        let action = operation.undoes.map { "undo of \($0)" } ?? name
        let fields = [
            "\(operation.id)", SegmentView.time(operation.time), action,
            Count.of(operation.segments, "segment"), operation.author ?? "",
            operation.isUndone ? "undone" : "", note(of: operation),
        ]
        return fields.joined(separator: "\t") + "\n"
    }

    /// Returns the note of an operation, without the number of segments that another field tells.
    private static func note(of operation: MemoryOperation) -> String {
        guard let note = operation.note?.oneLine else { return "" }
        let count = ", \(operation.segments) segments"
        let isOfSource = operation.action == .takeBack || operation.action == .undo
        return isOfSource && note.hasSuffix(count) ? String(note.dropLast(count.count)) : note
    }
}

/// `punte memory undo`: undoes operations.
struct MemoryUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take the latest operations back: the memory is as it was before them.",
        discussion: """
            Operations are edits, confirmations, rejections, removals, replacements, saved and \
            learned articles, `forget`, changes of the glossary, and imports that were taken back. \
            `punte memory history` lists them. Undoing is an operation, too: to undo it by its \
            number is to do again what was undone.

            EXAMPLES
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
        if operation == nil, count > 1 {
            let possible = try memory.operations(limit: .max).count {
                $0.undoes == nil && !$0.isUndone
            }
            guard count <= possible else {
                throw Failure(
                    "undo \(count): only \(Count.of(possible, "operation")) can be undone; nothing "
                        + "undone; \(options.command("memory history")) lists them")
            }
        }
        let undone: [MemoryOperation]
        if let operation {
            undone = [try memory.undo(operation: operation, author: author.author)]
        } else {
            undone = try memory.undo(count, author: author.author)
        }
        let output = TextOutput()
        for operation in undone { try output.write(MemoryHistoryCommand.line(operation)) }
        try output.finish()
        guard !undone.isEmpty else {
            StandardError.note(
                "there is nothing to undo; \(options.command("memory sources")) takes imports back, "
                    + "\(options.command("memory history")) shows what was undone")
            return
        }
        let again = try memory.operations(limit: 1).first.map {
            "; \(options.command("memory undo --operation \($0.id)")) takes "
                + (undone.count == 1 ? "that back" : "the last of that back")
        }
        StandardError.note(
            "\(Count.of(undone.count, "operation")) undone" + (again ?? ""))
    }
}
