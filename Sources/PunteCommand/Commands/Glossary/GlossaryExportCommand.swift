internal import ArgumentParser
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// The command `punte glossary export`, which writes the terms to a file.
struct GlossaryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the terms as a file for people and other tools.",
        discussion: """
            Examples:
              punte glossary export > glossary.tsv
              punte glossary export --kind place > places.tsv
              punte glossary export --format tbx glossary.tbx
              punte glossary export --format omegat project/glossary/glossary.txt
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tsv
        case tbx
        case tbxMin = "tbx-min"
        case tbxCore = "tbx-core"
        case tbx2
        case omegat
        case csv
        case utx
    }

    @Argument(help: "The file to write; standard output if not given.")
    var file = "-"

    @Option(
        help: """
            tsv: as the files in Glossaries/; tbx, tbx-min, tbx-core: TBX 3; tbx2: TBX 2, for OmegaT; \
            omegat, csv: OmegaT's text; utx: UTX 1.11.
            """)
    var format = Format.tsv

    @Option(help: "Only terms of this kind.")
    var kind: Term.Kind?

    @Flag(help: "Write where each term came from.")
    var withSources = false

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let terms = try GlossaryStore(options.open(.reading)).entries().map(\.term)
            .filter { kind == nil || $0.kind == kind }
        let sink = try ByteSink(path: file)
        if let format = GlossaryFormat(rawValue: format.rawValue) {
            let writer = format.writer(sink)
            for term in terms { try writer.write(TermExchange.entry(term)) }
            try writer.finish()
            FindingReport.write(writer.log.findings, file: file, all: false)
        } else {
            try sink.write(GlossaryTSV.write(terms, withSources: withSources))
            try sink.finish()
        }
    }
}
