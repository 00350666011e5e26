internal import ArgumentParser
internal import FoundationEssentials
package import PunteGlossary
internal import PunteMemory

/// Which terms a command works with.
package struct GlossaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of terms to use; may be repeated.",
            discussion: """
                Without it: the terms of the memory, or, where it has none, the files in the \
                nearest folder Glossaries/.
                """,
            valueName: "file"))
    var glossary: [String] = []

    package init() {}

    /// The terms with all their forms and with the countries and currencies that CLDR adds.
    package func load(_ memory: MemoryOptions) throws -> CompiledGlossary {
        if !glossary.isEmpty { return try compile(glossary) }
        if FileManager.default.fileExists(atPath: memory.path),
            let stored = try GlossaryStore(memory.open(.reading)).compiled()
        {
            return stored
        }
        return try compile(Self.handKept())
    }

    private func compile(_ paths: [String]) throws -> CompiledGlossary {
        CompiledGlossary(try read(paths).completedFromCLDR())
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

    /// The files in the nearest folder, from the current one upwards, that holds `Glossaries/`.
    private static func handKept() -> [String] {
        var folder = FileManager.default.currentDirectoryPath
        while true {
            let glossaries = (folder == "/" ? "" : folder) + "/Glossaries"
            if let names = try? FileManager.default.contentsOfDirectory(atPath: glossaries) {
                return names.filter { $0.hasSuffix(".tsv") }.sorted().map { glossaries + "/" + $0 }
            }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return [] }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }
}
