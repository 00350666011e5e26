internal import ArgumentParser

/// The command `punte-lab evaluate`, which groups the commands that measure accuracy against gold
/// data.
struct LabEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures accuracy against gold data.",
        subcommands: [
            EvaluateWordsCommand.self,
            EvaluateSegmentationCommand.self,
            EvaluateQuantitiesCommand.self,
            EvaluateReuseCommand.self,
            EvaluateCheckCommand.self,
        ]
    )
}
