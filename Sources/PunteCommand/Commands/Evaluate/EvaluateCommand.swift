import ArgumentParser

/// `punte evaluate`: measures against gold data.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures accuracy against gold data.",
        subcommands: [
            EvaluateAlignmentCommand.self,
            EvaluateWordsCommand.self,
            EvaluateSegmentationCommand.self,
            EvaluateQuantitiesCommand.self,
            EvaluateReuseCommand.self,
            EvaluateCheckCommand.self,
        ]
    )
}
