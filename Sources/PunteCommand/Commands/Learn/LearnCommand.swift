internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// The command `punte learn`, which aligns, checks and stores a finished article.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Take a finished article back: align, check and store it.",
        discussion: """
            The sentences are paired and checked. Pairs that are sure are stored as confirmed and \
            teach the memory's lexicon their words, the others are stored as aligned. Pairs in \
            which the check finds a wrong number, date, amount, measure or name are stored as \
            drafts and listed at the end; `--confirm-all` confirms them. Names that \
            the glossary does not have are proposed. Learning the same article again changes \
            nothing; `punte memory undo` takes back what was learned.

            EXAMPLES
              punte learn articol.ro.txt report.en.txt
              punte learn articol.ro.txt report.en.txt --strict
              punte learn articol.ro.txt report.en.txt --confirm-all
              punte learn articol.ro.txt report.en.txt --dry-run --format json
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @Argument(help: "The finished Romanian article; - for standard input.", completion: .file())
    var romanian: String

    @Argument(help: "Its English source.", completion: .file())
    var english: String

    @Flag(help: "Each line that is not blank is one sentence; blank lines separate paragraphs.")
    var lines = false

    @Option(
        help: "Pairs at least this sure are stored as confirmed, 0 to 1 or in percent.",
        transform: Probability.parse)
    var minConfidence = 0.9

    @Flag(
        help: """
            Confirm the pairs, too, in which the check finds a wrong fact: someone has looked at them.
            """)
    var confirmAll = false

    @Flag(help: "Store nothing when a check finds something; the exit status is 1 then.")
    var strict = false

    @Flag(help: "Show what would be stored, and store nothing.")
    var dryRun = false

    @Option(help: "Kept with the segments: who wrote the article.")
    var author: String?

    @Option(help: "What to print.")
    var format = Format.table

    @OptionGroup private var encodings: PairEncodingOptions

    @OptionGroup(title: "What is known of the articles") private var metadata: MetadataOptions

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func run() throws {
        let files = try ArticlePairFiles(
            romanian: romanian, english: english,
            reading: PairReading(lines: lines, encodings: encodings, metadata: metadata))
        let terms = try glossary.load(memory)
        // The sentences are paired with the shipped lexicon alone. The lexicon of the memory changes
        // with each article learned, so that learning an article again could pair it otherwise.
        let known = try memory.known(isNeeded: false)
        let learner = ArticleLearner(
            aligner: try Aligner(),
            checker: TranslationChecker(
                glossary: terms,
                renderings: LexiconRenderings(try memory.lexicon(of: known))),
            confidence: minConfidence, confirmsAll: confirmAll,
            dismissed: Set(try known?.dismissals().map(\.key) ?? []))
        let review = try learner.review(
            english: files.english.article, romanian: files.romanian.article,
            decisions: files.decisions(in: known))
        guard review.hasCertainLink || review.confirmedCount > 0 else {
            throw Failure(
                "\(files.romanian.path) and \(files.english.path): no sentences of theirs "
                    + "translate each other for sure; nothing stored; if they tell the same "
                    + "story, give a lower --min-confidence, such as 0.25")
        }
        let isStopped = strict && review.findingCount > 0
        let outcome = dryRun || isStopped ? nil : try store(review, of: files, glossary: terms)
        let output = TextOutput(isExact: format != .table)
        let report = LearnReport(review: review, outcome: outcome)
        switch format {
        case .table:
            try output.write(report.table(on: console.terminal))
        case .json: try output.write(report.json())
        }
        try output.finish()
        if isStopped {
            throw Failure(
                "\(files.romanian.path): \(Count.of(review.findingCount, "finding")); "
                    + "nothing stored: correct the article or leave out --strict")
        }
        if let outcome { self.report(outcome, on: review) }
    }

    private func store(
        _ review: ArticleLearner.Review, of files: ArticlePairFiles, glossary: CompiledGlossary
    ) throws -> ArticleLearner.Outcome {
        let store = try memory.open(.writing)
        return try ArticleLearner.store(
            review, in: store, origin: files.romanian.path, author: author, glossary: glossary,
            rejected: try GlossaryStore(store).rejected())
    }

    /// Writes notes about what was stored and how it can be undone.
    private func report(
        _ outcome: ArticleLearner.Outcome, on review: ArticleLearner.Review
    ) {
        // Where nothing changed, `undo` would take back something else.
        var back = "; \(memory.command("memory undo")) takes it back"
        if case .unchanged = outcome.saved { back = "" }
        StandardError.note("\(memory.path): \(outcome.saved)" + back)
        if outcome.learned > 0 {
            StandardError.note(
                "the lexicon took up the words of \(Count.of(outcome.learned, "confirmed segment"))"
            )
        }
        if !review.drafts.isEmpty {
            let drafts =
                review.drafts.count == 1
                ? "a draft, which is never filled in" : "drafts, which are never filled in"
            StandardError.note(
                "\(Count.of(review.drafts.count, "pair")) stored as \(drafts); "
                    + "correct the article and learn it again, or give --confirm-all")
        }
        for other in outcome.competingPairs {
            let draft = other.romanian == outcome.pair?.romanian ? other.english : other.romanian
            StandardError.note(
                "the memory has another pair with one of these articles: English "
                    + "\(other.english), Romanian \(other.romanian); if it is an earlier draft, "
                    + "`punte memory forget \(draft)` removes it")
        }
        if !outcome.candidates.isEmpty {
            StandardError.note(
                "\(Count.of(outcome.candidates.count, "name or term", plural: "names and terms")) "
                    + "that the glossary does not have; "
                    + "\(memory.command("glossary extract")) asks about them")
        }
    }
}
