internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory

/// The command `punte memory deduplicate`, which finds and removes segments that differ only in
/// spelling.
struct MemoryDeduplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deduplicate",
        abstract: "Finds segments that differ only in spelling; with --remove, removes them.",
        discussion: """
            Without --remove nothing is changed: each group is printed, what would stay first. \
            Segments of articles always stay. The history keeps the texts of what is removed, and \
            `punte memory undo` brings it back.

            Examples:
              punte memory deduplicate
              punte memory deduplicate --remove
            """
    )

    @Flag(help: "Remove the superfluous segments.")
    var remove = false

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try remove ? options.existing() : options.open(.reading)
        let line = ProgressLine()
        let groups = try memory.duplicates { line.show("\($0) of \($1) segments") }
        line.clear()
        let output = TextOutput()
        for group in groups {
            try output.write("keep\t" + Self.line(group.kept))
            for segment in group.removed { try output.write("drop\t" + Self.line(segment)) }
        }
        try output.finish()
        let superfluous = groups.reduce(0) { $0 + $1.removed.count }
        if remove {
            let removed = try memory.remove(groups)
            StandardError.note("\(Count.of(removed, "segment")) removed")
        } else {
            StandardError.note(
                "\(Count.of(superfluous, "segment")) superfluous"
                    + (superfluous > 0 ? "; --remove removes them" : ""))
        }
    }

    private static func line(_ segment: StoredSegment) -> String {
        "\(segment.id)\t\(segment.status.rawValue)\t\(segment.english.oneLine)\t"
            + "\(segment.romanian.oneLine)\n"
    }
}
