internal import ArgumentParser
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteService
internal import PunteText

/// The command `punte check`, which finds probable mistakes in a translation.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks for mistakes in a translation, or in all pairs of the memory.",
        discussion: """
            The two texts are aligned first. Without texts, the segments of the memory are \
            checked. The exit status is 1 when something was found that matters as much as \
            --fail-on says: `fact` (the text says something else than its source), `language` (a \
            mistake of Romanian or a rejected term, too) or `style` (anything). Sentences that were \
            left out or added are one line at the end, and no mistake; --only counterpart lists \
            them.

            Rules: \(TranslationChecker.catalogue.map(\.name).joined(separator: ", ")). \
            `punte check --list-rules` says what each of them finds.

            Examples:
              punte check articol.ro.txt report.en.txt
              punte check articol.ro.txt report.en.txt --off quotes --off length
              punte check --memory agency.sqlite --only de --format jsonl
            """
    )

    @Argument(help: "The Romanian text; - for standard input.")
    var romanian: String?

    @Argument(help: "Its English source.")
    var english: String?

    @Flag(help: "Each line that is not blank is one sentence.")
    var lines = false

    @Option(help: "A rule to leave out; may be repeated.")
    var off: [String] = []

    @Option(help: "A rule to use, and no others; may be repeated.")
    var only: [String] = []

    @Option(help: "fact, language or style: the least that makes the exit status 1.")
    var failOn = FindingSeverity.style

    @Flag(help: "List the rules and stop.")
    var listRules = false

    @Option(help: "table or jsonl: an object for each finding.")
    var format = RecordFormat.table

    @OptionGroup private var encodings: PairEncodingOptions

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        guard (romanian == nil) == (english == nil) else {
            throw ValidationError("give the Romanian text and its English source, or neither")
        }
        let known = TranslationChecker.catalogue.map(\.name)
        for name in off + only where !known.contains(name) {
            throw ValidationError("no rule “\(name)”; there are \(known.joined(separator: ", "))")
        }
    }

    func run() throws {
        let output = TextOutput()
        if listRules {
            for rule in TranslationChecker.catalogue {
                try output.write(TextWidth.padded(rule.name, to: 14) + rule.summary + "\n")
            }
            return try output.finish()
        }
        let known = try memory.known(isNeeded: english == nil)
        let lexicon = try memory.lexicon(of: known)
        let checker = TranslationChecker(
            glossary: try glossary.load(memory), renderings: LexiconRenderings(lexicon),
            without: Set(off), only: Set(only))
        var report = CheckReport(
            output: output, format: format, style: console.style, checker: checker,
            listsCounterparts: only.contains(TranslationChecker.counterpartRule))
        if let romanian, let english {
            let files = try ArticlePairFiles(
                romanian: romanian, english: english,
                reading: PairReading(lines: lines, encodings: encodings))
            try report.check(files, alignment: files.alignment(by: lexicon, memory: known))
        } else {
            try memory.open(.reading).forEachSegment { segment in
                guard segment.status != .rejected else { return }
                try report.check(
                    CheckReport.Pair(
                        english: segment.english, romanian: segment.romanian, segment: segment.id))
            }
        }
        try output.finish()
        StandardError.note(report.summary)
        if let worst = report.worst, worst >= failOn { throw ExitCode(1) }
    }
}
