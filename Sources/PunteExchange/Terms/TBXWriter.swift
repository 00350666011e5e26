internal import PunteLanguage
internal import PunteText

/// Writes glossaries in TBX 3, in one of its dialects and styles, or in TBX 2, which is what OmegaT
/// and the Translate Toolkit read.
public final class TBXWriter: TermEntryWriter {
    public enum Dialect: String, Sendable, CaseIterable {
        /// Terms and notes.
        case core = "TBX-Core"
        /// Subject, status and part of speech as well.
        case min = "TBX-Min"
        /// Definitions, contexts, sources, gender and type as well.
        case basic = "TBX-Basic"
        /// TBX 2: `martif`, with what Basic holds.
        case version2 = "TBX"
    }

    /// Data categories as attributes or as elements of their own.
    public enum Style: String, Sendable {
        case dca, dct
    }

    public let log: FindingLog
    private let output: XMLOutput
    private let dialect: Dialect
    private let style: Style
    private var count = 0

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
        write("descrip", .subjectField, entry.subject)
        write("descrip", .definition, entry.definition)
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
                write(designation)
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

    public func finish() throws {
        output.markup(
            dialect == .version2
                ? "</body></text>\n</martif>\n" : "</body></text>\n</tbx>\n")
        try output.finish()
    }

    private func write(_ designation: TermDesignation) {
        output.markup(dialect == .version2 ? "<tig>\n" : "<termSec>\n")
        output.element("term", designation.text)
        write("termNote", .partOfSpeech, designation.partOfSpeech.map(Self.partOfSpeech))
        write(
            "termNote", .administrativeStatus,
            designation.status.map { "\($0.rawValue)Term-admn-sts" })
        write("termNote", .grammaticalGender, designation.gender)
        write("termNote", .termType, designation.type)
        write("descrip", .context, designation.context)
        write("admin", .source, designation.source)
        output.element("note", designation.note)
        output.markup(dialect == .version2 ? "</tig>\n" : "</termSec>\n")
    }

    /// The parts of speech that Min and Basic know.
    private static func partOfSpeech(_ name: String) -> String {
        ["noun", "verb", "adjective", "adverb"].contains(name) ? name : "other"
    }

    private enum Category: String {
        case subjectField, administrativeStatus, partOfSpeech
        case definition, context, source, grammaticalGender, termType

        var isMin: Bool {
            self == .subjectField || self == .administrativeStatus || self == .partOfSpeech
        }
    }

    /// Writes a data category, if the dialect has it.
    private func write(_ element: StaticString, _ category: Category, _ value: String?) {
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
