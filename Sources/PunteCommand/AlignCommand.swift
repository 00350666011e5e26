internal import ArgumentParser
internal import PunteAlignment
internal import PunteMemory
internal import PunteText

/// `punte align RO EN`
struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Pair the sentences of a Romanian article with those of its English source.",
        discussion: """
            Sentences that were dropped, added, joined, split or moved are found and marked: \
            ⇅ a sentence out of the order of the others, ≈ a link whose one side says more.

            EXAMPLES
              punte align articol.ro.txt report.en.txt
              punte align articol.ro.txt report.en.txt --save
              punte align articol.ro.txt report.en.txt --format jsonl --min-confidence 0.9
              punte align ro.lines en.lines --lines --format links
            """
    )

    @Argument(help: "The Romanian article; - for standard input.")
    var romanian: String

    @Argument(help: "Its English source.")
    var english: String

    @Flag(help: "Each line that is not blank is one sentence; blank lines separate paragraphs.")
    var lines = false

    @Option(help: "What to print.")
    var format: AlignmentFormat = .table

    @Option(help: "Leave out links less sure than this, 0 to 1.")
    var minConfidence: Double = 0

    @Flag(help: "Store both articles and their links in the memory.")
    var save = false

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard (0...1).contains(minConfidence) else {
            throw ValidationError("--min-confidence \(minConfidence): between 0 and 1")
        }
    }

    func run() throws {
        let files = try ArticlePairFiles(romanian: romanian, english: english, lines: lines)
        let alignment = try Aligner().align(
            source: files.english.article.sentences, target: files.romanian.article.sentences
        ).filtered(minimumConfidence: minConfidence)
        if save { try store(files, alignment) }
        let output = StandardOutput()
        try output.write(
            try AlignmentReport(files: files, alignment: alignment).text(format, console))
        try output.finish()
    }

    private func store(_ files: ArticlePairFiles, _ alignment: Alignment) throws {
        let links = alignment.links.map(ArticlePair.Link.init)
        let pair = ArticlePair(
            english: files.english.article, romanian: files.romanian.article,
            links: links + links.flatMap(\.parts), origin: files.romanian.path)
        let outcome = try memory.open(.writing).save(pair)
        StandardError.note("\(memory.path): \(outcome)")
    }
}

extension ArticlePair.Link {
    init(_ link: Link) {
        self.init(
            english: Array(link.source), romanian: Array(link.target),
            confidence: link.confidence,
            label: link.label == .none ? nil : link.label.rawValue)
    }
}
