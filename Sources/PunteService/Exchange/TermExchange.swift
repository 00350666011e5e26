package import PunteExchange
internal import PunteGlossary
package import PunteLanguage
internal import PunteText

/// Converts terms of the glossary to entries of exchange files, and entries to terms.
///
/// Romanian forms, detailed grammar and CLDR units, for which other tools have no field, are
/// written as notes that begin with a word and a colon. In the same way the note of a term keeps what
/// other tools say of a single name: its context and note. Notes of earlier versions have the subject and
/// the definition, too.
package enum TermExchange {
    private static let forms = "forms: "
    private static let grammar = "grammar: "
    private static let unit = "unit: "
    private static let kind = "kind: "
    private static let subject = "subject: "
    private static let definition = "definition: "
    /// What stands between the parts of a note.
    private static let separator = " | "

    /// Returns a term as an entry.
    package static func entry(_ term: Term) -> TermEntry {
        var entry = TermEntry(subject: term.domain ?? term.kind.rawValue)
        if term.domain != nil { entry.kind = term.kind.rawValue }
        entry.definition = term.definition
        entry.status = term.status
        entry.source = term.source
        entry.desks = term.desks
        entry.origination = term.origination
        entry.modification = term.modification
        entry.notes = [term.unit.map { unit + $0 }].compactMap(\.self)
        entry.designations = term.designations.map { designation in
            var name = TermDesignation(
                designation.text, designation.language, status: designation.status)
            name.partOfSpeech = "noun"
            name.desks = designation.desks
            return name
        }
        restore(term.note, of: term, in: &entry)
        guard let head = entry.designations.firstIndex(where: { $0.language.primary == "ro" })
        else { return entry }
        entry.designations[head].gender = term.grammar.flatMap { gender($0.rawValue) }
        let remarks = [
            term.grammar.map { grammar + $0.rawValue },
            term.romanianForms.isEmpty ? nil : forms + term.romanianForms.joined(separator: "; "),
        ].compactMap(\.self)
        let own = [entry.designations[head].note].compactMap(\.self)
        entry.designations[head].note =
            remarks.isEmpty && own.isEmpty ? nil : (remarks + own).joined(separator: separator)
        return entry
    }

    /// Puts the parts of a term's note into the fields of an entry.
    private static func restore(_ note: String?, of term: Term, in entry: inout TermEntry) {
        var plain: [String] = []
        for part in (note ?? "").split(separator: separator).map(String.init) {
            if part.hasPrefix(subject), term.domain == nil {
                entry.subject = String(part.dropFirst(subject.count))
            } else if part.hasPrefix(definition), term.definition == nil {
                entry.definition = String(part.dropFirst(definition.count))
            } else if let index = entry.designations.firstIndex(where: {
                part.hasPrefix(context(of: $0.text))
            }) {
                let label = context(of: entry.designations[index].text)
                entry.designations[index].context = String(part.dropFirst(label.count))
            } else if let index = entry.designations.firstIndex(where: {
                part.hasPrefix(Self.note(on: $0.text))
            }) {
                let label = Self.note(on: entry.designations[index].text)
                entry.designations[index].note = String(part.dropFirst(label.count))
            } else {
                plain.append(part)
            }
        }
        entry.notes = plain + entry.notes
    }

    private static func context(of name: String) -> String { "context of \(name): " }
    private static func note(on name: String) -> String { "on \(name): " }

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
        let named = (entry.kind ?? entry.subject).flatMap { Term.Kind(rawValue: $0.lowercased()) }
        var term = Term(
            kind: named ?? .other, designations: [], source: self.source(of: entry) ?? source,
            status: entry.status,
            domain: named != nil && entry.kind == nil ? nil : entry.subject,
            definition: entry.definition, desks: entry.desks, origination: entry.origination,
            modification: entry.modification)
        for language in [Language.english, .romanian] {
            let found = entry.designations(in: language)
            let hasPreferred = found.contains { $0.status == .preferred }
            let first = found.firstIndex { $0.status == nil }
            for (index, designation) in found.enumerated() {
                // Without a preferred name in the file, it is the first one of unknown status.
                let assumed: Designation.Status =
                    !hasPreferred && index == first ? .preferred : .admitted
                term.designations.append(
                    Designation(
                        designation.text, language, status: designation.status ?? assumed,
                        desks: designation.desks))
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
        var parts: [String] = []
        if let kind = entry.kind, named == nil { parts.append(Self.kind + kind) }
        parts += notes
        for designation in entry.designations {
            let remarks = readRemarks(designation, into: &term)
            if !remarks.isEmpty { parts.append(note(on: designation.text) + remarks) }
            if let sentence = designation.context {
                parts.append(context(of: designation.text) + sentence)
            }
        }
        let written = parts.map { $0.replacing(separator, with: "; ") }
        term.note = written.isEmpty ? nil : written.joined(separator: separator)
        return term
    }

    /// Returns the sources of an entry and of its names; nil for an entry without.
    private static func source(of entry: TermEntry) -> String? {
        var sources: [String] = []
        for source in [entry.source] + entry.designations.map(\.source) {
            if let source, !sources.contains(source) { sources.append(source) }
        }
        return sources.isEmpty ? nil : sources.joined(separator: "; ")
    }

    /// Reads forms and grammar from the note on a Romanian name.
    ///
    /// - Returns: The rest of the note on the name.
    private static func readRemarks(
        _ designation: TermDesignation, into term: inout Term
    ) -> String {
        var rest: [String] = []
        let isRomanian = designation.language.isVariant(of: .romanian)
        for remark in (designation.note ?? "").split(separator: separator) {
            if isRomanian, remark.hasPrefix(grammar) {
                term.grammar = RomanianGrammar(rawValue: String(remark.dropFirst(grammar.count)))
            } else if isRomanian, remark.hasPrefix(forms) {
                term.romanianForms += remark.dropFirst(forms.count).split(separator: ";")
                    .map { String($0.drop { $0 == " " }) }
            } else {
                rest.append(String(remark))
            }
        }
        if isRomanian, term.grammar == nil { readGender(designation, into: &term) }
        return rest.joined(separator: "; ")
    }

    private static func readGender(_ designation: TermDesignation, into term: inout Term) {
        switch designation.gender {
        case "masculine": term.grammar = RomanianGrammar(rawValue: "m")
        case "feminine": term.grammar = RomanianGrammar(rawValue: "f")
        case "neuter": term.grammar = RomanianGrammar(rawValue: "n")
        default: break
        }
    }

    /// What a glossary of another tool has.
    package struct Contents {
        /// The terms.
        package var terms: [Term] = []
        /// The number of entries without English or Romanian, which were left out.
        package var foreign = 0
        /// What was mended or skipped.
        package var findings = FindingSummary()
    }

    /// Reads a glossary of another tool.
    ///
    /// If `format` is nil, it is detected from the name or the first bytes.
    ///
    /// - Returns: What it has; nil for a file in an unknown format.
    /// - Throws: ``ServiceError``, `ExchangeError` for a file that cannot be read.
    package static func read(_ path: String, as format: GlossaryFormat?) throws -> Contents? {
        let source = try ByteSource(path: path)
        let start = try source.peek()
        try FileRefusal.check(start, of: path, for: .terms)
        let isText = FileSignature(start) == nil
        guard
            let format = (isText ? format : nil)
                ?? GlossaryFormat.detect(path: path, firstBytes: start)
        else {
            return nil
        }
        let log = FindingLog(file: path)
        let reader = try format.reader(source, log: log)
        var result = Contents()
        while let entry = try reader.next() {
            let place = "\(path):\(entry.line)"
            if let term = term(entry, source: place) {
                result.terms.append(term)
            } else {
                result.foreign += 1
            }
        }
        result.findings = log.findings
        return result
    }

    /// Returns whether the names of terms are as long as the parts of sentences.
    package static func looksLikeProse(_ terms: [Term]) -> Bool {
        let names = terms.flatMap { $0.designations.map(\.text) }
        let words = names.reduce(0) { $0 + $1.split(separator: " ").count }
        return words > names.count * wordsOfProse
    }

    /// The mean number of words of a name that no glossary has; it is 2 to 3.
    private static let wordsOfProse = 4
}
