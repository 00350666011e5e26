internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage

/// The options with which a person says what a glossary keeps of an entry beside its names.
struct EntryOptions: ParsableArguments {
    @Option(help: "The stage of the entry: proposed, approved or superseded.")
    var status: Term.Status?

    @Option(help: "The subject field; an empty value takes it away.")
    var domain: String?

    @Option(help: "What the concept is; an empty value takes it away.")
    var definition: String?

    @Option(help: "Where the term comes from: a book, an authority; an empty value takes it away.")
    var source: String?

    @Option(
        help: ArgumentHelp(
            "A desk that alone uses the entry; may be repeated; an empty value gives it to all desks.",
            valueName: "name"))
    var desk: [String] = []

    @Option(
        name: .customLong("desk-ro"),
        help: ArgumentHelp(
            "A Romanian name that is the form of a desk: sport=Kyiv; may be repeated.",
            valueName: "desk=name"))
    var deskRomanian: [String] = []

    @Option(help: "Kept with the entry: who adds or changes it.")
    var author: String?

    func validate() throws {
        for value in deskRomanian {
            guard let (desk, name) = Self.parts(value), !desk.allSatisfy(\.isWhitespace),
                !name.allSatisfy(\.isWhitespace)
            else {
                throw ValidationError("--desk-ro \(value): a desk, = and a name: sport=Kyiv")
            }
        }
    }

    /// Whether an option beside the author is given.
    var isGiven: Bool {
        status != nil || domain != nil || definition != nil || source != nil || !desk.isEmpty
            || !deskRomanian.isEmpty
    }

    /// The person and the present day.
    var signature: TermSignature { .today(by: author) }

    /// Returns a term with what the options say.
    func applied(to term: Term) -> Term {
        var result = term
        if let status { result.status = status }
        if let domain { result.domain = domain.isEmpty ? nil : domain }
        if let definition { result.definition = definition.isEmpty ? nil : definition }
        if let source { result.source = source.isEmpty ? nil : source }
        if !desk.isEmpty { result.desks = desk.filter { !$0.isEmpty } }
        for (desk, name) in deskRomanian.compactMap(Self.parts) {
            result.mark(name, .romanian, asFormOf: desk)
        }
        return result
    }

    /// Returns the desk and the name of a value; nil where there is no equals sign.
    private static func parts(_ value: String) -> (desk: String, name: String)? {
        value.firstIndex(of: "=").map {
            (String(value[..<$0]), String(value[value.index(after: $0)...]))
        }
    }
}
