import ArgumentParser

/// `punte benchmark`: measures speed.
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures speed.",
        subcommands: [BenchmarkTextCommand.self]
    )
}
