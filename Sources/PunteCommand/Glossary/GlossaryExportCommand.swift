internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory

/// `punte glossary export`: the terms as a file.
struct GlossaryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the terms as a file for people and other tools.",
        discussion: """
            Examples:
              punte glossary export > glossary.tsv
              punte glossary export --kind place > places.tsv
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tsv
    }

    @Option(help: "tsv: as the files in Glossaries/.")
    var format = Format.tsv

    @Option(help: "Only terms of this kind.")
    var kind: Term.Kind?

    @Flag(help: "Write where each term came from.")
    var withSources = false

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let terms = try GlossaryStore(options.open(.reading)).entries().map(\.term)
            .filter { kind == nil || $0.kind == kind }
        let output = StandardOutput()
        switch format {
        case .tsv: try output.write(GlossaryTSV.write(terms, withSources: withSources))
        }
        try output.finish()
    }
}
