internal import ArgumentParser
internal import FoundationEssentials
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService
internal import PunteText

/// The command `punte suggest`, which shows what the memory and the glossary have for a new
/// article.
struct SuggestCommand: ParsableCommand, WritingCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Offer what the memory and the glossary know of a new article.",
        discussion: """
            Sentence by sentence: exact and similar segments of the memory with their score and \
            what differs, the glossary's terms, or “new”; and for the article as a whole what of it \
            was seen before.

            The article is text, a saved web page, Markdown, XLIFF, PO or the folder of an OmegaT \
            project.

            EXAMPLES
              punte suggest report.en.txt
              punte suggest report.en.txt --analyse
              punte suggest report.en.txt --threshold 85 --format jsonl
              punte suggest report.html --format html --output report.suggestions.html
              punte suggest report.en.txt --format omegat --accept --output project
            """
    )

    enum Format: String, OutputFormat {
        case table
        case json
        case jsonl
        case html
        case xliff
        case xliff12
        case tmx
        case omegat

        static var standard: Self { .table }

        var endings: [String] {
            switch self {
            case .table: [".txt"]
            case .json: [".json"]
            case .jsonl: [".jsonl"]
            case .html: [".html", ".htm"]
            case .xliff: [".xlf", ".xliff"]
            case .tmx: [".tmx"]
            case .xliff12, .omegat: []
            }
        }

        /// Whether the format can contain the translation of a segment.
        var hasTargets: Bool { [.xliff, .xliff12, .tmx, .omegat].contains(self) }
    }

    @Argument(help: "The article, English or Romanian; - for standard input.", completion: .file())
    var article: String

    @Option(help: "The language of the article, en or ro; told from the text by default.")
    var from: Side?

    @Option(help: "The least score of a match, 50 to 100.", transform: MatchThreshold.parse)
    var threshold = 70.0

    @Option(help: "The largest number of matches for a sentence.")
    var limit = 1

    @Flag(help: "Each line that is not blank is one sentence; blank lines separate paragraphs.")
    var lines = false

    @Flag(help: "Print the analysis alone: volumes by band, and what resembles the article.")
    var analyse = false

    @Option(
        name: .customLong("format"),
        help: """
            table; json, jsonl: for programs; html: a page to look at or print; xliff, xliff12: with \
            the matches, for translation tools; tmx: what was accepted, and the matches; omegat: a \
            project folder. By the extension of the output if not given, else table.
            """)
    var namedFormat: Format?

    private var format: Format { .of(namedFormat, output: output) }

    @Option(
        defaultAsFlag: 100, parsing: .next,
        help: ArgumentHelp(
            """
            Fill in translations: without a number, only those of exact and in-context matches; \
            with one, those of all matches from that score on, 50 to 102.
            """,
            discussion: """
                A translation is filled in only if every number, date, amount, unit, sign, currency \
                and name of it agrees with the new sentence; what is not the same sentence is \
                marked for review. For xliff, xliff12, tmx and omegat.
                """,
            valueName: "score"))
    var accept: Int?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file to write, or the folder for omegat; standard output by default.",
            valueName: "file"), completion: .file())
    var output: String?

    var outputs: [String?] { [output] }
    var inputs: [String?] { [article] + glossary.glossary }

    @OptionGroup var style: StyleOptions

    @OptionGroup private var encoding: EncodingOptions

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup(title: "Which segments count") var filter: FilterOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit \(limit): at least 1") }
        guard !analyse || format == .table || format == .json else {
            throw ValidationError("--analyse is printed as a table or as json")
        }
        // The parser takes an attached value that is no number for the flag alone.
        let attached = ProcessInfo.processInfo.arguments.lazy
            .filter { $0.hasPrefix("--accept=") }.map { $0.dropFirst("--accept=".count) }
        if let value = attached.first(where: { Int($0) == nil }) {
            throw ValidationError("--accept=\(value): 50 to 102")
        }
        if let accept {
            guard (50...102).contains(accept) else {
                throw ValidationError("--accept \(accept): 50 to 102")
            }
            guard format.hasTargets else {
                throw ValidationError("--accept is for xliff, xliff12, tmx and omegat")
            }
        }
        try Format.check(namedFormat, output: output)
        if format == .omegat, output == nil || output == "-" {
            throw ValidationError("--format omegat makes a folder; name it with --output")
        }
    }

    func run() throws {
        let source = try SuggestionSource(
            path: article, lines: lines, from: from, encoding: encoding.named)
        for document in source.documents {
            try LanguageNotes.write(document, side: source.side)
        }
        let reuses = try reuses(of: source)
        switch format {
        case .table, .json, .jsonl, .html: try writeText(reuses, source.side)
        case .xliff, .xliff12, .tmx: try writeUnits(reuses, source.side)
        case .omegat:
            try OmegaTFolder(path: output ?? "", side: source.side).write(reuses)
        }
    }

    private func writeText(_ reuses: [DocumentReuse], _ side: Side) throws {
        let sink = try TextOutput(path: output, isExact: format != .table)
        var terminal = console.terminal
        if output != nil { terminal.style = console.file.style }
        switch format {
        case .json: try sink.write(JSONLines.line(record(of: reuses)))
        case .jsonl:
            for reuse in reuses {
                for (id, suggestion) in reuse.suggestions.enumerated() {
                    try sink.write(
                        JSONLines.line(SuggestionRecord(id: id, suggestion, in: reuse.reuse)))
                }
            }
        case .html: try sink.write(SuggestionPage(side: side).render(reuses))
        default: try writeTable(reuses, on: terminal, to: sink)
        }
        try sink.finish()
    }

    /// Returns the documents with their analysis, and with their segments unless only that is asked for.
    private func record(of reuses: [DocumentReuse]) -> ReuseRecord {
        ReuseRecord(
            reuses.map {
                ReuseRecord.DocumentRecord(
                    $0.reuse, name: $0.document.name, isComplete: !analyse)
            }, analysis: reuses.analysis)
    }

    private func writeUnits(_ reuses: [DocumentReuse], _ side: Side) throws {
        let sink = try ByteSink(path: output ?? "-")
        let format: ExchangeFormat =
            switch format {
            case .xliff12: .xliff12
            case .tmx: .tmx
            default: .xliff
            }
        let writer = try format.writer(sink, languages: [side.language, side.other.language])
        let units = SuggestionUnits(side: side)
        for reuse in reuses {
            for unit in units.units(of: reuse) where format != .tmx || unit.isBilingual {
                try writer.write(unit)
            }
        }
        if format == .tmx {
            for unit in units.stored(reuses) { try writer.write(unit) }
        }
        try writer.finish()
        FindingReport.write(writer.log.findings, file: output ?? "standard output", all: false)
    }

    private func reuses(of source: SuggestionSource) throws -> [DocumentReuse] {
        let memory = try openedMemory()
        let suggester = try Suggester(
            memory: memory, glossary: try glossary.load(self.memory), from: source.side,
            options: .init(
                threshold: threshold, limit: limit, filter: filter.filter, accept: accept,
                style: try style.load()))
        let progress = ProgressLine()
        defer { progress.clear() }
        return try source.documents.map { document in
            let count = document.article.sentences.count
            let reuse = try suggester.reuse(
                of: document.article, translations: document.translations
            ) { done in progress.show("\(document.name): \(done) of \(count) segments") }
            return DocumentReuse(document: document, reuse: reuse)
        }
    }

    private func writeTable(
        _ reuses: [DocumentReuse], on terminal: Terminal, to output: TextOutput
    ) throws {
        let table = SuggestionTable(terminal: terminal)
        let summary = AnalysisTable(terminal: terminal)
        for reuse in reuses {
            if reuses.count > 1 { try output.write(table.heading(reuse.document.name)) }
            if !analyse {
                for (number, suggestion) in reuse.suggestions.enumerated() {
                    try output.write(table.render(number, suggestion, in: reuse.reuse))
                }
            }
            try output.write(summary.story(reuse.reuse, isDetailed: analyse))
        }
        let analysis = reuses.analysis
        try output.write(analyse ? summary.render(analysis) : summary.line(analysis))
    }

    /// Returns the memory; nil, with a note, if it does not exist and the user named none.
    private func openedMemory() throws -> Memory? {
        do {
            return try memory.open(.reading)
        } catch let error as MemoryError where error.reason == .missing && memory.memory == nil {
            StandardError.note("\(error)")
            return nil
        }
    }
}

/// A document and its suggestions.
struct DocumentReuse {
    let document: SuggestionSource.Document
    let reuse: ArticleReuse

    var suggestions: [Suggestion] { reuse.suggestions }

    /// The suggestions, each with its unit of a bilingual file.
    var suggestionsWithUnits: [(Suggestion, TranslationUnit?)] {
        suggestions.enumerated().map { index, suggestion in
            let units = document.units
            return (suggestion, units.indices.contains(index) ? units[index] : nil)
        }
    }
}

extension [DocumentReuse] {
    /// The analysis of all documents together.
    var analysis: ReuseAnalysis {
        reduce(into: ReuseAnalysis()) { $0 += $1.reuse.analysis }
    }
}

/// Detects articles that are in neither language of the memory, or in both.
private enum LanguageNotes {
    /// The minimum number of words from which a language is determined.
    private static let minimumWords = 15
    /// The minimum share of function words in running text, from 0 to 1.
    private static let minimumShare = 0.2
    /// The minimum length in bytes of a segment whose language is identified.
    private static let minimumLength = 40
    private static let maximumSegments = 2000

    /// Writes a note if a document, or some of its segments, do not seem to be in the language of
    /// `side`.
    static func write(_ document: SuggestionSource.Document, side: Side) throws {
        let segments = document.article.sentences.prefix(maximumSegments).map(\.text)
        let sample = segments.prefix(100).joined(separator: "\n")
        let shares = try Side.allCases.map { try $0.functionWordShare(in: sample) }
        if shares[0].words >= minimumWords, shares.allSatisfy({ $0.share < minimumShare }) {
            return StandardError.note(
                "\(document.name): looks like neither English nor Romanian; taken as "
                    + "\(name(side)), --from says otherwise")
        }
        let foreign = segments.count { text in
            text.utf8.count >= minimumLength
                && LanguageIdentifier.standard.identify(text, as: .sure).flatMap(Side.init)
                    == side.other
        }
        guard foreign > 0 else { return }
        StandardError.note(
            "\(document.name): \(foreign) of \(segments.count) segments look \(name(side.other)); "
                + "they are looked up as \(name(side))")
    }

    private static func name(_ side: Side) -> String {
        side == .english ? "English" : "Romanian"
    }
}
