internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory
internal import PunteText

/// `punte glossary import`: terms from files.
struct GlossaryImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Adds the terms of files to the memory.",
        discussion: """
            A bad row is named with its file and line, the others are imported. A term that is \
            there already is replaced by the one of the file; importing a file twice changes \
            nothing.

            Examples:
              punte glossary import Glossaries/*.tsv
            """
    )

    @Argument(help: ArgumentHelp("Files as in Glossaries/ (.tsv).", valueName: "file"))
    var files: [String]

    @OptionGroup var options: MemoryOptions

    func run() throws {
        var terms: [Term] = []
        for path in files {
            let result = try GlossaryFile(path: path).read()
            for issue in result.issues { StandardError.note("\(issue); left out") }
            StandardError.note("\(path): \(Count.of(result.terms.count, "term"))")
            terms += result.terms
        }
        guard !terms.isEmpty else { throw Failure("\(files.joined(separator: ", ")): no terms") }
        let report = try GlossaryStore(options.open(.writing)).add(terms)
        StandardError.note(
            "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged")
    }
}
