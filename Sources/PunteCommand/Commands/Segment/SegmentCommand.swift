internal import ArgumentParser
internal import PunteLanguage
internal import PunteService
internal import PunteText

/// The command `punte segment`, which prints the sentences of a text.
struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Print the sentences of a text, one on each line.",
        discussion: """
            A blank line stands between paragraphs. The language is told from the text unless it \
            is given. Plain text is read as it comes: files of any size take little memory.

            EXAMPLES
              punte segment article.txt
              punte segment --from ro --format jsonl - < article.txt
              punte segment --export-srx > punte.srx
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case jsonl
    }

    @Argument(help: "The file to read; - is standard input.", completion: .file())
    var file = "-"

    @Option(
        name: [.customLong("from"), .customLong("language")],
        help: "The text's language as a BCP 47 tag.")
    var language: String?

    @Option(
        help: "text: a sentence a line; jsonl: with kind, paragraph and byte offsets in the file.")
    var format = Format.text

    @Option(help: "SRX 2.0 rules to use in place of the built-in ones.", completion: .file())
    var srx: String?

    @Flag(help: "Print the built-in rules as SRX 2.0 and end.")
    var exportSrx = false

    @OptionGroup private var encoding: EncodingOptions

    func validate() throws {
        guard let language else { return }
        let parts = language.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy {
            1...8 ~= $0.utf8.count && $0.utf8.allSatisfy(\.isASCIIAlphanumeric)
        }
        guard isTag, let first = parts.first, 2...3 ~= first.utf8.count,
            first.utf8.allSatisfy(\.isASCIILetter)
        else {
            throw ValidationError("--from \(language): a BCP 47 tag such as ro or en-GB")
        }
    }

    func run() throws {
        if exportSrx {
            let output = TextOutput(isExact: true)
            try output.write(SRXRules.builtIn.srx)
            return try output.finish()
        }
        let rules = try srx.map { try SRXRules(srx: InputFile(path: $0).bytes, name: $0) }
        let stream = try FileReader(argument: file)
        let reader = ArticleReader(
            language: language.map { Language(tag: $0) }, srx: rules, encoding: encoding.named)
        let beginning = try stream.peek(4096)
        try FileRefusal.check(beginning, of: stream.name, for: .article)
        if let document = try WordArticle(stream, beginning) {
            let reading = try ArticleReader(
                layout: .text, language: language.map { Language(tag: $0) }, srx: rules
            ).read(document.bytes, name: stream.name)
            var printer = Printer(format: format)
            for sentence in reading.article.sentences { try printer.print(sentence) }
            try printer.finish()
        } else if reader.isPlainText(beginning, name: stream.name) {
            try printStream(stream, rules)
        } else {
            let reading = try reader.read(try stream.rest(), name: stream.name)
            for note in reading.notes { StandardError.note(note) }
            var printer = Printer(format: format)
            for sentence in reading.article.sentences { try printer.print(sentence) }
            try printer.finish()
        }
    }

    /// Prints the sentences of plain text while it is read, in constant memory.
    private func printStream(_ stream: FileReader, _ rules: SRXRules?) throws {
        var sentences = SentenceStream(
            language: language.map { Language(tag: $0) }, srx: rules, encoding: encoding.named,
            name: stream.name
        ) { try stream.next() }
        var printer = Printer(format: format)
        var notes = 0
        while let sentence = try sentences.next() {
            for note in sentences.notes.dropFirst(notes) { StandardError.note(note) }
            notes = sentences.notes.count
            try printer.print(sentence)
        }
        for note in sentences.notes.dropFirst(notes) { StandardError.note(note) }
        try printer.finish()
    }

    /// Prints sentences, as text with a blank line between paragraphs or as JSON.
    private struct Printer {
        let format: Format
        private let output = TextOutput(isExact: true)
        private var paragraph = 0

        init(format: Format) { self.format = format }

        mutating func print(_ sentence: Sentence) throws {
            switch format {
            case .text:
                if sentence.paragraph != paragraph { try output.write("\n") }
                paragraph = sentence.paragraph
                try output.write(sentence.text + "\n")
            case .jsonl:
                try output.write(JSONLines.line(Record(sentence)))
            }
        }

        func finish() throws { try output.finish() }
    }

    private struct Record: Encodable {
        let text: String
        let kind: String
        let paragraph: Int
        let start: Int?
        let end: Int?

        init(_ sentence: Sentence) {
            text = sentence.text
            kind = sentence.kind.rawValue
            paragraph = sentence.paragraph
            start = sentence.sourceRange?.lowerBound
            end = sentence.sourceRange?.upperBound
        }
    }
}
