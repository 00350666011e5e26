internal import ArgumentParser
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// The command `punte memory verify`, which checks the memory for damage, and repairs its indices.
struct MemoryVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the memory is whole and its indices fit its segments.",
        discussion: """
            Checks the file, the references between tables, the segments, the fuzzy index and the \
            concordance. With --repair the indices are built anew from the segments first. Exit \
            status 1 when something is wrong.

            EXAMPLES
              punte memory verify
              punte memory verify --repair
            """
    )

    @Flag(help: "Build the indices anew.")
    var repair = false

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.existing()
        if repair { try memory.repairIndex() }
        let checks = try memory.verify()
        let output = TextOutput()
        for check in checks {
            let mark = check.passed ? "ok  " : "BAD "
            try output.write(mark + TextWidth.padded(check.name, to: 14) + check.detail + "\n")
        }
        try output.finish()
        if checks.contains(where: { !$0.passed }) {
            throw Failure(
                "\(memory.path): damaged; `punte memory verify --repair` builds the indices anew, "
                    + "for the rest restore a backup")
        }
    }
}

/// The command `punte memory backup`, which copies the memory, also while it is in use.
struct MemoryBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the memory to a file, also while others use it.",
        discussion: """
            A memory that is there already is replaced by the copy; any other file is left alone.

            EXAMPLES
              punte memory backup ~/backups/punte.sqlite
            """
    )

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.open(.reading)
        try memory.backup(to: file)
        let segments = try memory.summary().segments
        StandardError.note("\(file): \(Count.of(segments, "segment"))")
    }
}

/// The command `punte memory merge`, which copies what other memories hold into the memory.
struct MemoryMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Take over articles, segments and terms of other memories.",
        discussion: """
            What both have stays as it is here, so merging again changes nothing.

            EXAMPLES
              punte memory merge colleague.sqlite archive.sqlite
            """
    )

    @Argument(help: "The memories to read.", completion: .file())
    var files: [String]

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let others = try files.map { try options.open(other: $0, .reading) }
        let memory = try options.open(.writing)
        for other in others {
            let outcome = try memory.merge(other)
            // What the other memory's lexicon learned follows from its confirmed segments.
            try LexiconLearning(memory).update()
            StandardError.note(
                """
                \(other.path): \(Count.of(outcome.pairs, "pair")) of articles, \
                \(Count.of(outcome.segments.added, "other segment")) and \
                \(Count.of(outcome.terms, "term")) added; known: \(outcome.knownPairs), \
                \(outcome.segments.known) and \(outcome.knownTerms)
                """)
        }
    }
}

/// The command `punte memory deduplicate`, which finds and removes segments that differ only in
/// spelling.
struct MemoryDeduplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deduplicate",
        abstract: "Find segments that differ only in spelling; with --remove, remove them.",
        discussion: """
            Without --remove nothing is changed: each group is printed, what would stay first. \
            Segments of articles always stay. The history keeps the texts of what is removed, and \
            `punte memory undo` brings it back.

            EXAMPLES
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
