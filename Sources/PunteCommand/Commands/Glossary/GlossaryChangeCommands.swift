internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// The command `punte glossary edit`, which changes a term.
struct GlossaryEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a term, by options or in an editor.",
        discussion: """
            Without an option the term is opened in $VISUAL or $EDITOR: a line for each column of a \
            glossary file. The former preferred name stays as an admitted one. `punte memory undo` brings \
            the old term back.

            EXAMPLES
              punte glossary edit 217 --ro Kyiv
              punte glossary edit Lviv --kind place --grammar n --deprecated-ro Lemberg
              punte glossary edit Lviv
              punte glossary edit 217 --status approved --domain justiție --author "Ana Pop"
              punte glossary edit Kyiv --desk-ro externe=Kyiv
            """
    )

    @Argument(help: ArgumentHelp("The number or a name.", valueName: "term"))
    var term: String

    @Option(help: "The preferred English name.")
    var en: String?

    @Option(help: "The preferred Romanian name.")
    var ro: String?

    @Option(help: "person, place, organisation, office, operation, equipment, unit or other.")
    var kind: Term.Kind?

    @Option(help: "Gender and number of the Romanian head word: m, f, n, mpl, fpl, npl or inv.")
    var grammar: RomanianGrammar?

    @OptionGroup var names: NameOptions

    @Option(help: "What a colleague should know; an empty value takes the note away.")
    var note: String?

    @OptionGroup(title: "Entry") var entry: EntryOptions

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        try NameOptions.refuseEmpty([en, ro].compactMap(\.self))
    }

    func run() throws {
        let store = GlossaryStore(try options.existing())
        let stored = try TermChoice.entry(term, in: store.entries())
        let wanted = try hasOptions ? changed(stored.term) : TermSheet.edited(stored)
        guard let changed = wanted, changed != stored.term else {
            StandardError.note("the term is as it was; nothing changed")
            return
        }
        try store.replace(stored, by: changed, signedBy: entry.signature)
        StandardError.note(
            "term \(stored.id) changed; \(options.command("memory undo")) takes it back")
    }

    private var hasOptions: Bool {
        en != nil || ro != nil || kind != nil || grammar != nil || note != nil
            || names.isGiven || entry.isGiven
    }

    private func changed(_ term: Term) -> Term {
        var result = term
        if let kind { result.kind = kind }
        if let grammar { result.grammar = grammar }
        if let note { result.note = note.isEmpty ? nil : note }
        if let en { result.prefer(en, .english) }
        if let ro { result.prefer(ro, .romanian) }
        return entry.applied(to: names.applied(to: result))
    }
}

extension Term {
    /// Makes a name the preferred one of its language; the former one stays as an admitted name.
    fileprivate mutating func prefer(_ name: String, _ language: Language) {
        for index in designations.indices
        where designations[index].language.isVariant(of: language)
            && designations[index].status == .preferred
        {
            designations[index].status = .admitted
        }
        designations.removeAll { $0.text == name && $0.language.isVariant(of: language) }
        let first = designations.firstIndex { $0.language.isVariant(of: language) }
        designations.insert(Designation(name, language), at: first ?? designations.endIndex)
    }
}

/// A term as it is shown in an editor: a line for each column of a glossary file.
enum TermSheet {
    private static let separator = ": "

    /// Opens a term in the editor and returns what it becomes; nil when nothing was changed.
    static func edited(_ entry: StoredTerm) throws -> Term? {
        let sheet = text(of: entry) + emptyLines(of: entry.term)
        return try TextEditor.edit(sheet, name: "term-\(entry.id).txt") { sheet in
            try term(sheet, source: entry.term.source)
        }
    }

    /// Returns the lines of the columns that a person may fill and the term does not.
    private static func emptyLines(of term: Term) -> String {
        let used = Set(GlossaryTSV.columns(of: [term]))
        return GlossaryTSV.entryColumns.filter { !used.contains($0) }
            .map { $0 + separator + "\n" }.joined()
    }

    static func text(of entry: StoredTerm) -> String {
        let lines = GlossaryTSV.write([entry.term]).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        var text = """
            # Term \(entry.id). A line for each column of a glossary file; ; separates several names.
            # Lines that begin with # do not count. To change nothing, leave all as it is.

            """
        for (name, value) in zip(lines[0], lines[1]) { text += name + separator + value + "\n" }
        return text
    }

    /// Returns the term of an edited sheet.
    ///
    /// - Throws: ``Failure`` with what is wrong.
    static func term(_ sheet: String, source: String?) throws -> Term {
        var names: [String] = []
        var values: [String] = []
        for (index, line) in sheet.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
            guard let colon = line.firstIndex(of: ":") else {
                throw Failure("line \(index + 1): no column with a colon behind it")
            }
            names.append(String(line[..<colon]))
            values.append(String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        let read = GlossaryTSV.read(
            names.joined(separator: "\t") + "\n" + values.joined(separator: "\t") + "\n",
            file: "sheet")
        if let issue = read.issues.first { throw Failure(issue.message) }
        guard var term = read.terms.first else { throw Failure("no term is left") }
        if !term.hasNamedSource {
            // The line of the sheet is no source; one that was deleted from it is none any more.
            term.source = source
            if names.contains("source"), term.hasNamedSource { term.source = nil }
        }
        var seen: Set<Designation> = []
        term.designations = term.designations.filter { name in
            seen.insert(Designation(name.text, name.language)).inserted
        }
        return term
    }
}

/// The command `punte glossary merge`, which joins terms that are one concept.
struct GlossaryMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join terms that are one concept; without terms, list what may be one.",
        discussion: """
            The first term keeps its preferred names, kind, grammar, status, domain and definition; the \
            names of the others become admitted ones, and those of entries of a desk forms of the desk. \
            `punte memory undo` parts them again.

            EXAMPLES
              punte glossary merge
              punte glossary merge 12 218
            """
    )

    @Argument(
        help: ArgumentHelp("Numbers or names, the term that is kept first.", valueName: "term"))
    var terms: [String] = []

    @Option(help: "Kept with the entry: who joins them.")
    var author: String?

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if terms.count == 1 { throw ValidationError("give two terms or more, or none for a list") }
    }

    func run() throws {
        guard !terms.isEmpty else { return try list() }
        let store = GlossaryStore(try options.existing())
        let entries = try store.entries()
        var chosen: [StoredTerm] = []
        for name in terms {
            let entry = try TermChoice.entry(name, in: entries)
            guard !chosen.contains(where: { $0.id == entry.id }) else {
                throw Failure("\(name): given twice; nothing was merged")
            }
            chosen.append(entry)
        }
        try store.merge(chosen, signedBy: .today(by: author))
        StandardError.note(
            "\(Count.of(chosen.count, "term")) joined as \(chosen[0].id); "
                + "\(options.command("memory undo")) takes it back")
    }

    private func list() throws {
        let groups = GlossaryStore.sameConcepts(
            try GlossaryStore(options.open(.reading)).entries())
        let output = TextOutput()
        for entry in groups.joined() {
            let names = [Language.english, .romanian].compactMap { entry.term.preferred(in: $0) }
            try output.write(
                "\(entry.id)\t\(entry.term.kind.rawValue)\t\(names.joined(separator: " – "))\n")
        }
        try output.finish()
        if groups.isEmpty { StandardError.note("no two terms have the same English name") }
    }
}

/// The command `punte glossary history`, which shows the changes of a term.
struct GlossaryHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show the changes of the glossary or of one term, the newest first.",
        discussion: """
            `punte memory undo --operation` takes one of them back.

            EXAMPLES
              punte glossary history
              punte glossary history 217
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A number or a name; a term that was removed has its number.", valueName: "term"))
    var term: String?

    @Option(help: "At most this many operations.")
    var limit = 20

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit \(limit): at least 1") }
    }

    func run() throws {
        let memory = try options.open(.reading)
        let id = try term.map { name in
            try Int64(name) ?? TermChoice.entry(name, in: GlossaryStore(memory).entries()).id
        }
        let operations = try memory.operations(ofTerm: id, limit: limit)
        let output = TextOutput()
        for operation in operations { try output.write(MemoryHistoryCommand.line(operation)) }
        try output.finish()
        if operations.isEmpty { StandardError.note("no changes are known") }
    }
}
