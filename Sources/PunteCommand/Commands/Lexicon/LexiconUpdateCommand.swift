internal import ArgumentParser
internal import PunteAlignment
internal import PunteMemory
internal import PunteReuse

/// The command `punte lexicon update`, which adds the words of the confirmed segments to the
/// memory's lexicon.
struct LexiconUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Lets the words of the memory's confirmed segments into its lexicon.",
        discussion: """
            What a segment taught is kept beside it in the memory and goes when it goes. `punte \
            align` and others that use the memory work with the built-in lexicon and what was \
            learned: never more than the segments are evidence for.

            EXAMPLES
              punte lexicon update
              punte lexicon lookup guvern --memory Memories/punte.sqlite
            """
    )

    @OptionGroup var memory: MemoryOptions

    func run() throws {
        // Opening for writing makes a new memory, which a mistyped name must not do.
        _ = try memory.open(.reading)
        let store = try memory.open(.writing)
        let progress = ProgressLine()
        let outcome = try LexiconLearning(store).update { count in
            progress.show("\(memory.path): \(Count.of(count, "confirmed segment")) looked at")
        }
        progress.clear()
        StandardError.note(
            "\(memory.path): \(outcome.learned) confirmed segments learned from, "
                + "\(outcome.known) known before")
    }
}
