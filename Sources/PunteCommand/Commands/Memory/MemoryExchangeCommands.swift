internal import ArgumentParser
internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte memory import`, which stores the translation memories of other tools.
struct MemoryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the translation memories of other tools into the memory.",
        discussion: """
            The format is told from the file's extension or its first bytes, or named by --format; \
            .gz is unpacked. Damaged units are mended or left out, one line for each on standard \
            error; pairs that the memory has are not stored again, so that an import can be \
            repeated, nor are pairs that were rejected. `punte memory sources` lists imports and \
            takes them back. Other languages than English and Romanian are passed over, and so are \
            copies of the source text. What its file marks as confirmed or approved comes in as \
            confirmed; what it marks as fuzzy, unconfirmed, rejected or to be reviewed comes in as a \
            draft. Parallel text is named by one \
            of its two files (news.en beside news.ro); a project of OmegaT by its folder: what lies in \
            its folders mt and penalty-xx comes in as drafts.

            A table names its columns in its first line, by language tags or in words (English; Engleză; \
            Română); where it does not, --english-column and --romanian-column say which they are.

            EXAMPLES
              punte memory import agency.tmx
              punte memory import stiri.csv --english-column Text --romanian-column 3
              punte memory import *.tmx.gz --memory agency.sqlite
              zcat pairs.tsv.gz | punte memory import --format tsv -
            """
    )

    @Argument(help: "The files to read; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: "tmx, tsv, jsonl …; told from the file if not given.")
    var format: ExchangeFormatOption?

    @Option(
        help: "Only units that come in as confirmed, imported (translated) or draft. Repeatable.")
    var status: [FilterOptions.Status] = []

    @Option(help: "The source language of a file that does not name its languages.")
    var from: String?

    @Option(help: "The target language of a file that does not name its languages.")
    var to: String?

    @Option(help: "The column of the English texts of a table: its name or number.")
    var englishColumn: String?

    @Option(help: "The column of the Romanian texts of a table: its name or number.")
    var romanianColumn: String?

    @Flag(help: "Stop at the first damaged unit, before anything is stored.")
    var strict = false

    @Flag(help: "English and Romanian are marked the wrong way round in the files.")
    var swap = false

    @Flag(help: "Store texts as they are marked, whatever language they seem to be in.")
    var asMarked = false

    @Flag(help: "Tell everything that was mended or skipped, not only the first.")
    var allFindings = false

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if (englishColumn == nil) != (romanianColumn == nil) {
            throw ValidationError("--english-column and --romanian-column go together")
        }
        if swap, asMarked { throw ValidationError("--swap and --as-marked exclude each other") }
    }

    func run() throws {
        let files = try files.flatMap(expanded)
        // The beginning of every file is checked before anything is stored.
        for file in files where file.path != "-" { try check(file) }
        let memory = try options.open(.writing)
        for file in files { try add(file, to: memory) }
    }

    private func check(_ file: ImportFile) throws {
        let line = ProgressLine()
        let progress = TransferProgress()
        defer { line.clear() }
        try file.check { count, done, share in
            line.show(
                "\(file.path): \(count) units checked, "
                    + progress.words(done: done, share: share))
        }
    }

    /// The languages that the options name; the other one follows from one of them.
    private var languages: [Language]? {
        let source = from.map { Language(tag: $0) }
        let target = to.map { Language(tag: $0) }
        guard let given = source ?? target else { return nil }
        let other: Language = given.isVariant(of: .romanian) ? .english : .romanian
        return [source ?? other, target ?? other]
    }

    private func file(_ path: String) -> ImportFile {
        var file = ImportFile(path: path, format: format?.format)
        file.isStrict = strict
        file.isSwapped = swap
        file.isTrusted = asMarked
        file.keepsFindings = allFindings
        file.statuses = status.isEmpty ? nil : Set(status.map(\.stored))
        file.columns = TableColumnChoice(english: englishColumn, romanian: romanianColumn)
        file.languages = languages
        return file
    }

    /// Returns the memories of an OmegaT project, or the file itself if it is not a project.
    private func expanded(_ path: String) throws -> [ImportFile] {
        guard OmegaTProject.isProject(path) else { return [file(path)] }
        let project = try OmegaTProject(opening: path)
        let memories = project.memories
        guard !memories.isEmpty else {
            throw Failure("\(path): there are no translations in this project of OmegaT yet")
        }
        return memories.map { memory in
            var file = file(memory)
            file.trust = project.trust(in: memory)
            return file
        }
    }

    /// Imports a file: one thread reads it, and another stores its segments.
    private func add(_ file: ImportFile, to memory: Memory) throws {
        let batches = try BoundedQueue { give in
            try SegmentBatch.forEach(of: file) { try give($0) }
        }
        defer { batches.close() }
        var batch = SegmentBatch()
        let line = ProgressLine()
        let progress = TransferProgress()
        let source = file.path == "-" ? "standard input" : file.path
        let result = try memory.importSegments(
            {
                while batch.segments.isEmpty {
                    guard let next = try batches.receive() else { return nil }
                    batch = next
                }
                return batch.segments.popLast()
            }, source: source,
            progress: { state in
                line.show(
                    "\(file.path): \(state.read) segments, "
                        + progress.words(done: batch.position, share: batch.share))
            })
        line.clear()
        FindingReport.write(batch.findings, file: file.path, all: allFindings)
        report(result, after: batch, of: file.path)
    }

    /// Reports the results of an import, with a warning if units seem to be marked the wrong way
    /// round.
    ///
    /// `last` is the last batch of the file, with its counts.
    private func report(_ result: ImportProgress, after last: SegmentBatch, of file: String) {
        var parts = ["\(Count.of(last.units, "unit")) read, \(result.added) added"]
        if result.known > 0 { parts.append("\(result.known) known before") }
        if result.rejected > 0 { parts.append("\(result.rejected) rejected before, left out") }
        let foreign = last.foreign - last.cyrillic
        if foreign > 0 { parts.append("\(foreign) without English or Romanian") }
        if last.cyrillic > 0 {
            parts.append("\(last.cyrillic) in Romanian in Cyrillic letters (Moldovan) left out")
        }
        if last.drafts > 0 { parts.append("\(last.drafts) not confirmed: drafts") }
        if last.copies > 0 { parts.append("\(last.copies) not translated") }
        if last.unwanted > 0 { parts.append("\(last.unwanted) of another status left out") }
        let remarks = FindingReport.summary(last.findings)
        if !remarks.isEmpty { parts.append(remarks) }
        StandardError.write("\(file): " + parts.joined(separator: ", "))
        guard !asMarked, !swap, let line = last.direction.firstSwapped else { return }
        StandardError.write(
            "\(file): \(last.direction.swapped) of \(last.direction.decided) units looked at seem "
                + "to be marked the wrong way round, the first at line \(line)")
    }
}

/// The command `punte memory export`, which writes the memory, or a part of it, to a file for other
/// tools.
struct MemoryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the memory, or a part of it, to a file for other tools.",
        discussion: """
            The format is that of the file's extension (.tmx, .tsv, .jsonl …; .gz behind it packs \
            the file) or of --format. The file appears when it is complete; until then an older one \
            of its name stays. Rejected segments are left out, and so are drafts without --status \
            draft.

            EXAMPLES
              punte memory export memory.tmx
              punte memory export confirmed.tmx.gz --status confirmed --outlet Agerpres
              punte memory export --format tsv - --since 2026-05 | less
              punte memory export pentru-redactie.csv --for-excel
            """
    )

    @Argument(
        help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
        completion: .file())
    var named: String?

    @Option(name: .shortAndLong, help: "The same, as in other commands.", completion: .file())
    var output: String?

    private var file: String { named ?? output ?? "-" }

    @Option(help: "tmx, tsv, jsonl …; by the file's extension if not given.")
    var format: WrittenFormatOption?

    @Option(
        help: """
            Only segments at least this sure, 0 to 1 or in percent; those without a confidence stay.
            """,
        transform: Probability.parse)
    var minConfidence: Double?

    @Flag(help: "TMX of level 1: text without inline codes.")
    var plain = false

    @Flag(help: "CSV that Excel opens in Romania: semicolons, Romanian letters, no formulas.")
    var forExcel = false

    @OptionGroup var filters: FilterOptions
    @OptionGroup var options: MemoryOptions

    func validate() throws {
        guard (named == nil) != (output == nil) else {
            throw ValidationError(
                named == nil
                    ? "name the file to write; - is standard output"
                    : "two files are named; the memory is written to one")
        }
        if forExcel, let format, format.format != .csv {
            throw ValidationError(
                "--for-excel writes CSV: leave out --format \(format.format.rawValue)")
        }
    }

    func run() throws {
        let meant = forExcel ? .csv : format?.format ?? ExchangeFormat.detect(path: file)
        guard let format = meant, format.isWritten || self.format != nil else {
            throw Failure(
                [.xlsx, .ods].contains(meant)
                    ? "\(file): spreadsheets are only read; --for-excel with a name in .csv writes "
                        + "what Excel and LibreOffice open"
                    : "\(file): no format has this extension; name one with --format")
        }
        var export = ExportFile(path: file, format: format, filter: filters.filter)
        export.minConfidence = minConfidence
        export.inlineCodes = !plain
        export.isForExcel = forExcel
        let line = ProgressLine()
        let progress = TransferProgress()
        let outcome = try export.write(try options.open(.reading)) { count, done, share in
            line.show("\(count) segments written, \(progress.words(done: done, share: share))")
        }
        line.clear()
        FindingReport.write(outcome.findings, file: file, all: false)
        let remarks = FindingReport.summary(outcome.findings)
        StandardError.write(
            "\(place(of: format)): "
                + "\(Count.of(outcome.segments, "segment")) written"
                + (remarks.isEmpty ? "" : "; \(remarks)"))
        if outcome.drafts > 0 {
            StandardError.note(
                "\(Count.of(outcome.drafts, "draft")) left out; --status draft writes "
                    + (outcome.drafts == 1 ? "it" : "them"))
        }
    }

    /// Returns the names of what is written.
    private func place(of format: ExchangeFormat) -> String {
        switch (file, format) {
        case ("-", _): "standard output"
        case (_, .moses): "\(file).en and \(file).ro"
        default: file
        }
    }
}

/// An exchange format as the value of a command-line option.
struct ExchangeFormatOption: ExpressibleByArgument {
    let format: ExchangeFormat

    init?(argument: String) {
        guard let format = ExchangeFormat(rawValue: argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { ExchangeFormat.allCases.map(\.rawValue) }
}

/// A format of exports as the value of a command-line option.
///
/// A format that is only read is taken too, so that the export can say so.
struct WrittenFormatOption: ExpressibleByArgument {
    let format: ExchangeFormat

    init?(argument: String) {
        guard let format = ExchangeFormat(rawValue: argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] {
        ExchangeFormat.allCases.filter(\.isWritten).map(\.rawValue)
    }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
