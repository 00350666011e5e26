internal import PunteLanguage

/// Reads glossaries in TBX 3, TBX 2 and TBX-Min of 2013, and MultiTerm's XML.
///
/// TBX 3 is ISO 30042:2019 (Core, Min and Basic dialects, in the DCA and DCT styles); TBX 2 is ISO
/// 30042:2008 (`martif`). MultiTerm writes its own structure (`mtf`), whose categories have the names
/// that the users of a termbase gave them.
public final class TBXReader: TermEntryReader {
    /// The findings so far: corrections, skipped entries and notes.
    public let log: FindingLog
    private var parser: TBXParser

    /// Opens a glossary.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.log = log ?? FindingLog(file: source.path)
        parser = try TBXParser(source, log: self.log)
    }

    /// Reads the next entry.
    ///
    /// - Returns: The entry; nil at the end of the file. Entries without terms are skipped and
    ///   reported.
    /// - Throws: ``ExchangeError`` when the file is not TBX, cannot be read, declares entities or
    ///   nests too deeply, and at the first finding of a strict log.
    public func next() throws -> TermEntry? {
        try parser.next()
    }
}

/// The elements of TBX 2 (`martif`) and TBX 3, with the data categories of the DCT style.
private enum TBXElement: String, MarkupVocabulary {
    case tbx, martif, text, body, back
    case conceptEntry, termEntry, langSec, langSet, termSec, tig, ntig, termGrp
    case term, termNote, descrip, admin, note, descripGrp, adminGrp
    case subjectField, definition, context, source
    case administrativeStatus, partOfSpeech, grammaticalGender, termType
    case customerSubset, projectSubset, processStatus
    case transacGrp, transac, transacNote, date, transactionType, responsibility
    // TBX-Min of 2013.
    case oldTBX = "TBX"
    case entry, langGroup, termGroup, termStatus, noteGroup, noteValue
    // MultiTerm.
    case mtf, conceptGrp, concept, languageGrp, language
    case hi, foreign, ph, bpt, ept, it

    var nests: Bool {
        switch self {
        case .conceptEntry, .termEntry, .langSec, .langSet, .termSec, .tig, .ntig, .term, .entry,
            .langGroup, .termGroup, .conceptGrp, .languageGrp:
            false
        default: true
        }
    }
}

/// Builds entries from the tokens of a TBX file.
private struct TBXParser: ~Copyable {
    private var scanner: MarkupScanner<TBXElement>
    private let log: FindingLog
    private var languages = LanguageCache()
    private var isTBX = false
    /// Who made or changed parts of the entry at hand, and when.
    private var transactions: [Transaction] = []
    /// The indices of the terms of the entry at hand whose status is superseded.
    private var superseded: [Int] = []

    init(_ source: ByteSource, log: FindingLog) throws {
        self.log = log
        scanner = try MarkupScanner(UTF8Stream(xml: source), log: log)
    }

    mutating func next() throws -> TermEntry? {
        while true {
            switch try scanner.next() {
            case .start(.tbx), .start(.martif), .start(.oldTBX), .start(.mtf): isTBX = true
            case .start(.conceptEntry), .start(.termEntry), .start(.entry), .start(.conceptGrp):
                if let entry = try readEntry() { return entry }
            case .finished:
                if !isTBX {
                    throw ExchangeError(
                        "is not TBX: there is no <tbx>, <martif>, <TBX> or <mtf> element",
                        file: log.file)
                }
                return nil
            default: break
            }
        }
    }

    /// Reads the entry whose start tag is the current token.
    ///
    /// - Returns: The entry; nil if it has no terms, which is reported.
    private mutating func readEntry() throws -> TermEntry? {
        var entry = TermEntry(id: try scanner.attribute("id"))
        entry.line = scanner.line
        transactions = []
        superseded = []
        let depth = scanner.depth
        reading: while true {
            let token = try scanner.next()
            switch token {
            case .start(.transacGrp): try readTransaction(isOfEntry: true)
            case .start(.langSec), .start(.langSet), .start(.langGroup), .start(.languageGrp):
                try readLanguage(into: &entry)
            case .start(.concept): entry.id = try readText()
            case .start(.note), .start(.noteValue): Self.add(note: try readText(), to: &entry)
            case .start(let element):
                if let (category, value) = try readCategory(element) {
                    Self.add(category, value, to: &entry)
                }
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        sign(&entry)
        if entry.status == .superseded {
            for index in superseded where index < entry.designations.count {
                entry.designations[index].status = .preferred
            }
        }
        if !entry.designations.isEmpty { return entry }
        try log.report(.skipped, line: entry.line, "an entry without terms left out")
        return nil
    }

    /// Adds a note, or what a note tells for which TBX has no category.
    private static func add(note: String, to entry: inout TermEntry) {
        if entry.kind == nil, note.hasPrefix(TermEntry.kindMark) {
            entry.kind = String(note.dropFirst(TermEntry.kindMark.count))
        } else if note.hasPrefix(TermEntry.statusMark),
            let status = Term.Status(
                rawValue: String(note.dropFirst(TermEntry.statusMark.count)))
        {
            entry.status = status
        } else if entry.notes.count < UnitLimits.parts {
            entry.notes.append(note)
        }
    }

    private static func add(_ category: String, _ value: String, to entry: inout TermEntry) {
        switch category {
        case "customerSubset":
            if entry.desks.count < UnitLimits.parts { entry.desks.append(value) }
            return
        case "source": entry.source = entry.source ?? value
        case "processStatus", "elementWorkingStatus":
            entry.status = entry.status ?? ColumnNames.entryStatus(of: value)
        case "originatingPerson":
            entry.origination.author = entry.origination.author ?? value
        case "projectSubset": add(note: "project: \(value)", to: &entry)
        default: break
        }
        switch Self.concept(of: category) {
        case .status: entry.status = entry.status ?? ColumnNames.entryStatus(of: value)
        case .domain: entry.subject = entry.subject ?? value
        case .definition where entry.definition == nil: entry.definition = value
        case .definition, .note, .context:
            if entry.notes.count < UnitLimits.parts, entry.definition != value {
                entry.notes.append(value)
            }
        default: break
        }
    }

    /// Returns what a category says by its name in TBX, or by a name that people would give it.
    private static func concept(of category: String) -> ColumnNames.Concept? {
        switch category {
        case "subjectField": .domain
        case "administrativeStatus", "normativeAuthorization", "termStatus": .status
        case "partOfSpeech": .partOfSpeech
        case "grammaticalGender": .gender
        case "termType", "source", "processStatus", "elementWorkingStatus": nil
        case "usageNote", "explanation": .note
        default:
            category.lowercased().hasSuffix("status")
                ? .status : ColumnNames.meaning(of: category)?.field
        }
    }

    /// Reads the terms of one language.
    private mutating func readLanguage(into entry: inout TermEntry) throws {
        let line = scanner.line
        var tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        let depth = scanner.depth
        var isReported = false
        while true {
            switch try scanner.next() {
            case .start(.language): tag = try multiTermLanguage()
            case .start(.transacGrp): try readTransaction(isOfEntry: false)
            case .start(.termSec), .start(.tig), .start(.ntig), .start(.termGroup),
                .start(.termGrp):
                if tag == nil, !isReported {
                    isReported = true
                    try log.report(.skipped, line: line, "terms without a language left out")
                }
                let designation = try readDesignation(languages[tag ?? "und"], in: &entry)
                if tag != nil, let designation, entry.designations.count < UnitLimits.parts {
                    entry.designations.append(designation)
                }
            case .start(.note), .start(.noteValue): Self.add(note: try readText(), to: &entry)
            case .start(let element):
                if let (category, value) = try readCategory(element) {
                    Self.add(category, value, to: &entry)
                }
            case .end, .finished:
                if scanner.depth < depth { return }
            default: break
            }
        }
    }

    /// Returns the tag of the language that a `language` element of MultiTerm names by its code or by
    /// its name in the termbase.
    private mutating func multiTermLanguage() throws -> String? {
        if let code = try scanner.attribute("lang"), !code.isEmpty { return code }
        let name = try scanner.attribute("type") ?? ""
        return switch ColumnNames.meaning(of: name)?.side {
        case .english: "en"
        case .romanian: "ro"
        default: name.isEmpty ? nil : "und"
        }
    }

    /// Reads a term; what it says of the stage of the work is said of the entry.
    private mutating func readDesignation(
        _ language: Language, in entry: inout TermEntry
    ) throws -> TermDesignation? {
        var designation = TermDesignation("", language)
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.term): designation.text = try readText()
            case .start(.transacGrp): try readTransaction(isOfEntry: false)
            case .start(.note), .start(.noteValue):
                Self.append(try readText(), to: &designation.note)
            case .start(let element):
                guard let (category, value) = try readCategory(element) else { break }
                if value == TermEntry.supersededTerm {
                    superseded.append(entry.designations.count)
                }
                if category == "processStatus" || category == "elementWorkingStatus" {
                    Self.add(category, value, to: &entry)
                } else {
                    Self.add(category, value, to: &designation)
                }
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        return designation.text.isEmpty ? nil : designation
    }

    private static func add(
        _ category: String, _ value: String, to designation: inout TermDesignation
    ) {
        switch category {
        case "termType": designation.type = value
        case "source": designation.source = value
        case "customerSubset":
            if designation.desks.count < UnitLimits.parts { designation.desks.append(value) }
        case "projectSubset": append("project: \(value)", to: &designation.note)
        default:
            switch concept(of: category) {
            case .status:
                designation.status = ColumnNames.termStatus(of: value) ?? designation.status
            case .partOfSpeech: designation.partOfSpeech = value
            case .gender: designation.gender = value
            case .context where designation.context == nil: designation.context = value
            case .definition, .note, .context: append(value, to: &designation.note)
            default: break
            }
        }
    }

    private static func append(_ text: String, to note: inout String?) {
        note = note.map { "\($0); \(text)" } ?? text
    }

    /// Reads a data category.
    ///
    /// The DCA style has general elements with a `type`, the DCT style an element for each
    /// category.
    ///
    /// - Returns: The name and value of the category; nil for any other element.
    private mutating func readCategory(
        _ element: TBXElement?
    ) throws -> (name: String, value: String)? {
        switch element {
        case .termNote, .descrip, .admin:
            let type = try scanner.attribute("type") ?? ""
            return (type, try readText())
        case .subjectField, .definition, .context, .source, .administrativeStatus, .partOfSpeech,
            .grammaticalGender, .termType, .termStatus, .customerSubset, .projectSubset,
            .processStatus:
            let name = element?.rawValue ?? ""
            return (name, try readText())
        default: return nil
        }
    }

    /// A person who made or changed an entry or a part of it, and when.
    private struct Transaction {
        var type: String
        var signature: TermSignature
        /// Whether the whole entry was made or changed.
        var isOfEntry: Bool
    }

    /// Reads who made or changed an entry or a part of it, and when.
    ///
    /// MultiTerm names the transaction by the type and the person by the text of `transac`.
    private mutating func readTransaction(isOfEntry: Bool) throws {
        var type = ""
        var signature = TermSignature()
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.transac):
                let named = try scanner.attribute("type") ?? ""
                let text = try readText()
                type = named == "transactionType" ? text : named
                if named != "transactionType", !text.isEmpty { signature.author = text }
            case .start(.transactionType): type = try readText()
            case .start(.transacNote), .start(.responsibility):
                let text = try readText()
                if !text.isEmpty { signature.author = text }
            case .start(.date):
                let text = try readText()
                if TermSignature.isDate(text) { signature.date = text }
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        guard !signature.isEmpty, transactions.count < UnitLimits.parts else { return }
        transactions.append(Transaction(type: type, signature: signature, isOfEntry: isOfEntry))
    }

    /// Signs an entry with the first origination and the last modification that its file tells, those of
    /// the whole entry before those of its terms.
    private func sign(_ entry: inout TermEntry) {
        func signatures(_ types: Set<String>) -> [TermSignature] {
            let found = transactions.filter { types.contains($0.type) }
            let own = found.filter(\.isOfEntry)
            return (own.isEmpty ? found : own).map(\.signature)
        }
        if let made = signatures(["origination", "creation", "input"]).first {
            entry.origination = made
        }
        let changes = signatures(["modification"])
        if let last = changes.max(by: { ($0.date ?? "") < ($1.date ?? "") }) {
            entry.modification = last
        }
    }

    private mutating func readText() throws -> String {
        try scanner.elementText().trimmingXMLSpace
    }
}

extension String {
    /// The text without white space at its ends, and with line breaks and indents replaced by
    /// single spaces.
    var trimmingXMLSpace: String {
        split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
            .joined(separator: " ")
    }
}
