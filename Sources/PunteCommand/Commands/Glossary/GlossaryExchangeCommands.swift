internal import ArgumentParser
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// The command `punte glossary import`, which adds the terms of files to the memory.
struct GlossaryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add the terms of files to the memory.",
        discussion: """
            A bad row is named with its file and line, the others are imported. A term that is \
            there already is replaced by the one of the file; importing a file twice changes \
            nothing.

            Beside the files in Glossaries/, TBX 2 and 3, MultiTerm's XML, OmegaT's text and CSV, UTX, and \
            tables with named columns are read (English, Romanian, definition, note, status …; as memoQ \
            and MultiTerm write them), and what lies in the glossary folder of a project of OmegaT. \
            Entries with the same names but other definitions stay apart. Status, domain, definition, \
            source, author, dates and desks (in TBX customerSubset) are kept.

            EXAMPLES
              punte glossary import Glossaries/*.tsv
              punte glossary import agency.tbx project/
            """
    )

    @Argument(help: ArgumentHelp("The files to read.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(help: "tsv, tbx, omegat, csv or utx; told from the file if not given.")
    var format: String?

    @OptionGroup var options: MemoryOptions

    func run() throws {
        var terms: [Term] = []
        let files = try files.flatMap(Self.expanded)
        for path in files {
            let found = try TermFile.terms(of: path, as: format)
            StandardError.note("\(path): \(Count.of(found.count, "term"))")
            terms += found
        }
        guard !terms.isEmpty else { throw Failure("\(files.joined(separator: ", ")): no terms") }
        let store = GlossaryStore(try options.open(.writing))
        let report = try store.add(terms)
        _ = try store.compiled()
        StandardError.note(
            "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged")
    }

    /// Returns the glossaries of an OmegaT project, or the path itself if it is not a project.
    private static func expanded(_ path: String) throws -> [String] {
        guard OmegaTProject.isProject(path) else { return [path] }
        let glossaries = try OmegaTProject(opening: path).glossaries
        guard !glossaries.isEmpty else {
            throw Failure("\(path): there is no glossary in this project of OmegaT yet")
        }
        return glossaries
    }

    func validate() throws {
        guard let format, format != "tsv", GlossaryFormat(rawValue: format) == nil else { return }
        throw ValidationError("--format \(format): tsv, tbx, omegat, csv or utx")
    }
}

/// The command `punte glossary export`, which writes the terms to a file.
struct GlossaryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the terms as a file for people and other tools.",
        discussion: """
            EXAMPLES
              punte glossary export > glossary.tsv
              punte glossary export --kind place > places.tsv
              punte glossary export --desk sport --format omegat sport.txt
              punte glossary export --format tbx glossary.tbx
              punte glossary export --for-excel glossary.csv
              punte glossary export --format omegat project/glossary/glossary.txt
            """
    )

    enum Format: String, OutputFormat {
        case tsv
        case tbx
        case tbxMin = "tbx-min"
        case tbxCore = "tbx-core"
        case tbx2
        case omegat
        case csv
        case utx

        static var standard: Self { .tsv }

        // A text for OmegaT ends like all texts, so that its name means nothing.
        var endings: [String] {
            switch self {
            case .tsv: [".tsv", ".txt"]
            case .tbx: [".tbx"]
            case .csv: [".csv"]
            case .utx: [".utx"]
            case .tbxMin, .tbxCore, .tbx2, .omegat: []
            }
        }
    }

    @Argument(help: "The file to write; standard output if not given.", completion: .file())
    var file = "-"

    @Option(
        name: .customLong("format"),
        help: """
            tsv: as the files in Glossaries/; tbx, tbx-min, tbx-core: TBX 3; tbx2: TBX 2, for OmegaT; \
            omegat, csv: OmegaT's text; utx: UTX 1.11. By the extension of the file if not given, \
            else tsv.
            """)
    var namedFormat: Format?

    private var format: Format { .of(namedFormat, output: file) }

    @Option(help: "Only terms of this kind.")
    var kind: Term.Kind?

    @Option(help: DeskOption.listHelp)
    var desk: String?

    @Flag(help: "Write also the files and lines from which terms were read.")
    var withSources = false

    @Flag(help: "A table that Excel opens in Romania: semicolons, Romanian letters, no formulas.")
    var forExcel = false

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        try Format.check(namedFormat, output: file)
        if forExcel, format != .tsv, format != .csv {
            throw ValidationError(
                "--for-excel writes a table: leave out --format \(format.rawValue)")
        }
    }

    func run() throws {
        let entries = try GlossaryStore(options.open(.reading)).entries()
        let terms = DeskOption.entries(entries, at: desk).map(\.term)
            .filter { kind == nil || $0.kind == kind }
        let sink = try ByteSink(path: file)
        if forExcel {
            let table = GlossaryTSV.write(terms, withSources: withSources)
            try sink.write(SpreadsheetText.excel(table))
            try sink.finish()
        } else if let format = GlossaryFormat(rawValue: format.rawValue) {
            let writer = try format.writer(sink)
            for term in terms {
                var entry = TermExchange.entry(term)
                if !withSources, !term.hasNamedSource { entry.source = nil }
                try writer.write(entry)
            }
            try writer.finish()
            FindingReport.write(writer.log.findings, file: file, all: false)
        } else {
            try sink.write(GlossaryTSV.write(terms, withSources: withSources))
            try sink.finish()
        }
        guard file != "-" else { return }
        let hint =
            format == .csv && !forExcel
            ? ", as OmegaT reads them, without a heading; --for-excel writes a table with one" : ""
        StandardError.note("\(Count.of(terms.count, "term")) in \(file)\(hint)")
    }
}
