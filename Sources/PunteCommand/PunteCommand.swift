public import ArgumentParser

/// The root of the command line: `punte`.
public struct PunteCommand: AsyncParsableCommand {
    /// The name of the program, its version and its commands.
    public static let configuration = CommandConfiguration(
        commandName: "punte",
        abstract: "Pairs Romanian news with its English sources and remembers the pairs.",
        version: "0.1.0",
        subcommands: [
            AlignCommand.self,
            SuggestCommand.self,
            LearnCommand.self,
            LookupCommand.self,
            ConcordanceCommand.self,
            GlossaryCommand.self,
            CheckCommand.self,
            ConvertCommand.self,
            MemoryCommand.self,
            LexiconCommand.self,
            SegmentCommand.self,
            EvaluateCommand.self,
        ]
    )

    /// Creates the command without arguments, which the parser sets later.
    public init() {}
}
