internal import ArgumentParser
internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte glossary import`, which adds the terms of files to the memory.
struct GlossaryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds the terms of files to the memory.",
        discussion: """
            A bad row is named with its file and line, the others are imported. A term that is \
            there already is replaced by the one of the file; importing a file twice changes \
            nothing.

            Beside the files in Glossaries/, TBX 2 and 3, OmegaT's text and CSV, and UTX are read, and \
            what lies in the glossary/ of a project of OmegaT.

            Examples:
              punte glossary import Glossaries/*.tsv
              punte glossary import agency.tbx project/
            """
    )

    @Argument(help: ArgumentHelp("The files to read.", valueName: "file"))
    var files: [String]

    @Option(help: "tsv, tbx, omegat, csv or utx; told from the file if not given.")
    var format: String?

    @OptionGroup var options: MemoryOptions

    func run() throws {
        var terms: [Term] = []
        let files = try files.flatMap { path in
            OmegaTProject.isProject(path) ? try OmegaTProject(opening: path).glossaries : [path]
        }
        for path in files {
            if let found = try foreignTerms(path) {
                StandardError.note("\(path): \(Count.of(found.count, "term"))")
                terms += found
                continue
            }
            let result = try GlossaryFile(path: path).read()
            for issue in result.issues { StandardError.note("\(issue); left out") }
            StandardError.note("\(path): \(Count.of(result.terms.count, "term"))")
            terms += result.terms
        }
        guard !terms.isEmpty else { throw Failure("\(files.joined(separator: ", ")): no terms") }
        let store = GlossaryStore(try options.open(.writing))
        let report = try store.add(terms)
        _ = try store.compiled()
        StandardError.note(
            "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged")
    }

    /// Returns the terms of a file of another tool; nil for a file in the format of Glossaries/.
    private func foreignTerms(_ path: String) throws -> [Term]? {
        if format == "tsv" || format == nil && path.lowercased().hasSuffix(".tsv") { return nil }
        return try TermExchange.read(path, as: format.flatMap(GlossaryFormat.init(rawValue:)))
    }

    func validate() throws {
        guard let format, format != "tsv", GlossaryFormat(rawValue: format) == nil else { return }
        throw ValidationError("--format \(format): tsv, tbx, omegat, csv or utx")
    }
}
