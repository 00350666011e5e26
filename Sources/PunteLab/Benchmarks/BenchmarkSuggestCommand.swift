internal import ArgumentParser
internal import PunteCommand
internal import PunteMemory
internal import PunteText

/// The command `punte-lab benchmark suggest`, which measures how long suggestions for an article
/// take.
struct BenchmarkSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Measures suggestions for an article, each time in a new process.",
        discussion: """
            Once with the memory in the cache of the system and once without it; everything that \
            `punte suggest` does is included.

            Examples:
              punte-lab benchmark suggest report.en.txt --memory agency.sqlite
              punte-lab benchmark suggest queries.txt --lines --memory agency.sqlite --runs 40
            """
    )

    @Argument(help: "The article.")
    var article: String

    @Flag(help: "Each line that is not blank is one sentence.")
    var lines = false

    @Option(help: "The number of processes.")
    var runs = 20

    @Option(help: "The least score of a match, 50 to 100.")
    var threshold = 70.0

    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs \(runs): at least 1") }
    }

    func run() throws {
        let report = BenchmarkReport()
        let source = try SuggestionSource(path: article, lines: lines, from: nil)
        report.add(
            "segments", "\(source.documents.reduce(0) { $0 + $1.article.sentences.count })")
        report.add("start of the process alone", try measure(["--version"]).times)
        let suggest =
            ["suggest", article, "--memory", memory.path, "--threshold", "\(threshold)"]
            + (lines ? ["--lines"] : [])
        for format in ["table", "html"] {
            let warm = try measure(suggest + ["--format", format])
            report.add("punte suggest --format \(format)", warm.times)
            report.add("its largest memory", "\(warm.peak / 1000) MB")
        }
        let cold = try measure(suggest) { ChildProcess.dropCache(of: memory.path) }
        report.add("the memory not in the cache", cold.times)
    }

    private func measure(
        _ arguments: [String], before: () -> Void = {}
    ) throws -> (times: [Duration], peak: Int) {
        let clock = ContinuousClock()
        var times: [Duration] = []
        var peak = 0
        for _ in 0..<runs {
            before()
            times.append(
                try clock.measure { peak = max(peak, try ChildProcess.run(arguments)) })
        }
        return (times, peak)
    }
}
