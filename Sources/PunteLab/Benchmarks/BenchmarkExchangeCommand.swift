internal import ArgumentParser
internal import FoundationEssentials
internal import PunteExchange
internal import PunteMemory
internal import PunteText

/// The command `punte-lab benchmark exchange`, which measures how fast files are read and written.
struct BenchmarkExchangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "Measures how fast translation memories are read and written.",
        discussion: """
            Takes a file, or makes a TMX of made-up news sentences, always the same ones. Megabytes \
            are millions of bytes of the file. CPU is what all threads of the step used, and does \
            not depend on what else the machine does.

            Examples:
              punte-lab benchmark exchange
              punte-lab benchmark exchange agency.tmx
              punte-lab benchmark exchange --units 4000000 --only-make big.tmx
            """
    )

    @Argument(help: "The file to read; a TMX is made if none is named.")
    var file: String?

    @Option(help: ArgumentHelp("Units of the made-up TMX.", valueName: "n"))
    var units = 200_000

    @Option(help: ArgumentHelp("Make the TMX under this name and stop.", valueName: "file"))
    var onlyMake: String?

    @Flag(help: "Measure every format, not TMX alone.")
    var allFormats = false

    func validate() throws {
        guard units > 0 else { throw ValidationError("--units \(units): at least 1") }
    }

    func run() throws {
        if let onlyMake { return try SyntheticExchange.write(units, to: onlyMake) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var path = folder.appending(path: "made-up.tmx").path(percentEncoded: false)
        if let file { path = file } else { try SyntheticExchange.write(units, to: path) }
        try ExchangeBenchmark(
            file: path, folder: folder.path(percentEncoded: false), allFormats: allFormats
        ).measure()
    }
}
