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
        abstract: "Look for mistakes in a translation, or in all pairs of the memory.",
        discussion: """
            The two texts are aligned first. A Romanian text without its source is checked for its \
            language and for rejected terms; without texts, the segments of the memory are checked. \
            The exit status is 1 when something was found that matters as much as \
            --fail-on says: `fact` (the text says something else than its source), `language` (a \
            mistake of Romanian or a rejected term, too) or `style` (anything). Sentences that were \
            left out or added are one line at the end, and no mistake; --only counterpart lists \
            them.

            Findings are grouped by the paragraphs of the Romanian text. Marks with the number of a \
            finding stand under its place in both texts; below them are its severity and rule, what \
            is wrong, and after an arrow what to write instead.

            A finding that is no mistake can be dismissed for good by the id after it: --dismiss ID \
            --reason TEXT. The memory keeps that for the rule, the words and the sentence: it is not \
            reported again, in any article, until the words of the sentence change. --list-dismissed \
            lists what was dismissed, --restore ID and `punte memory undo` take it back.

            With --fix the Romanian text is shown as a diff in which everything certain is put right: \
            letters with a cedilla, quotation marks, spaces, “de” after a number, decimal points. \
            --output FILE writes it to a copy in the same encoding, or over the text when FILE is its \
            name. The exit status is about what is left.

            Rules: \(ruleNames.joined(separator: ", ")). \
            `punte check --list-rules` says what each of them finds.

            EXAMPLES
              punte check articol.ro.txt report.en.txt
              punte check articol.ro.txt
              punte check articol.ro.txt report.en.txt --off quotes --off length
              punte check articol.ro.txt report.en.txt --fix --output bun.ro.txt
              punte check articol.ro.txt report.en.txt --dismiss 1f0c8a2e --reason agreed
              punte check --memory agency.sqlite --only de --format jsonl
            """
    )

    private var offRules: [String] { Self.names(in: off) }
    private var onlyRules: [String] { Self.names(in: only) }

    /// Returns the names that values of an option have, commas between them.
    private static func names(in values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",").map(String.init) }
    }

    private static var ruleNames: [String] { TranslationChecker.catalogue.map(\.name) }

    @Argument(help: "The Romanian text; - for standard input.", completion: .file())
    var romanian: String?

    @Argument(help: "Its English source.", completion: .file())
    var english: String?

    @Flag(help: "Each line that is not blank is one sentence.")
    var lines = false

    @Option(
        help: "A rule to leave out, or several with commas; may be repeated.",
        completion: .list(ruleNames))
    var off: [String] = []

    @Option(
        help: "A rule to use, and no others, or several with commas; may be repeated.",
        completion: .list(ruleNames))
    var only: [String] = []

    @Option(help: "fact, language or style: the least that makes the exit status 1.")
    var failOn = FindingSeverity.style

    @Flag(help: "List the rules and stop.")
    var listRules = false

    @Flag(help: "Show the Romanian text with what is certain put right, as a diff.")
    var fix = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "With --fix: the file for the text that was put right.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Dismiss the finding with this id for good; may be repeated.", valueName: "id"))
    var dismiss: [String] = []

    @Option(help: "Why the finding is no mistake; needed with --dismiss.")
    var reason: String?

    @OptionGroup var author: AuthorOption

    @Flag(help: "List the findings that were dismissed, and stop.")
    var listDismissed = false

    @Option(
        help: ArgumentHelp(
            "Report a dismissed finding again; may be repeated.", valueName: "id"))
    var restore: [String] = []

    @Option(help: "table or jsonl: an object for each finding.")
    var format = RecordFormat.table

    @OptionGroup private var encodings: PairEncodingOptions

    @OptionGroup var style: StyleOptions

    @OptionGroup(title: "Terms") var glossary: GlossaryOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        for name in offRules + onlyRules where !Self.ruleNames.contains(name) {
            throw ValidationError(
                "no rule “\(name)”; there are \(Self.ruleNames.joined(separator: ", "))")
        }
        for name in onlyRules
        where isAlone && !TranslationChecker.sourcelessRules.contains(name) {
            throw ValidationError(
                "--only \(name): compares a text with its source; name the English text, too")
        }
        try validateFix()
        for id in dismiss + restore where !DismissalChoice.isID(id) {
            throw ValidationError(
                "\(id): not the id of a finding, which `punte check` shows in [ ]")
        }
        guard dismiss.isEmpty == (reason == nil) else {
            throw ValidationError("give --dismiss and --reason together")
        }
        if let reason, !reason.contains(where: { !$0.isWhitespace }) {
            throw ValidationError("--reason: say why the finding is no mistake")
        }
    }

    private func validateFix() throws {
        guard fix else {
            if output != nil { throw ValidationError("--output: only with --fix") }
            return
        }
        if romanian == nil {
            throw ValidationError("--fix needs a Romanian text")
        }
        if output == "-" {
            throw ValidationError("--output -: the diff goes there; name a file for the text")
        }
        if format != .table {
            throw ValidationError("--fix shows a diff; --format \(format.rawValue) lists findings")
        }
        if !dismiss.isEmpty || !restore.isEmpty {
            throw ValidationError("--fix: dismiss and restore findings with a command of their own")
        }
    }

    func run() throws {
        if listRules { return try writeRules() }
        if listDismissed { return try writeDismissals(memory.open(.reading).dismissals()) }
        if !restore.isEmpty { return try takeBack() }
        if let reason { return try dismiss(because: reason) }
        let known = try memory.known(isNeeded: romanian == nil)
        let dismissed = Set(try known?.dismissals().map(\.key) ?? [])
        if fix { return try fix(known: known, dismissed: dismissed) }
        let texts = try texts(known: known)
        var report = report(dismissed)
        let output = TextOutput(isExact: format != .table)
        try report.write(texts, to: output)
        try output.finish()
        StandardError.note(report.summary)
        try fail(after: report)
    }

    private func report(_ dismissed: Set<String>) -> CheckReport {
        CheckReport(
            format: format, terminal: console.terminal, listsCounterparts: listsCounterparts,
            dismissed: dismissed)
    }

    /// Ends with status 1 when a report has a finding that matters enough.
    private func fail(after report: CheckReport) throws {
        if let worst = report.worst, worst >= failOn { throw ExitCode(1) }
    }

    private var listsCounterparts: Bool { onlyRules.contains(TranslationChecker.counterpartRule) }

    /// Returns what is checked.
    ///
    /// - Parameter known: The memory, if there is one.
    /// - Returns: The article, or the memory.
    /// - Throws: Any error of reading, aligning and opening.
    private func texts(known: Memory?) throws -> CheckedTexts {
        let lexicon = try memory.lexicon(of: known)
        let checker = try checker(by: lexicon)
        guard let article = try article(by: lexicon, known: known) else {
            return .memory(try memory.open(.reading), checker)
        }
        return .article(try article.check(by: checker, note: { StandardError.note($0) }))
    }

    /// Whether a Romanian text is given without its source.
    private var isAlone: Bool { romanian != nil && english == nil }

    private func checker(by lexicon: Lexicon) throws -> TranslationChecker {
        TranslationChecker(
            glossary: try glossary.load(memory), renderings: LexiconRenderings(lexicon),
            style: try style.load(), without: Set(offRules),
            only: isAlone && only.isEmpty ? TranslationChecker.sourcelessRules : Set(onlyRules))
    }

    /// Returns the article that the command names; nil when it names none.
    private func article(by lexicon: Lexicon, known: Memory?) throws -> CheckedArticle? {
        try romanian.map {
            try CheckedArticle(
                romanian: $0, english: english,
                reading: PairReading(lines: lines, encodings: encodings), lexicon: lexicon,
                memory: known)
        }
    }

    // MARK: Corrections

    private func fix(known: Memory?, dismissed: Set<String>) throws {
        let lexicon = try memory.lexicon(of: known)
        guard let article = try article(by: lexicon, known: known) else { return }
        let path = article.romanian.path
        guard !article.romanian.isDocument else {
            throw Failure("\(path): --fix corrects text files; save the document as text")
        }
        let others = TranslationChecker.catalogue.map(\.name).filter { name in
            !TranslationChecker.quantityRules.contains(name)
                && (!TranslationChecker.certainRules.contains(name)
                    || !only.isEmpty && !onlyRules.contains(name))
        }
        let fixer = ArticleFixer(
            checker: TranslationChecker(glossary: Glossary([]), without: Set(others + offRules)),
            article: article, lines: lines, dismissed: dismissed)
        let outcome = try fixer.fixed()
        let diff = UnifiedDiff(from: outcome.original, to: outcome.text)
        let output = TextOutput()
        try output.write(diff.text(names: (path, self.output ?? path), console.style))
        try output.finish()
        if outcome.corrections.isEmpty, outcome.unwritable > 0 {
            StandardError.note("nothing was written")
        } else if outcome.corrections.isEmpty {
            StandardError.note("nothing to put right that is certain; nothing was written")
        } else {
            if let file = self.output { try FileWriter.write(outcome.bytes, to: file) }
            let place = self.output.map { "in \($0)" } ?? "shown; --output FILE writes them"
            let count = outcome.corrections.values.reduce(0, +)
            StandardError.note(
                "\(Count.of(count, "correction")) \(place): "
                    + CheckReport.list(outcome.corrections))
        }
        if outcome.unwritable > 0 {
            let name = outcome.encoding
            StandardError.note(
                "\(Count.of(outcome.unwritable, "correction")) cannot be written in \(name), which "
                    + "lacks the letters; save the text as UTF-8 first: "
                    + "iconv -f \(name) -t UTF-8 \(path) > NEW")
        }
        var rest = report(dismissed)
        try rest.write(
            .article(
                try outcome.article.check(
                    by: checker(by: lexicon), note: { StandardError.note($0) })),
            to: nil)
        StandardError.note("left for a person: " + rest.summary)
        try fail(after: rest)
    }

    private func writeRules() throws {
        let output = TextOutput()
        for rule in TranslationChecker.catalogue {
            try output.write(
                TextWidth.padded(rule.name, to: 14)
                    + TextWidth.padded(rule.severity.title, to: 12) + rule.summary
                    + (rule.isCertain ? " (--fix)" : "") + "\n")
        }
        try output.finish()
    }

    // MARK: Dismissals

    private func dismiss(because reason: String) throws {
        let memory = try self.memory.existing()
        var choice = DismissalChoice(ids: dismiss, reason: reason, author: author.author)
        try texts(known: memory).forEachPassage(listsCounterparts: true) {
            choice.look(at: $0)
        }
        let dismissals = try choice.dismissals()
        try memory.dismiss(dismissals)
        try writeDismissals(memory.dismissals().filter { dismissals.map(\.key).contains($0.key) })
        StandardError.note(
            "\(Count.of(dismissals.count, "finding")) dismissed; "
                + "\(self.memory.command("check --restore ID")) or "
                + "\(self.memory.command("memory undo")) takes it back")
    }

    private func takeBack() throws {
        let memory = try self.memory.existing()
        let all = try memory.dismissals()
        let chosen = try restore.map { id in
            try DismissalChoice.only(
                all, with: id.lowercased(),
                in: "dismissed in \(memory.path); `punte check --list-dismissed` shows the ids")
        }
        try memory.restore(chosen, author: author.author)
        try writeDismissals(chosen)
        StandardError.note(
            "\(Count.of(chosen.count, "dismissal")) taken back; "
                + "\(self.memory.command("memory undo")) brings it back")
    }

    private func writeDismissals(_ dismissals: [Dismissal]) throws {
        let output = TextOutput(isExact: format != .table)
        let view = DismissalView(terminal: console.terminal)
        for dismissal in dismissals {
            switch format {
            case .jsonl: try output.write(JSONLines.line(DismissalRecord(dismissal)))
            case .table: try output.write(view.text(of: dismissal))
            }
        }
        try output.finish()
    }
}
