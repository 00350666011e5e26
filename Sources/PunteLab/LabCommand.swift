internal import ArgumentParser

/// `punte-lab`: measures Punte itself, for those who work on it.
@main
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "punte-lab",
        abstract: "Measures the accuracy and the speed of Punte.",
        subcommands: [LabEvaluateCommand.self, BenchmarkCommand.self]
    )
}
