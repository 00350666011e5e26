internal import ArgumentParser

/// The command `punte-lab features`, which groups the commands that write tables for fitting
/// models.
struct FeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract: "Writes the tables that the models of alignment are fitted to.",
        discussion: """
            The FOLDER of each holds documents: NAME.ro.txt and NAME.en.txt with a sentence a line, \
            NAME.gold.tsv with their links. The scripts in Tests/Benchmarks/alignment read the \
            tables and fit the models.
            """,
        subcommands: [
            BeadFeaturesCommand.self,
            LinkFeaturesCommand.self,
            TextFeaturesCommand.self,
        ]
    )
}
