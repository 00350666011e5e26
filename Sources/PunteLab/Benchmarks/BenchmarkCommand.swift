internal import ArgumentParser

/// The command `punte-lab benchmark`, which groups the commands that measure speed.
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures speed.",
        subcommands: [
            BenchmarkMemoryCommand.self,
            BenchmarkGlossaryCommand.self,
            BenchmarkTextCommand.self,
            BenchmarkSuggestCommand.self,
            BenchmarkExchangeCommand.self,
        ]
    )
}
