internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory
internal import PunteText

/// `punte glossary extract`: names of the memory that the glossary does not have.
struct GlossaryExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Proposes names that the memory shows and the glossary does not have.",
        discussion: """
            On a terminal each candidate is shown with its contexts and you decide: a accepts, e \
            edits the Romanian name, r rejects (it never comes back), l leaves it for later, q \
            ends. As TSV, write accept or reject into the first column and hand the file back \
            with --decisions.

            Examples:
              punte glossary extract
              punte glossary extract --format tsv --limit 200 > candidates.tsv
              punte glossary extract --decisions candidates.tsv
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case review
        case tsv
        case jsonl
    }

    @Option(help: "review asks for each candidate; tsv and jsonl list them.")
    var format = Format.review

    @Option(help: "The largest number of candidates.")
    var limit = 200

    @Option(help: "The fewest pairs that must show a candidate.")
    var least = 1

    @Option(help: ArgumentHelp("Carry out the decisions in a file.", valueName: "file"))
    var decisions: String?

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard limit > 0, least > 0 else { throw ValidationError("--limit, --least: at least 1") }
    }

    func run() throws {
        let isListing = format != .review && decisions == nil
        let memory = try memory.open(isListing ? .reading : .writing)
        let store = GlossaryStore(memory)
        var extractor = TermExtractor(
            glossary: try store.glossary(), rejected: try store.rejected())
        try memory.forEachSegment { segment in
            guard segment.status != .rejected else { return }
            extractor.add(
                segment: segment.id, english: segment.english, romanian: segment.romanian)
        }
        let all = extractor.candidates().filter { $0.count >= least }
        if let decisions {
            return try CandidateDecisions(path: decisions).apply(to: store, candidates: all)
        }
        let candidates = Array(all.prefix(limit))
        let output = StandardOutput()
        switch format {
        case .review:
            try CandidateReview(style: console.style, store: store).run(candidates)
        case .tsv:
            try output.write(CandidateDecisions.header)
            for candidate in candidates { try output.write(CandidateDecisions.row(candidate)) }
        case .jsonl:
            for candidate in candidates {
                try output.write(JSONLines.line(CandidateLine(candidate)))
            }
        }
        try output.finish()
    }
}

/// A candidate as JSON.
struct CandidateLine: Encodable {
    struct Context: Encodable {
        let segment: Int64
        let en: String
        let ro: String
    }

    let kind: String
    let en: String
    let ro: String
    let forms: [String]
    let count: Int
    let score: String
    let evidence: String
    let contexts: [Context]

    init(_ candidate: Candidate) {
        kind = candidate.kind.rawValue
        en = candidate.english
        ro = candidate.romanian
        forms = candidate.forms
        count = candidate.count
        score = FixedPoint.text(candidate.score)
        evidence = candidate.evidence.rawValue
        contexts = candidate.contexts.map {
            Context(segment: $0.segment, en: $0.english, ro: $0.romanian)
        }
    }
}
