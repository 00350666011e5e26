internal import ArgumentParser
internal import PunteCommand
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte-lab benchmark`, which groups the commands that measure speed.
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure speed.",
        subcommands: [
            BenchmarkMemoryCommand.self,
            BenchmarkGlossaryCommand.self,
            BenchmarkTextCommand.self,
            BenchmarkSuggestCommand.self,
            BenchmarkExchangeCommand.self,
        ]
    )
}

/// The command `punte-lab benchmark text`, which measures the speed of segmentation, tokens and
/// quantities.
struct BenchmarkTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Measure how fast text is cut into sentences, tokens and quantities.",
        discussion: """
            Every line of the files is a paragraph. One thread; megabytes are millions of bytes.

              punte-lab benchmark text news.ro.txt --language ro
            """)

    @Argument(help: "The files to read.") var files: [String]
    @Option(help: "The language as a BCP 47 tag.") var language = "ro"
    @Option(help: "Read the files this many times.") var rounds = 1

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds \(rounds): at least 1") }
    }

    func run() throws {
        let language = Language(tag: language)
        let segmenter = try SentenceSegmenter(language: language)
        let analyzer = try TextAnalyzer(language: language)
        let recognizer = QuantityRecognizer(language: language)
        var paragraphs: [String] = []
        for file in files {
            let input = try InputFile(path: file)
            let text = try TextDecoder.decode(input.bytes, name: input.path).text
            paragraphs += text.split(separator: "\n").map(String.init)
        }
        try measure("sentences", in: paragraphs) { try segmenter.sentences(in: $0).count }
        try measure("tokens and their forms", in: paragraphs) {
            try analyzer.tokens(in: $0).count
        }
        try measure("quantities", in: paragraphs) { recognizer.quantities(in: $0).count }
        try measure("folded", in: paragraphs) { NormalForm.folded($0).utf8.count }
        try measure("bare", in: paragraphs) { NormalForm.bare($0).utf8.count }
    }

    private func measure(
        _ name: String, in paragraphs: [String], _ body: (String) throws -> Int
    ) throws {
        let clock = ContinuousClock()
        var results = 0
        let elapsed = try clock.measure {
            for _ in 0..<rounds { for paragraph in paragraphs { results += try body(paragraph) } }
        }
        let seconds = elapsed.seconds
        let bytes = paragraphs.reduce(0) { $0 + $1.utf8.count } * rounds
        let speed = Double(bytes) / 1e6 / max(seconds, 1e-9)
        print("\(name): \(results) in \(seconds.fixed(2)) s, \(speed.fixed(1)) MB/s")
    }
}

/// The command `punte-lab benchmark suggest`, which measures how long suggestions for an article
/// take.
struct BenchmarkSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Measure suggestions for an article, each time in a new process.",
        discussion: """
            Once with the memory in the cache of the system and once without it; everything that \
            `punte suggest` does is included.

            EXAMPLES
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
