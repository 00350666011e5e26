internal import ArgumentParser

/// `punte-lab features`: writes the tables that models are fitted to.
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
