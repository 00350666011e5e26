internal import ArgumentParser
internal import PunteExchange
internal import PunteMemory
internal import PunteText

/// `punte memory export`: the memory, or a part of it, as a file for other tools.
struct MemoryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the memory, or a part of it, to a file for other tools.",
        discussion: """
            The format is that of the file's extension (.tmx, .tsv, .jsonl …; .gz behind it packs \
            the file) or of --format. The file appears when it is complete; until then an older one \
            of its name stays. Rejected segments are left out.

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
        let memory = try options.open(.reading)
        var export = try UnitExport(memory)
        var filter = filters.filter
        if filter.statuses == nil { filter.statuses = [.aligned, .confirmed, .imported] }
        let writer = try writer(format)
        let progress = ProgressLine()
        var count = 0
        try memory.forEachSegment(filter) { segment in
            // Made from the whole links on saving; other tools would take them for translations.
            guard !segment.isPart else { return }
            if let minConfidence, let confidence = segment.confidence, confidence < minConfidence {
                return
            }
            try writer.write(try export.unit(of: segment))
            count += 1
            if count % 1000 == 0 { progress.show("\(count) segments written") }
        }
        try writer.finish()
        progress.clear()
        FindingReport.write(writer.log, file: file, all: false)
        let remarks = FindingReport.summary(writer.log)
        StandardError.write(
            "\(file): \(Count.of(count, "segment")) written"
                + (remarks.isEmpty ? "" : "; \(remarks)"))
    }

    private func writer(_ format: ExchangeFormat) throws -> any TranslationUnitWriter {
        if format == .moses {
            guard file != "-" else {
                throw Failure("parallel text is two files: name them without .en and .ro")
            }
            return ParallelTextWriter(
                (try ByteSink(path: file + ".en"), .english),
                (try ByteSink(path: file + ".ro"), .romanian))
        }
        return try format.writer(
            ByteSink(path: file), properties: Self.columns, inlineCodes: !plain)
    }

    /// The columns of a table beside the texts.
    private static let columns = [
        PunteProperty.status, PunteProperty.confidence, PunteProperty.label, PunteProperty.article,
        PunteProperty.url, PunteProperty.outlet, PunteProperty.date, PunteProperty.origin,
        PunteProperty.domain,
    ]
}

/// A format as an option's value.
struct ExchangeFormatOption: ExpressibleByArgument {
    let format: ExchangeFormat

    init?(argument: String) {
        guard let format = ExchangeFormat(rawValue: argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { ExchangeFormat.allCases.map(\.rawValue) }
}
