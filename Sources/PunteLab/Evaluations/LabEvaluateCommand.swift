internal import ArgumentParser

/// `punte-lab evaluate`: measures accuracy against data that right answers are known of.
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
