internal import ArgumentParser
internal import FoundationEssentials
package import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// The options that select the terms for a command.
package struct GlossaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of terms to use, in any format that glossary import reads; may be repeated.",
            discussion: """
                Without it: the terms of the memory, or, where it has none, the files in the \
                nearest folder Glossaries/, or those that were installed with Punte.
                """,
            valueName: "file"), completion: .file())
    var glossary: [String] = []

    @Option(
        help: ArgumentHelp(
            "The desk that writes: its own terms and forms are preferred, those of other desks not used.",
            valueName: "name"))
    var desk: String?

    /// Creates options that name no glossary, which the parser fills.
    package init() {}

    /// Returns the terms with all their forms, and the countries and currencies added from CLDR.
    ///
    /// - Parameter memory: The memory that has terms when no file is named; nil when none is to be opened.
    /// - Returns: The terms.
    /// - Throws: `FileError` for a file that cannot be read, `MemoryError` for the memory.
    package func load(_ memory: MemoryOptions?) throws -> CompiledGlossary {
        if !glossary.isEmpty { return try compile(glossary) }
        if let memory, FileManager.default.fileExists(atPath: memory.path) {
            let store = GlossaryStore(try memory.open(.reading))
            if let stored = try store.compiled(desk: desk) {
                if let desk { DeskOption.warn(of: desk, in: try store.glossary()) }
                return stored
            }
        }
        return try compile(BundledTerms.files)
    }

    private func compile(_ paths: [String]) throws -> CompiledGlossary {
        let glossary = try read(paths)
        if let desk { DeskOption.warn(of: desk, in: glossary) }
        return CompiledGlossary(glossary.inUse(at: desk).completedFromCLDR())
    }

    private func read(_ paths: [String]) throws -> Glossary {
        Glossary(
            try paths.flatMap { path in
                let terms = try TermFile.terms(of: path)
                guard !terms.isEmpty else { throw Failure("\(path): no terms") }
                return terms
            })
    }
}
