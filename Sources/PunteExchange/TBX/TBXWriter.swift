internal import PunteLanguage

/// Writes glossaries in TBX 3 (ISO 30042:2019) or TBX 2 (ISO 30042:2008).
///
/// TBX 3 has several dialects and styles. TBX 2 is the version that OmegaT and the Translate
/// Toolkit read.
public final class TBXWriter: TermEntryWriter {
    /// The version and dialect of TBX, which determines the data categories of a file.
    public enum Dialect: String, Sendable, CaseIterable {
        /// TBX 3 with only terms and notes.
        case core = "TBX-Core"
        /// TBX 3 with the data of ``core``, subject, customers, status and part of speech.
        case min = "TBX-Min"
        /// TBX 3 with the data of ``min``, definitions, contexts, sources, gender, type, and who made and
        /// changed an entry.
        case basic = "TBX-Basic"
        /// TBX 2 (`martif`) with the data of ``basic`` and the stage of an entry.
        case version2 = "TBX"
    }

    /// The way in which data categories are written.
    public enum Style: String, Sendable {
        /// Data categories are values of the attribute `type` of general elements:
        /// `<termNote type="…">`.
        case dca
        /// Each data category is an element of its own: `<min:partOfSpeech>`.
        case dct
    }

    /// Reports of what the format cannot express; the line numbers are indices of entries, from 1.
    public let log: FindingLog
    private let output: XMLOutput
    private let dialect: Dialect
    private let style: Style
    private var count = 0

    /// Begins a glossary.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - dialect: the version and dialect.
    ///   - style: the way in which data categories are written; TBX 2 and the Core dialect have
    ///     only the DCA style.
    ///   - log: collects reports of what the format cannot express; by default a new log that is
    ///     not strict.
    public init(
        _ sink: ByteSink, dialect: Dialect = .basic, style: Style = .dca, log: FindingLog? = nil
    ) {
        self.log = log ?? FindingLog(file: sink.path)
        self.dialect = dialect
        self.style = dialect == .version2 || dialect == .core ? .dca : style
        output = XMLOutput(sink)
        writeHeader()
    }

    private func writeHeader() {
        output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        guard dialect != .version2 else {
            output.markup(
                """
                <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
                <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc>\
                <p>Punte</p></sourceDesc></fileDesc><encodingDesc>\
                <p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc></martifHeader>
                <text><body>

                """)
            return
        }
        output.markup("<tbx")
        output.attribute("type", dialect.rawValue)
        output.attribute("style", style.rawValue)
        output.attribute("xml:lang", "en")
        output.attribute("xmlns", "urn:iso:std:iso:30042:ed-2")
        if style == .dct {
            output.attribute("xmlns:min", "http://www.tbxinfo.net/ns/min")
            if dialect == .basic {
                output.attribute("xmlns:basic", "http://www.tbxinfo.net/ns/basic")
            }
        }
        output.markup(
            """
            ><tbxHeader><fileDesc><sourceDesc><p>Punte</p></sourceDesc></fileDesc></tbxHeader>
            <text><body>

            """)
    }

    /// Writes an entry; an entry without terms is skipped and reported.
    ///
    /// Data categories that the dialect lacks are omitted.
    public func write(_ entry: TermEntry) throws {
        count += 1
        guard !entry.designations.isEmpty else {
            try log.report(.skipped, line: count, "an entry without terms left out")
            return
        }
        let isOld = dialect == .version2
        output.markup(isOld ? "<termEntry" : "<conceptEntry")
        output.attribute("id", "c\(count)")
        output.markup(">\n")
        write(.subjectField, entry.subject, as: "descrip")
        write(.definition, entry.definition, as: "descrip")
        write(.source, entry.source, as: "admin")
        for desk in entry.desks { write(.customerSubset, desk, as: "admin") }
        write(entry.origination, as: "origination")
        write(entry.modification, as: "modification")
        if let kind = entry.kind { output.element("note", TermEntry.kindMark + kind) }
        if let status = entry.status, process(status) == nil {
            output.element("note", TermEntry.statusMark + status.rawValue)
        }
        for note in entry.notes { output.element("note", note) }
        var languages: [Language] = []
        for designation in entry.designations where !languages.contains(designation.language) {
            languages.append(designation.language)
        }
        for language in languages {
            output.markup(isOld ? "<langSet" : "<langSec")
            output.attribute("xml:lang", language.tag)
            output.markup(">\n")
            for designation in entry.designations where designation.language == language {
                write(designation, of: entry)
            }
            output.markup(isOld ? "</langSet>\n" : "</langSec>\n")
        }
        output.markup(isOld ? "</termEntry>\n" : "</conceptEntry>\n")
        let removed = output.takeRemoved()
        if removed > 0 {
            try log.report(.mended, line: count, "\(removed) characters that XML forbids removed")
        }
        try output.flushIfFull()
    }

    /// Writes the end of the file and renames the file to its path.
    public func finish() throws {
        output.markup(
            dialect == .version2
                ? "</body></text>\n</martif>\n" : "</body></text>\n</tbx>\n")
        try output.finish()
    }

    /// Returns the `processStatus` for the stage of an entry; nil in a dialect without one, and for an entry
    /// that was replaced.
    private func process(_ status: Term.Status) -> String? {
        guard dialect == .version2 else { return nil }
        return switch status {
        case .proposed: "provisionallyProcessed"
        case .approved: "finalized"
        case .superseded: nil
        }
    }

    /// Writes who made or changed the entry, and when.
    private func write(_ signature: TermSignature, as transaction: String) {
        guard !signature.isEmpty, dialect == .basic || dialect == .version2 else { return }
        output.markup("<transacGrp>\n")
        write(.transactionType, transaction, as: "transac")
        write(.responsibility, signature.author, as: "transacNote")
        if let date = signature.date { output.element("date", date) }
        output.markup("</transacGrp>\n")
    }

    private func write(_ designation: TermDesignation, of entry: TermEntry) {
        output.markup(dialect == .version2 ? "<tig>\n" : "<termSec>\n")
        output.element("term", designation.text)
        write(.partOfSpeech, designation.partOfSpeech.map(Self.partOfSpeech), as: "termNote")
        write(
            .administrativeStatus,
            designation.status.map { status in
                // Another tool would offer the preferred name of an entry that was replaced.
                status == .preferred && entry.status == .superseded
                    ? TermEntry.supersededTerm : "\(status.rawValue)Term-admn-sts"
            },
            as: "termNote")
        write(.grammaticalGender, designation.gender, as: "termNote")
        write(.termType, designation.type, as: "termNote")
        write(.processStatus, entry.status.flatMap(process), as: "termNote")
        write(.context, designation.context, as: "descrip")
        write(.source, designation.source, as: "admin")
        for desk in designation.desks { write(.customerSubset, desk, as: "admin") }
        output.element("note", designation.note)
        output.markup(dialect == .version2 ? "</tig>\n" : "</termSec>\n")
    }

    /// Returns a part of speech that the dialects Min and Basic allow.
    private static func partOfSpeech(_ name: String) -> String {
        ["noun", "verb", "adjective", "adverb"].contains(name) ? name : "other"
    }

    /// A data category of the dialect Basic, or of TBX 2.
    private enum Category: String {
        case subjectField, administrativeStatus, partOfSpeech, customerSubset
        case definition, context, source, grammaticalGender, termType
        case transactionType, responsibility
        case processStatus

        /// Whether the dialect Min also has the category.
        var isMin: Bool {
            switch self {
            case .subjectField, .administrativeStatus, .partOfSpeech, .customerSubset: true
            default: false
            }
        }
    }

    /// Writes a data category, if it has a value and the dialect has the category.
    ///
    /// - Parameters:
    ///   - category: the category.
    ///   - value: the value of the category.
    ///   - element: the general element for it in the DCA style.
    private func write(_ category: Category, _ value: String?, as element: StaticString) {
        guard let value, dialect != .core, dialect != .min || category.isMin else { return }
        if style == .dct {
            let name = (category.isMin ? "min:" : "basic:") + category.rawValue
            output.verbatim("<\(name)>")
            output.text(value)
            output.verbatim("</\(name)>\n")
            return
        }
        output.markup("<")
        output.markup(element)
        output.attribute("type", category.rawValue)
        output.markup(">")
        output.text(value)
        output.markup("</")
        output.markup(element)
        output.markup(">\n")
    }
}

extension TermEntry {
    /// The beginning of a note that tells the kind, for which TBX has no category.
    static let kindMark = "kind: "
    /// The beginning of a note that tells the stage of an entry, for which TBX-Basic has no category.
    static let statusMark = "status: "
    /// The status of the preferred names of an entry that was replaced.
    static let supersededTerm = "supersededTerm-admn-sts"
}
