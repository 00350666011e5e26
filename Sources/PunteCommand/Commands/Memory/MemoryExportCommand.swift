internal import ArgumentParser
internal import PunteExchange
internal import PunteMemory
internal import PunteText

/// The command `punte memory export`, which writes the memory, or a part of it, to a file for other
/// tools.
struct MemoryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the memory, or a part of it, to a file for other tools.",
        discussion: """
            The format is that of the file's extension (.tmx, .tsv, .jsonl …; .gz behind it packs \
            the file) or of --format. The file appears when it is complete; until then an older one \
            of its name stays. Rejected segments are left out, and so are drafts without --status \
            draft.

            Examples:
              punte memory export memory.tmx
              punte memory export confirmed.tmx.gz --status confirmed --outlet Agerpres
              punte memory export --format tsv - --since 2026-05 | less
            """
    )

    @Argument(help: "The file to write; - is standard output.")
    var file: String

    @Option(help: "tmx, tsv, jsonl …; by the file's extension if not given.")
    var format: ExchangeFormatOption?

    @Option(help: "Only segments at least this sure (0 to 1); those without a confidence stay.")
    var minConfidence: Double?

    @Flag(help: "TMX of level 1: text without inline codes.")
    var plain = false

    @OptionGroup var filters: FilterOptions
    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence \(minConfidence): from 0 to 1")
        }
    }

    func run() throws {
        guard let format = format?.format ?? ExchangeFormat.detect(path: file) else {
            throw Failure("\(file): no format has this extension; name one with --format")
        }
        let export = ExportFile(
            path: file, format: format, filter: filters.filter, minConfidence: minConfidence,
            inlineCodes: !plain)
        let outcome = try export.write(try options.open(.reading))
        FindingReport.write(outcome.findings, file: file, all: false)
        let remarks = FindingReport.summary(outcome.findings)
        StandardError.write(
            "\(file): \(Count.of(outcome.segments, "segment")) written"
                + (remarks.isEmpty ? "" : "; \(remarks)"))
        if outcome.drafts > 0 {
            StandardError.note(
                "\(Count.of(outcome.drafts, "draft")) left out; --status draft writes "
                    + (outcome.drafts == 1 ? "it" : "them"))
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
