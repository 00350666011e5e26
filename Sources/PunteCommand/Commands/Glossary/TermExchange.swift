internal import PunteExchange
internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Converts terms of the glossary to entries of exchange files, and entries to terms.
///
/// Romanian forms, detailed grammar and CLDR units, for which other tools have no field, are
/// written as notes that begin with a word and a colon.
enum TermExchange {
    private static let forms = "forms: "
    private static let grammar = "grammar: "
    private static let unit = "unit: "

    /// Returns a term as an entry.
    static func entry(_ term: Term) -> TermEntry {
        var entry = TermEntry(subject: term.kind.rawValue)
        entry.notes = [term.note, term.unit.map { unit + $0 }].compactMap(\.self)
        entry.designations = term.designations.map { designation in
            TermDesignation(
                designation.text, designation.language, status: designation.status)
        }
        for index in entry.designations.indices { entry.designations[index].partOfSpeech = "noun" }
        guard let head = entry.designations.firstIndex(where: { $0.language.primary == "ro" })
        else { return entry }
        entry.designations[head].gender = term.grammar.flatMap { gender($0.rawValue) }
        let remarks = [
            term.grammar.map { grammar + $0.rawValue },
            term.romanianForms.isEmpty ? nil : forms + term.romanianForms.joined(separator: "; "),
        ].compactMap(\.self)
        entry.designations[head].note = remarks.isEmpty ? nil : remarks.joined(separator: " | ")
        return entry
    }

    private static func gender(_ grammar: String) -> String? {
        switch grammar.first {
        case "m": "masculine"
        case "f": "feminine"
        case "n": "neuter"
        default: nil
        }
    }

    /// Returns an entry as a term; nil for an entry without a name in each of the two languages.
    ///
    /// `source` is the file and line from which the entry comes.
    static func term(_ entry: TermEntry, source: String) -> Term? {
        guard !entry.designations(in: .english).isEmpty, !entry.designations(in: .romanian).isEmpty
        else { return nil }
        var term = Term(
            kind: entry.subject.flatMap { Term.Kind(rawValue: $0.lowercased()) } ?? .other,
            designations: [], source: source)
        for language in [Language.english, .romanian] {
            let found = entry.designations(in: language)
            let hasPreferred = found.contains { $0.status == .preferred }
            for (index, designation) in found.enumerated() {
                // Without a status in the file, the first name is the preferred one.
                let assumed: Designation.Status =
                    !hasPreferred && index == 0 ? .preferred : .admitted
                term.designations.append(
                    Designation(designation.text, language, status: designation.status ?? assumed))
            }
        }
        var notes: [String] = []
        for note in entry.notes {
            if note.hasPrefix(unit) {
                term.unit = String(note.dropFirst(unit.count))
            } else {
                notes.append(note)
            }
        }
        if term.kind == .other, let subject = entry.subject, subject != "other" {
            notes.insert(subject, at: 0)
        }
        if let definition = entry.definition { notes.insert(definition, at: 0) }
        for designation in entry.designations(in: .romanian) {
            readRemarks(designation, into: &term)
        }
        term.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
        return term
    }

    /// Reads forms and grammar from the note on a Romanian name.
    private static func readRemarks(_ designation: TermDesignation, into term: inout Term) {
        for remark in (designation.note ?? "").split(separator: " | ") {
            if remark.hasPrefix(grammar) {
                term.grammar = RomanianGrammar(rawValue: String(remark.dropFirst(grammar.count)))
            } else if remark.hasPrefix(forms) {
                term.romanianForms += remark.dropFirst(forms.count).split(separator: ";")
                    .map { String($0.drop { $0 == " " }) }
            }
        }
        guard term.grammar == nil else { return }
        switch designation.gender {
        case "masculine": term.grammar = RomanianGrammar(rawValue: "m")
        case "feminine": term.grammar = RomanianGrammar(rawValue: "f")
        case "neuter": term.grammar = RomanianGrammar(rawValue: "n")
        default: break
        }
    }

    /// Reads a glossary of another tool; findings are written to standard error.
    ///
    /// If `format` is nil, it is detected from the name or the first bytes.
    ///
    /// - Returns: The terms; nil for a file in an unknown format.
    /// - Throws: `ExchangeError` for a file that cannot be read.
    static func read(_ path: String, as format: GlossaryFormat?) throws -> [Term]? {
        let source = try ByteSource(path: path)
        let start = try source.peek()
        try FileRefusal.check(start, of: path)
        guard let format = format ?? GlossaryFormat.detect(path: path, firstBytes: start) else {
            return nil
        }
        let log = FindingLog(file: path)
        let reader = try format.reader(source, log: log)
        var terms: [Term] = []
        var foreign = 0
        while let entry = try reader.next() {
            let place = "\(path):\(entry.line)"
            if let term = term(entry, source: place) { terms.append(term) } else { foreign += 1 }
        }
        FindingReport.write(log.findings, file: path, all: false)
        if foreign > 0 {
            StandardError.note(
                "\(path): \(Count.of(foreign, "entry", plural: "entries")) without English or "
                    + "Romanian left out")
        }
        return terms
    }
}
