internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// `punte suggest ARTICLE`
struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Offer what the memory and the glossary know of a new article.",
        discussion: """
            Sentence by sentence: exact and similar segments of the memory with their score and \
            what differs, the glossary's terms, or “new”.

            EXAMPLES
              punte suggest report.en.txt
              punte suggest report.en.txt --threshold 85 --format jsonl
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case jsonl
    }

    @Argument(help: "The article, English or Romanian; - for standard input.")
    var article: String

    @Option(help: "The least score of a match, 50 to 100.")
    var threshold = 70.0

    @Option(help: "The largest number of matches for a sentence.")
    var limit = 1

    @Flag(help: "Each line that is not blank is one sentence; blank lines separate paragraphs.")
    var lines = false

    @Option(help: "What to print.")
    var format = Format.table

    @OptionGroup(title: "Which segments count") var filter: FilterOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard (50...100).contains(threshold) else {
            throw ValidationError("--threshold \(threshold): 50 to 100")
        }
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let file = try ArticleFile(path: article, lines: lines)
        guard let side = Side(file.article.language) else {
            throw Failure("\(file.path): is neither English nor Romanian")
        }
        let memory = try openedMemory()
        let glossary = try memory.flatMap { try GlossaryStore($0).compiled() }
        let suggester = try Suggester(
            matcher: memory?.matcher(), glossary: glossary ?? CompiledGlossary(Glossary()),
            from: side,
            options: .init(threshold: threshold, limit: limit, filter: filter.filter))
        let suggestions = try suggester.suggestions(for: file.article)
        let output = StandardOutput()
        switch format {
        case .table:
            try output.write(
                SuggestionTable(style: console.style, columns: console.columns)
                    .render(suggestions))
        case .jsonl:
            for (id, suggestion) in suggestions.enumerated() {
                try output.write(JSONLines.line(SuggestionRecord(id: id, suggestion)))
            }
        }
        try output.finish()
    }

    /// A desk that starts has no memory yet: every sentence is new then, which is worth a word.
    private func openedMemory() throws -> Memory? {
        do {
            return try memory.open(.reading)
        } catch let error as MemoryError where error.reason == .missing && memory.memory == nil {
            StandardError.note("\(error)")
            return nil
        }
    }
}
