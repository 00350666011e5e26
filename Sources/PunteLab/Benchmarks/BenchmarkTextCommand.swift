import ArgumentParser
import PunteCommand
internal import PunteLanguage
import PunteText

/// The command `punte-lab benchmark text`, which measures the speed of segmentation, tokens and
/// quantities.
struct BenchmarkTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Measures how fast text is cut into sentences, tokens and quantities.",
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
