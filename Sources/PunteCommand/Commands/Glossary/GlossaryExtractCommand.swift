internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// The command `punte glossary extract`, which proposes names that the glossary does not have.
struct GlossaryExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Propose names and terms that the glossary does not have.",
        discussion: """
            They are taken from the segments of the memory, or from an article and its source. \
            On a terminal each candidate is shown with its contexts and you decide: a accepts, e \
            edits the Romanian name, r rejects (it never comes back), l leaves it for later, q \
            ends. As TSV, write accept or reject into the first column, as JSON lines into the key \
            decision, and hand the file back with --decisions; names, kinds and forms may be \
            corrected there.

            EXAMPLES
              punte glossary extract
              punte glossary extract --format tsv --limit 200 > candidates.tsv
              punte glossary extract --decisions candidates.tsv
              punte glossary extract articol.ro.txt report.en.txt
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case review
        case tsv
        case jsonl
    }

    @Argument(help: "A Romanian article; without it, the memory is searched.", completion: .file())
    var romanian: String?

    @Argument(help: "Its English source.", completion: .file())
    var english: String?

    @Flag(help: "Each line of the articles that is not blank is one sentence.")
    var lines = false

    @Option(help: "review asks for each candidate; tsv and jsonl list them.")
    var format = Format.review

    @Option(help: "The largest number of candidates.")
    var limit = 200

    @Option(help: "The fewest pairs that must show a candidate.")
    var least = 1

    @Option(
        help: ArgumentHelp("Carry out the decisions in a file.", valueName: "file"),
        completion: .file())
    var decisions: String?

    @OptionGroup private var encodings: PairEncodingOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard (romanian == nil) == (english == nil) else {
            throw ValidationError("give the Romanian article and its English source, or neither")
        }
        guard limit > 0, least > 0 else { throw ValidationError("--limit, --least: at least 1") }
    }

    func run() throws {
        let isListing = format != .review && decisions == nil
        let opened = try openedMemory(isListing)
        let store = opened.map { GlossaryStore($0) }
        var extractor = TermExtractor(
            glossary: try store?.compiled()
                ?? CompiledGlossary(Glossary().completedFromCLDR()),
            rejected: try store?.rejected() ?? [])
        if let romanian, let english {
            try read(romanian, english, into: &extractor)
        } else {
            try opened.map { try read($0, into: &extractor) }
        }
        let all = extractor.candidates().filter { $0.count >= least }
        if let decisions, let store {
            return try CandidateDecisions(path: decisions).apply(to: store, candidates: all)
        }
        let candidates = Array(all.prefix(limit))
        let output = TextOutput(isExact: format != .review)
        switch format {
        case .review:
            if let store { try CandidateReview(style: console.style, store: store).run(candidates) }
        case .tsv:
            try output.write(CandidateDecisions.header)
            for candidate in candidates { try output.write(CandidateDecisions.row(candidate)) }
        case .jsonl:
            for candidate in candidates {
                try output.write(JSONLines.line(CandidateRecord(candidate)))
            }
        }
        try output.finish()
    }
}

extension GlossaryExtractCommand {
    /// Returns the memory; nil if it does not exist and only the names of an article are listed.
    private func openedMemory(_ isListing: Bool) throws -> Memory? {
        if isListing, romanian != nil, !FileManager.default.fileExists(atPath: memory.path) {
            return nil
        }
        return try memory.open(isListing ? .reading : .writing)
    }

    /// Passes the segments of a memory to the extractor, the first of them with the links of their words.
    private func read(_ memory: Memory, into extractor: inout TermExtractor) throws {
        let aligner = try WordAligner(lexicon: .shipped(updatedBy: memory))
        var number = 0
        try memory.forEachSegment { segment in
            // The joined segment has the words of its parts, which count once.
            guard segment.status != .rejected, !segment.isPart else { return }
            number += 1
            let isLinked = number <= TermExtractor.maximumLinkedSegments
            extractor.add(
                segment: segment.id, english: segment.english, romanian: segment.romanian,
                links: isLinked
                    ? try aligner.rendered(segment.english, segment.romanian) : [])
        }
    }

    /// Aligns two articles and passes the links to the extractor.
    private func read(
        _ romanian: String, _ english: String, into extractor: inout TermExtractor
    ) throws {
        let files = try ArticlePairFiles(
            romanian: romanian, english: english,
            reading: PairReading(lines: lines, encodings: encodings))
        let (source, target) = (files.english.article.sentences, files.romanian.article.sentences)
        let known = try memory.known(isNeeded: false)
        let lexicon = try memory.lexicon(of: known)
        let alignment = try files.alignment(by: lexicon, memory: known)
        let aligner = try WordAligner(lexicon: lexicon)
        for (number, link) in alignment.links.enumerated() {
            let pair = (
                english: link.english.map { source[$0].text }.joined(separator: " "),
                romanian: link.romanian.map { target[$0].text }.joined(separator: " ")
            )
            extractor.add(
                segment: Int64(number + 1), english: pair.english, romanian: pair.romanian,
                links: try aligner.rendered(pair.english, pair.romanian))
        }
        extractor.add(articles: source.map(\.text), target.map(\.text))
    }
}

/// A candidate as an object in a line of JSON.
private struct CandidateRecord: Encodable {
    struct Context: Encodable {
        let segment: Int64
        let en: String
        let ro: String
    }

    let decision = ""
    let kind: String
    let en: String
    let ro: String
    let forms: [String]
    let count: Int
    let score: String
    let evidence: String
    let contexts: [Context]
    let written: [Written]

    struct Written: Encodable {
        let ro: String
        let count: Int
    }

    init(_ candidate: Candidate) {
        written = candidate.renderings.map { Written(ro: $0.text, count: $0.count) }
        kind = candidate.kind.rawValue
        en = candidate.english
        ro = candidate.romanian
        forms = candidate.forms
        count = candidate.count
        score = candidate.score.fixed(4)
        evidence = candidate.evidence.rawValue
        contexts = candidate.contexts.map {
            Context(segment: $0.segment, en: $0.english, ro: $0.romanian)
        }
    }
}

/// Asks a person on a terminal about candidates, one after the other.
private struct CandidateReview {
    let style: Style
    let store: GlossaryStore

    /// Asks until all candidates are decided or the person stops.
    func run(_ candidates: [Candidate]) throws {
        for (number, candidate) in candidates.enumerated() {
            show(candidate, number + 1, of: candidates.count)
            guard try decide(candidate) else { return }
        }
        if candidates.isEmpty { StandardError.note("no candidates") }
    }

    private func say(_ text: String, terminator: String = "\n") {
        print(TerminalText.shown(text), terminator: terminator)
        // A question must be read before it is answered.
        fflush(nil)
    }

    private func show(_ candidate: Candidate, _ number: Int, of total: Int) {
        say(
            "\n\(number)/\(total)  \(style(candidate.english, .bold)) – "
                + "\(style(candidate.romanian, .bold))  "
                + "(\(candidate.kind.rawValue), \(Count.of(candidate.count, "pair")))")
        if !candidate.forms.isEmpty {
            say("  forms: \(candidate.forms.joined(separator: ", "))")
        }
        if candidate.renderings.count > 1 {
            let written = candidate.renderings.map { "\($0.text) (\($0.count))" }
            say("  written: \(written.joined(separator: ", "))")
        }
        for context in candidate.contexts.prefix(2) {
            say("  \(style(context.english, .dim))\n  \(style(context.romanian, .dim))")
        }
    }

    /// Asks about one candidate and stores the answer.
    ///
    /// - Returns: False if the person stops.
    private func decide(_ candidate: Candidate) throws -> Bool {
        while true {
            say("[a]ccept [e]dit [r]eject [l]ater [q]uit: ", terminator: "")
            guard let answer = readLine() else { return false }
            switch answer.first {
            case "a":
                try store.add([candidate.term()], signedBy: .today(by: nil))
                return true
            case "e":
                say("Romanian name: ", terminator: "")
                guard let name = readLine(), !name.isEmpty else { continue }
                try store.add([candidate.term(romanian: name)], signedBy: .today(by: nil))
                return true
            case "r":
                try store.reject([candidate])
                return true
            case "l": return true
            case "q": return false
            default: continue
            }
        }
    }
}
