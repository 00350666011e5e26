internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte glossary remove`, which removes terms.
struct GlossaryRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Removes terms by their numbers or names.",
        discussion: """
            A name that several terms have is refused: take the number that the list shows.

            Examples:
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
        let ids = try terms.map { try id(of: $0, in: entries) }
        let removed = try store.remove(ids)
        StandardError.note("removed \(Count.of(removed, "term"))")
    }

    /// Returns the id of the term that is given by its number or by a name.
    ///
    /// - Throws: ``Failure`` when there is no such term, or when several terms have the name.
    private func id(of wanted: String, in entries: [StoredTerm]) throws -> Int64 {
        if let number = Int64(wanted) {
            guard entries.contains(where: { $0.id == number }) else {
                throw Failure("\(wanted): no term has this number; see `punte glossary list`")
            }
            return number
        }
        let name = NormalForm.bare(wanted)
        let found = entries.filter { entry in
            entry.term.designations.contains { NormalForm.bare($0.text) == name }
        }
        guard let only = found.first else {
            throw Failure("\(wanted): no term has this name; see `punte glossary list`")
        }
        guard found.count == 1 else {
            let numbers = found.map { "\($0.id)" }.joined(separator: ", ")
            throw Failure("\(wanted): the name of terms \(numbers); give the number")
        }
        return only.id
    }
}
