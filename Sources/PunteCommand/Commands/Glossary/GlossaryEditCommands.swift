internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte glossary add`, which adds a term or completes it.
struct GlossaryAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a term, or complete the one with the same names.",
        discussion: """
            EXAMPLES
              punte glossary add Kyiv Kiev --kind place --grammar n --deprecated-ro Kyjiv
              punte glossary add "Supreme Court" "Curtea Supremă" --kind organisation --grammar f
              punte glossary add Kyiv Kiev --kind place --desk-ro externe=Kyiv
              punte glossary add writ mandat --domain justiție --status proposed
            """
    )

    @Argument(help: "The English name.")
    var english: String

    @Argument(help: "The Romanian name.")
    var romanian: String

    @Option(
        help: """
            person, place, organisation, office, operation, equipment, unit or other. Without it that \
            of the term with the same names, else other.
            """)
    var kind: Term.Kind?

    @Option(help: "Gender and number of the Romanian head word: m, f, n, mpl, fpl, npl or inv.")
    var grammar: RomanianGrammar?

    @OptionGroup var names: NameOptions

    @Option(help: "What a colleague should know.")
    var note: String?

    @OptionGroup(title: "Entry") var entry: EntryOptions

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        try NameOptions.refuseEmpty([english, romanian])
    }

    func run() throws {
        let store = GlossaryStore(try options.open(.writing))
        let entries = try store.entries()
        let namesakes = entries.map(\.term).filter {
            $0.preferred(in: .english) == english && $0.preferred(in: .romanian) == romanian
        }
        let term = Term(
            kind: kind ?? (namesakes.count == 1 ? namesakes[0].kind : .other),
            designations: [Designation(english, .english), Designation(romanian, .romanian)],
            grammar: grammar, note: note)
        let report = try store.add(
            [entry.applied(to: names.applied(to: term))], existing: .completed,
            signedBy: entry.signature)
        let done =
            report.added > 0 ? "added" : report.changed > 0 ? "completed" : "was there already"
        StandardError.note("\(english) – \(romanian): \(done)")
        if entries.isEmpty, let note = BundledTerms.afterFirstTerms { StandardError.note(note) }
        // Desks have entries of their own with the same name.
        guard report.added > 0, entry.desk.isEmpty else { return }
        let name = NormalForm.folded(english)
        let concept = try store.entries().filter {
            $0.term.desks.isEmpty
                && $0.term.preferred(in: .english).map(NormalForm.folded) == name
        }
        guard concept.count > 1 else { return }
        let numbers = concept.map { "\($0.id)" }.joined(separator: " ")
        StandardError.note(
            "\(english) is the name of \(Count.of(concept.count, "term")); if they are one, "
                + "`punte glossary merge \(numbers)` joins them")
    }
}

/// The command `punte glossary remove`, which removes terms.
struct GlossaryRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove terms by their numbers or names.",
        discussion: """
            A name that several terms have is refused: take the number that the list shows.

            EXAMPLES
              punte glossary remove Kyiv
              punte glossary remove 217 218
            """
    )

    @Argument(help: ArgumentHelp("Numbers or names.", valueName: "term"))
    var terms: [String]

    @OptionGroup var options: MemoryOptions

    func run() throws {
        let store = GlossaryStore(try options.open(.writing))
        let entries = try store.entries()
        let ids = try terms.map { try TermChoice.entry($0, in: entries).id }
        let removed = try store.remove(ids)
        StandardError.note("removed \(Count.of(removed, "term"))")
    }
}
