public import PunteLanguage
internal import PunteText

/// Reads and writes glossaries as tab-separated text that people edit.
///
/// A line holds one term, its columns are separated by tabs, several values in a column by semicolons.
///
/// The first line that is neither empty nor a comment (`#`) names the columns, in any order:
///
/// | column | what it holds |
/// |---|---|
/// | `kind` | a ``Term/Kind`` |
/// | `en`, `ro` | the preferred names |
/// | `en_admitted`, `ro_admitted`, `en_deprecated`, `ro_deprecated` | other names |
/// | `grammar` | a ``RomanianGrammar`` |
/// | `ro_forms` | Romanian forms that the paradigms do not give |
/// | `unit` | CLDR identifier of a unit |
/// | `note`, `source`, `domain`, `definition` | free text |
/// | `status` | a ``Term/Status`` |
/// | `desks` | the desks that use the entry |
/// | `en_desks`, `ro_desks` | names that are the own forms of desks: `sport:Kyiv` |
/// | `created`, `modified` | days: `2026-05-03` |
/// | `created_by`, `modified_by` | persons |
///
/// One of `en` and `ro` is required; without a column `kind`, terms are of the kind `other`. Other
/// columns may be missing, unknown ones are reported. Inside a value `\t`, `\n`, `\\` and `\;` stand for the characters themselves.
public enum GlossaryTSV {
    /// A line that could not be read, or a column that is not known.
    public struct Issue: Error, Sendable, Hashable, CustomStringConvertible {
        /// The name of the file.
        public var file: String
        /// The number of the line, counted from 1.
        public var line: Int
        /// What is wrong with the line.
        public var message: String

        /// The issue as `file:line: message`.
        public var description: String { "\(file):\(line): \(message)" }
    }

    /// The terms of a file, and the lines that could not be read.
    public struct Result: Sendable {
        /// The terms in the order of the file.
        public var terms: [Term]
        /// The lines and columns that were left out, with the reason.
        public var issues: [Issue]
    }

    /// Returns whether a line names the columns of a glossary file, and not those of another table.
    ///
    /// - Parameter line: the first line that is no comment; tabs, semicolons or commas separate its
    ///   cells.
    /// - Returns: Whether the line is the header of a file that ``read(_:file:)`` reads.
    public static func isHeader(_ line: some StringProtocol) -> Bool {
        let names = line.split(omittingEmptySubsequences: false) { "\t;,".contains($0) }
            .map { name in String(name.filter { !"\"\u{FEFF}\r ".contains($0) }) }
        let known = names.compactMap(GlossaryColumn.init(rawValue:))
        guard known.contains(.english), known.contains(.romanian) else { return false }
        // Tables of other programs have columns for the status and the domain, too.
        return known.contains(.kind)
            || known.count == names.count && !known.contains(where: \.isOfEntry)
    }

    /// Reads a glossary file; a faulty row is reported and left out.
    ///
    /// - Complexity: linear in the text.
    /// - Parameters:
    ///   - text: the text of the file.
    ///   - file: the name of the file, for issues and ``Term/source``.
    /// - Returns: the terms, and what could not be read.
    public static func read(_ text: String, file: String) -> Result {
        var reader = GlossaryTSVReader(file: file)
        for row in TableReader(Array(text.utf8)) { reader.read(row) }
        return Result(terms: reader.terms, issues: reader.issues)
    }
}

/// Reads the rows of a glossary file.
private struct GlossaryTSVReader {
    typealias Issue = GlossaryTSV.Issue
    typealias Bytes = ArraySlice<UInt8>

    let file: String
    var terms: [Term] = []
    var issues: [Issue] = []
    private var columns: [GlossaryColumn?]?

    init(file: String) { self.file = file }

    /// Reads a row: the first one is the header, the others are terms.
    mutating func read(_ row: TableReader.Row) {
        let first = row.bytes.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard let first, first != UInt8(ascii: "#") else { return }
        guard let columns else {
            readHeader(row.fields, number: row.line)
            return
        }
        do {
            terms.append(try term(from: row.fields, columns: columns, number: row.line))
        } catch {
            issues.append(Issue(file: file, line: row.line, message: error.message))
        }
    }

    /// Reads the names of the columns and reports what is wrong with them.
    private mutating func readHeader(_ fields: [Bytes], number: Int) {
        let names = fields.map { GlossaryValue.trimmed($0) }
        columns = names.map(GlossaryColumn.init(rawValue:))
        for name in names where GlossaryColumn(rawValue: name) == nil {
            issues.append(
                Issue(file: file, line: number, message: "column “\(name)” is not known"))
        }
        for required in [GlossaryColumn.english, .romanian]
        where !names.contains(required.rawValue) {
            issues.append(
                Issue(
                    file: file, line: number,
                    message: "the header has no column “\(required.rawValue)”"))
        }
    }

    /// The reason to leave out a row.
    private struct RowError: Error {
        var message: String
    }

    /// Returns the term of a row.
    private func term(
        from fields: [Bytes], columns: [GlossaryColumn?], number: Int
    ) throws(RowError) -> Term {
        guard fields.count <= columns.count else {
            throw RowError(
                message: "\(fields.count) columns where the header has \(columns.count)")
        }
        var term = Term(kind: .other, designations: [], source: nil)
        var hasKind = false
        var desks: [(language: Language, value: String)] = []
        for (field, column) in zip(fields, columns) {
            guard let column, !field.isEmpty else { continue }
            switch column {
            case .kind:
                let name = GlossaryValue.trimmed(field)
                guard let kind = Term.Kind(rawValue: name) else {
                    let known = Term.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    throw RowError(message: "kind “\(name)” is none of \(known)")
                }
                term.kind = kind
                hasKind = true
            case .grammar:
                let name = GlossaryValue.trimmed(field)
                if name.isEmpty { continue }
                guard let grammar = RomanianGrammar(rawValue: name) else {
                    let known = RomanianGrammar.allCases.map(\.rawValue).joined(separator: ", ")
                    throw RowError(message: "grammar “\(name)” is none of \(known)")
                }
                term.grammar = grammar
            case .forms: term.romanianForms = GlossaryValue.list(field)
            case .unit: term.unit = GlossaryValue.single(field)
            case .note: term.note = GlossaryValue.single(field)
            case .source: term.source = GlossaryValue.single(field)
            case .domain: term.domain = GlossaryValue.single(field)
            case .definition: term.definition = GlossaryValue.single(field)
            case .status:
                guard let name = GlossaryValue.single(field) else { continue }
                guard let status = Term.Status(rawValue: name) else {
                    let known = Term.Status.allCases.map(\.rawValue).joined(separator: ", ")
                    throw RowError(message: "status “\(name)” is none of \(known)")
                }
                term.status = status
            case .desks: term.desks = GlossaryValue.list(field)
            case .englishDesks, .romanianDesks:
                let language: Language = column == .englishDesks ? .english : .romanian
                desks += GlossaryValue.list(field).map { (language, $0) }
            case .created: term.origination.date = try date(field, column)
            case .createdBy: term.origination.author = GlossaryValue.single(field)
            case .modified: term.modification.date = try date(field, column)
            case .modifiedBy: term.modification.author = GlossaryValue.single(field)
            default:
                guard let (language, status) = column.designation else { continue }
                for name in GlossaryValue.list(field) {
                    guard !name.unicodeScalars.contains("\u{FFFD}") else {
                        throw RowError(message: "“\(name)” is not UTF-8")
                    }
                    term.designations.append(Designation(name, language, status: status))
                }
            }
        }
        for (language, value) in desks { try mark(value, language, in: &term) }
        guard hasKind || !columns.contains(.kind) else { throw RowError(message: "no kind") }
        guard !term.designations.isEmpty else { throw RowError(message: "no name") }
        for language in [Language.english, .romanian] {
            let preferred = term.designations(in: language).filter { $0.status == .preferred }
            if preferred.count > 1 {
                throw RowError(
                    message: "\(preferred.count) preferred names in “\(language)”; put the"
                        + " others in \(language)_admitted")
            }
        }
        if term.source == nil { term.source = "\(file):\(number)" }
        return term
    }

    /// Returns the day in a column; nil for an empty one.
    private func date(_ field: Bytes, _ column: GlossaryColumn) throws(RowError) -> String? {
        guard let text = GlossaryValue.single(field) else { return nil }
        guard TermSignature.isDate(text) else {
            throw RowError(message: "\(column.rawValue) “\(text)” is no day like 2026-05-03")
        }
        return text
    }

    /// Marks a name as the form of a desk; a name that no other column has is an admitted one.
    ///
    /// - Parameters:
    ///   - value: the desk, a colon and the name.
    ///   - language: the language of the name.
    ///   - term: the term with the names of the other columns.
    /// - Throws: a ``RowError`` for a value without a colon.
    private func mark(
        _ value: String, _ language: Language, in term: inout Term
    ) throws(RowError) {
        let known = term.designations.indices.filter { index in
            term.designations[index].language == language
                && value.hasSuffix(":" + term.designations[index].text)
        }
        if let index = known.max(by: {
            term.designations[$0].text.utf8.count < term.designations[$1].text.utf8.count
        }) {
            let desk = value.dropLast(term.designations[index].text.count + 1)
            term.designations[index].desks.append(GlossaryValue.trimmed(desk.utf8))
            return
        }
        guard let colon = value.firstIndex(of: ":") else {
            throw RowError(message: "“\(value)” is not a desk, a colon and a name: sport:Kyiv")
        }
        term.mark(
            GlossaryValue.trimmed(value[value.index(after: colon)...].utf8), language,
            asFormOf: GlossaryValue.trimmed(value[..<colon].utf8))
    }
}

// The writer.
extension GlossaryTSV {
    /// Returns terms as a glossary file that ``read(_:file:)`` reads.
    ///
    /// Optional columns that no term uses are left out, and so are names in other languages than English
    /// and Romanian.
    ///
    /// - Parameters:
    ///   - terms: the terms in the order of the file.
    ///   - withSources: whether the column `source` also has the files and lines from which terms were
    ///     read. A file that people edit does without them: its lines are the source.
    /// - Returns: the text of the file.
    public static func write(_ terms: [Term], withSources: Bool = false) -> String {
        let columns = usedColumns(of: terms, withSources)
        var text = columns.map(\.rawValue).joined(separator: "\t") + "\n"
        for term in terms {
            let fields = columns.map { column in
                values(of: column, in: term, withSources).map {
                    GlossaryValue.written($0, inList: column.isList)
                }.joined(separator: ";")
            }
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }

    /// Returns the names of the columns of a file with these terms.
    package static func columns(of terms: [Term]) -> [String] {
        usedColumns(of: terms, false).map(\.rawValue)
    }

    /// The names of the columns that say how an entry is kept, without those that Punte fills.
    package static let entryColumns = [
        GlossaryColumn.source, .status, .domain, .definition, .desks, .romanianDesks,
    ].map(\.rawValue)

    private static func usedColumns(
        of terms: [Term], _ withSources: Bool
    ) -> [GlossaryColumn] {
        GlossaryColumn.allCases.filter { column in
            if column == .source, withSources { return true }
            return !column.isOptional
                || terms.contains { !values(of: column, in: $0, withSources).isEmpty }
        }
    }

    /// Returns the values of a term in a column.
    private static func values(
        of column: GlossaryColumn, in term: Term, _ withSources: Bool
    ) -> [String] {
        if let (language, status) = column.designation {
            return term.designations(in: language).filter { $0.status == status }.map(\.text)
        }
        let value: String? =
            switch column {
            case .kind: term.kind.rawValue
            case .grammar: term.grammar?.rawValue
            case .unit: term.unit
            case .note: term.note
            case .source: withSources || term.hasNamedSource ? term.source : nil
            case .status: term.status?.rawValue
            case .domain: term.domain
            case .definition: term.definition
            case .created: term.origination.date
            case .createdBy: term.origination.author
            case .modified: term.modification.date
            case .modifiedBy: term.modification.author
            default: nil
            }
        if let value { return [value] }
        return switch column {
        case .forms: term.romanianForms
        case .desks: term.desks
        case .englishDesks: ownForms(of: term, .english)
        case .romanianDesks: ownForms(of: term, .romanian)
        default: []
        }
    }

    /// Returns the names that are the own forms of desks, each after its desk and a colon.
    private static func ownForms(of term: Term, _ language: Language) -> [String] {
        term.designations(in: language).flatMap { name in
            name.desks.map { "\($0):\(name.text)" }
        }
    }
}

extension GlossaryColumn {
    /// Whether semicolons separate several values in the column.
    fileprivate var isList: Bool {
        switch self {
        case .unit, .note, .source, .kind, .grammar, .status, .domain, .definition, .created,
            .createdBy, .modified, .modifiedBy:
            false
        default: true
        }
    }

    /// Whether the column says how an entry is kept, as those of other programs may do in their words.
    fileprivate var isOfEntry: Bool {
        switch self {
        case .status, .domain, .definition, .desks, .created, .createdBy, .modified, .modifiedBy:
            true
        default: false
        }
    }
}

/// The columns of a glossary file, in the order in which they are written.
enum GlossaryColumn: String, CaseIterable {
    case kind
    case english = "en"
    case romanian = "ro"
    case englishAdmitted = "en_admitted"
    case englishDeprecated = "en_deprecated"
    case romanianAdmitted = "ro_admitted"
    case romanianDeprecated = "ro_deprecated"
    case grammar
    case forms = "ro_forms"
    case unit
    case source
    case note
    case status
    case domain
    case definition
    case desks
    case englishDesks = "en_desks"
    case romanianDesks = "ro_desks"
    case created
    case createdBy = "created_by"
    case modified
    case modifiedBy = "modified_by"

    /// The language and status of the names in the column; nil for columns without names.
    var designation: (Language, Designation.Status)? {
        switch self {
        case .english: (.english, .preferred)
        case .romanian: (.romanian, .preferred)
        case .englishAdmitted: (.english, .admitted)
        case .englishDeprecated: (.english, .deprecated)
        case .romanianAdmitted: (.romanian, .admitted)
        case .romanianDeprecated: (.romanian, .deprecated)
        default: nil
        }
    }

    /// Whether the column is left out of a file in which no term uses it.
    var isOptional: Bool {
        switch self {
        case .englishDeprecated, .unit, .source, .status, .domain, .definition, .desks,
            .englishDesks, .romanianDesks, .created, .createdBy, .modified, .modifiedBy:
            true
        default: false
        }
    }
}

/// Reads and writes the values in a column.
enum GlossaryValue {
    /// Returns bytes as text, without spaces and carriage returns at both ends.
    static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let rest = bytes.trimming { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        return String(decoding: rest, as: UTF8.self)
    }

    /// Returns the values that semicolons separate, without empty ones.
    static func list(_ bytes: some Collection<UInt8>) -> [String] {
        values(bytes, separator: UInt8(ascii: ";"))
    }

    /// Returns the value of a column in which semicolons separate nothing; nil when it is empty.
    static func single(_ bytes: some Collection<UInt8>) -> String? {
        values(bytes, separator: nil).first
    }

    /// Returns the values of a column without empty ones, with what is escaped as it is meant.
    private static func values(_ bytes: some Collection<UInt8>, separator: UInt8?) -> [String] {
        var values: [String] = []
        var value: [UInt8] = []
        var escaped = false
        for byte in bytes {
            if escaped {
                value.append(unescaped(byte))
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == separator {
                values.append(trimmed(value))
                value = []
            } else {
                value.append(byte)
            }
        }
        values.append(trimmed(value))
        return values.filter { !$0.isEmpty }
    }

    /// Returns a value with its tabs, line feeds, backslashes and, in a list, semicolons escaped.
    static func written(_ value: String, inList: Bool) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\\": result += "\\\\"
            case ";" where inList: result += "\\;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Returns the byte that is meant by a byte after a backslash.
    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        default: byte
        }
    }
}
