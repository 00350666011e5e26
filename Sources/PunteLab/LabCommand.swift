internal import ArgumentParser

/// The root command `punte-lab`, which measures Punte itself, for its developers.
@main
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "punte-lab",
        abstract: "Measure Punte, and write the tables that its models are fitted to.",
        subcommands: [LabEvaluateCommand.self, BenchmarkCommand.self, FeaturesCommand.self]
    )
}

/// The command `punte-lab evaluate`, which groups the commands that measure accuracy against gold
/// data.
struct LabEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure accuracy against gold data.",
        subcommands: [
            EvaluateWordsCommand.self, EvaluateLemmasCommand.self,
            EvaluateSegmentationCommand.self,
            EvaluateQuantitiesCommand.self,
            EvaluateReuseCommand.self,
            EvaluateCheckCommand.self,
        ]
    )
}
