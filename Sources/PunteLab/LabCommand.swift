internal import ArgumentParser

/// `punte-lab`: measures Punte itself, for those who work on it.
@main
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "punte-lab",
        abstract: "Measures Punte, and writes the tables that its models are fitted to.",
        subcommands: [LabEvaluateCommand.self, BenchmarkCommand.self, FeaturesCommand.self]
    )
}
