internal import ArgumentParser
internal import FoundationEssentials
package import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// The options that select the terms for a command.
package struct GlossaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of terms to use; may be repeated.",
            discussion: """
                Without it: the terms of the memory, or, where it has none, the files in the \
                nearest folder Glossaries/.
                """,
            valueName: "file"), completion: .file())
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "The desk that writes: its own terms and forms are preferred, those of other desks not used.",
            valueName: "name"))
    var desk: String?

    package init() {}

    /// Returns the terms with all their forms, and the countries and currencies added from CLDR.
    ///
    /// - Throws: `FileError` for a file that cannot be read, `MemoryError` for the memory.
    package func load(_ memory: MemoryOptions) throws -> CompiledGlossary {
        if !glossary.isEmpty { return try compile(glossary) }
        if FileManager.default.fileExists(atPath: memory.path) {
            let store = GlossaryStore(try memory.open(.reading))
            if let stored = try store.compiled(desk: desk) {
                if let desk { DeskOption.warn(of: desk, in: try store.glossary()) }
                return stored
            }
        }
        return try compile(Self.handKept())
    }

    private func compile(_ paths: [String]) throws -> CompiledGlossary {
        let glossary = try read(paths)
        if let desk { DeskOption.warn(of: desk, in: glossary) }
        return CompiledGlossary(glossary.inUse(at: desk).completedFromCLDR())
    }

    private func read(_ paths: [String]) throws -> Glossary {
        var terms: [Term] = []
        for path in paths {
            let result = try GlossaryFile(path: path).read()
            for issue in result.issues { StandardError.note("\(issue); left out") }
            terms += result.terms
        }
        return Glossary(terms)
    }

    /// Returns the files in the folder `Glossaries/` of the current folder or of the nearest folder
    /// above.
    private static func handKept() -> [String] {
        guard let folder = Folders.nearest(named: "Glossaries"),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return [] }
        return names.filter { $0.hasSuffix(".tsv") }.sorted().map { folder + "/" + $0 }
    }
}
