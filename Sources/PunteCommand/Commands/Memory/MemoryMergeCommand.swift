internal import ArgumentParser
internal import PunteMemory

/// The command `punte memory merge`, which copies what other memories hold into the memory.
struct MemoryMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Takes over articles, segments and terms of other memories.",
        discussion: """
            What both have stays as it is here, so merging again changes nothing.

            Example:
              punte memory merge colleague.sqlite archive.sqlite
            """
    )

    @Argument(help: "The memories to read.")
    var files: [String]

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let others = try files.map { try Memory.open(at: $0, access: .reading) }
        let memory = try options.open(.writing)
        for other in others {
            let outcome = try memory.merge(other)
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
