internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte glossary add`, which adds a term or completes it.
struct GlossaryAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a term, or completes the one with the same names.",
        discussion: """
            Examples:
              punte glossary add Kyiv Kiev --kind place --grammar n --deprecated-ro Kyjiv
              punte glossary add "Supreme Court" "Curtea Supremă" --kind organisation --grammar f
            """
    )

    @Argument(help: "The English name.")
    var english: String

    @Argument(help: "The Romanian name.")
    var romanian: String

    @Option(help: "person, place, organisation, office, operation, equipment, unit or other.")
    var kind = Term.Kind.other

    @Option(help: "Gender and number of the Romanian head word: m, f, n, mpl, fpl, npl or inv.")
    var grammar: RomanianGrammar?

    @Option(name: .customLong("admitted-en"), help: "Another English name; may be repeated.")
    var admittedEnglish: [String] = []

    @Option(name: .customLong("admitted-ro"), help: "Another Romanian name; may be repeated.")
    var admittedRomanian: [String] = []

    @Option(
        name: .customLong("deprecated-ro"),
        help: "A Romanian name that is not to be used; may be repeated.")
    var deprecatedRomanian: [String] = []

    @Option(
        name: .customLong("form"),
        help: "A Romanian form that the rules would not give; may be repeated.")
    var forms: [String] = []

    @Option(help: "What a colleague should know.")
    var note: String?

    @OptionGroup var options: MemoryOptions

    func validate() throws {
        for name in [english, romanian] + admittedEnglish + admittedRomanian + deprecatedRomanian
        where name.allSatisfy(\.isWhitespace) {
            throw ValidationError("a name is empty")
        }
    }

    func run() throws {
        let term = Term(
            kind: kind,
            designations: [
                Designation(english, .english), Designation(romanian, .romanian),
            ] + admittedEnglish.map { Designation($0, .english, status: .admitted) }
                + admittedRomanian.map { Designation($0, .romanian, status: .admitted) }
                + deprecatedRomanian.map { Designation($0, .romanian, status: .deprecated) },
            grammar: grammar, romanianForms: forms, note: note)
        let report = try GlossaryStore(options.open(.writing)).add([term], existing: .completed)
        let done =
            report.added > 0 ? "added" : report.changed > 0 ? "completed" : "was there already"
        StandardError.note("\(english) – \(romanian): \(done)")
    }
}
