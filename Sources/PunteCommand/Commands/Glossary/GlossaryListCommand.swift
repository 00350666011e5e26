internal import ArgumentParser
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The command `punte glossary list`, which lists the terms, or those with a text in one of their
/// names.
struct GlossaryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the terms, or those with a text in one of their names.",
        discussion: """
            Case and diacritics of the text do not count.

            EXAMPLES
              punte glossary list
              punte glossary list zelenski
              punte glossary list --kind unit --format tsv > units.tsv
              punte glossary list ucraina --forms
              punte glossary list --status proposed
              punte glossary list kyiv --desk sport
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case tsv
        case jsonl
    }

    @Argument(help: "A text that a name must contain.")
    var text: String?

    @Option(help: "Only terms of this kind.")
    var kind: Term.Kind?

    @Option(help: "Only entries of this status: proposed, approved or superseded.")
    var status: Term.Status?

    @Option(help: "Only terms of this domain.")
    var domain: String?

    @Option(help: DeskOption.listHelp)
    var desk: String?

    @Option(help: "table, tsv as in Glossaries/, or jsonl.")
    var format = Format.table

    @Flag(help: "In the table, all forms of the Romanian names; a question mark tells a guess.")
    var forms = false

    @OptionGroup var options: MemoryOptions

    @OptionGroup var console: ConsoleOptions

    private var inflector: RomanianInflector { RomanianInflector() }

    func run() throws {
        let wanted = text.map { NormalForm.bare($0) }
        let all = try GlossaryStore(options.open(.reading)).entries()
        let domain = domain.map { NormalForm.bare($0) }
        let entries = DeskOption.entries(all, at: desk).filter { entry in
            if let kind, entry.term.kind != kind { return false }
            if let status, entry.term.status != status { return false }
            if let domain, entry.term.domain.map({ NormalForm.bare($0) }) != domain { return false }
            guard let wanted else { return true }
            return entry.term.designations.contains { NormalForm.bare($0.text).contains(wanted) }
        }
        let output = TextOutput(isExact: format != .table)
        switch format {
        case .tsv: try output.write(GlossaryTSV.write(entries.map(\.term)))
        case .jsonl: for entry in entries { try output.write(JSONLines.line(TermRecord(entry))) }
        case .table: for entry in entries { try write(entry, to: output) }
        }
        try output.finish()
        guard entries.isEmpty else { return }
        StandardError.note(
            all.isEmpty
                ? BundledTerms.whileEmpty
                    ?? "the glossary is empty; `punte glossary import` and `punte glossary add` fill it"
                : "no such term")
    }

    private func write(_ entry: StoredTerm, to output: TextOutput) throws {
        let style = console.style
        let term = entry.term
        try output.write(
            TextWidth.padded("\(entry.id)", to: 6)
                + TextWidth.padded(term.kind.rawValue, to: 13)
                + names(of: term, .english) + " – " + names(of: term, .romanian)
                + Self.marks(of: term).map { "  " + style("[\($0)]", .dim) }.joined()
                + (term.note.map { "  " + style("(\($0))", .dim) } ?? "") + "\n")
        guard forms else { return }
        for name in term.designations(in: .romanian) where name.status != .deprecated {
            let forms = term.forms(ofRomanian: name.text, inflector: inflector).map {
                ($0.isCertain ? "" : "?") + $0.text + Self.cells($0.inflection)
            }
            try output.write("      " + forms.joined(separator: " · ") + "\n")
        }
    }

    /// Returns the status, the domain and the desks of a term.
    private static func marks(of term: Term) -> [String] {
        let desks = term.desks.isEmpty ? nil : "desk " + term.desks.joined(separator: ", ")
        return [term.status?.rawValue, term.domain, desks].compactMap(\.self)
    }

    /// Returns the grammatical cases and numbers of a form, abbreviated as in dictionaries.
    private static func cells(_ inflection: Inflection) -> String {
        let names = zip(Inflection.all, cellNames).filter { inflection.contains($0.0) }.map(\.1)
        return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    }

    /// The names of the cases and numbers, in the order of `Inflection.all`.
    private static let cellNames = [
        "sg.", "sg. g.-d.", "sg. art.", "sg. art. g.-d.", "pl.", "pl. art.", "pl. art. g.-d.",
    ]

    private func names(of term: Term, _ language: Language) -> String {
        let style = console.style
        return term.designations(in: language).map { name in
            let text =
                switch name.status {
                case .preferred: style(name.text, .bold)
                case .admitted: name.text
                case .deprecated: style("†" + name.text, .red)
                }
            return name.desks.isEmpty ? text : "\(text) [\(name.desks.joined(separator: ", "))]"
        }.joined(separator: ", ")
    }
}

/// A term as an object in a line of JSON.
private struct TermRecord: Encodable {
    struct Name: Encodable {
        let text: String
        let language: String
        let status: String
        let desks: [String]?
    }

    let id: Int64
    let kind: String
    let names: [Name]
    /// Empty for a term whose grammar is not known: the published form always has the member.
    let grammar: String
    let forms: [String]
    let unit: String?
    let note: String?
    let source: String?
    let examples: [Int64]
    let status: String?
    let domain: String?
    let definition: String?
    let desks: [String]?
    let created: String?
    let createdBy: String?
    let modified: String?
    let modifiedBy: String?

    init(_ entry: StoredTerm) {
        id = entry.id
        kind = entry.term.kind.rawValue
        names = entry.term.designations.map {
            Name(
                text: $0.text, language: $0.language.tag, status: $0.status.rawValue,
                desks: $0.desks.isEmpty ? nil : $0.desks)
        }
        grammar = entry.term.grammar?.rawValue ?? ""
        forms = entry.term.romanianForms
        unit = entry.term.unit
        note = entry.term.note
        source = entry.term.source
        examples = entry.examples
        status = entry.term.status?.rawValue
        domain = entry.term.domain
        definition = entry.term.definition
        desks = entry.term.desks.isEmpty ? nil : entry.term.desks
        created = entry.term.origination.date
        createdBy = entry.term.origination.author
        modified = entry.term.modification.date
        modifiedBy = entry.term.modification.author
    }
}
