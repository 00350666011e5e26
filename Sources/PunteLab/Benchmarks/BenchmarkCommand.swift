internal import ArgumentParser

/// `punte-lab benchmark`: measures speed.
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
