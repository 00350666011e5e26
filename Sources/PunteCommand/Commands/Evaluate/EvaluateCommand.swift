import ArgumentParser

/// The command `punte evaluate`, which groups the commands that measure accuracy against gold data.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures accuracy against gold data.",
        subcommands: [EvaluateAlignmentCommand.self]
    )
}
