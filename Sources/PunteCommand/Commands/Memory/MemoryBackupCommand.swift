internal import ArgumentParser
internal import PunteMemory

/// The command `punte memory backup`, which copies the memory, also while it is in use.
struct MemoryBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies the memory to a file, also while others use it.",
        discussion: """
            A memory that is there already is replaced by the copy; any other file is left alone.

            Example:
              punte memory backup ~/backups/punte.sqlite
            """
    )

    @Argument(help: "The file to write.")
    var file: String

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let memory = try options.open(.reading)
        try memory.backup(to: file)
        let segments = try Memory.open(at: file, access: .reading).summary().segments
        StandardError.note("\(file): \(Count.of(segments, "segment"))")
    }
}
