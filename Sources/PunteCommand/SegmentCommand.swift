internal import ArgumentParser
internal import PunteText

/// `punte segment`: the sentences of a text, one on each line.
struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Prints the sentences of a text, one on each line.",
        discussion: """
            A blank line stands between paragraphs. The language is told from the text unless it \
            is given.

            Examples:
              punte segment article.txt
              punte segment --language ro --format jsonl - < article.txt
              punte segment --export-srx > punte.srx
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case jsonl
    }

    @Argument(help: "The file to read; - is standard input.")
    var file = "-"

    @Option(help: "The language as a BCP 47 tag.")
    var language: String?

    @Option(help: "text: a sentence a line; jsonl: with kind, paragraph and UTF-8 offsets.")
    var format = Format.text

    @Option(help: "SRX 2.0 rules to use in place of the built-in ones.")
    var srx: String?

    @Flag(help: "Print the built-in rules as SRX 2.0 and end.")
    var exportSrx = false

    func run() throws {
        if exportSrx {
            let output = StandardOutput()
            try output.write(SRXRules.builtIn.srx)
            return try output.finish()
        }
        let rules = try srx.map { try SRXRules(srx: InputFile(path: $0).bytes, name: $0) }
        let input = try InputFile(path: file)
        let reader = ArticleReader(language: language.map { Language(tag: $0) }, srx: rules)
        let reading = try reader.read(input.bytes, name: input.path)
        for note in reading.notes { StandardError.note(note) }
        let output = StandardOutput()
        var paragraph = 0
        for sentence in reading.article.sentences {
            switch format {
            case .text:
                if sentence.paragraph != paragraph { try output.write("\n") }
                paragraph = sentence.paragraph
                try output.write(sentence.text + "\n")
            case .jsonl:
                try output.write(JSONLines.line(Line(sentence)))
            }
        }
        try output.finish()
    }

    private struct Line: Encodable {
        let text: String
        let kind: String
        let paragraph: Int
        let start: Int
        let end: Int

        init(_ sentence: Sentence) {
            text = sentence.text
            kind = sentence.kind.rawValue
            paragraph = sentence.paragraph
            start = sentence.range.lowerBound
            end = sentence.range.upperBound
        }
    }
}
