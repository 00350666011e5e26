internal import PunteLanguage
internal import PunteText

/// Reads glossaries in TBX 3 (ISO 30042:2019: Core, Min, Basic, in both styles) and TBX 2 (`martif`).
public final class TBXReader: TermEntryReader {
    public let log: FindingLog
    private var parser: TBXParser

    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.log = log ?? FindingLog(file: source.path)
        parser = try TBXParser(source, log: self.log)
    }

    public func next() throws -> TermEntry? {
        try parser.next()
    }
}

/// The state of a TBX reader.
struct TBXParser: ~Copyable {
    private var scanner: MarkupScanner<TBXElement>
    private let log: FindingLog
    private var languages = LanguageCache()
    private var isTBX = false

    init(_ source: ByteSource, log: FindingLog) throws {
        self.log = log
        scanner = try MarkupScanner(UTF8Stream(source, declared: XMLDeclaration.encoding), log: log)
    }

    mutating func next() throws -> TermEntry? {
        while true {
            switch try scanner.next() {
            case .start(.tbx), .start(.martif): isTBX = true
            case .start(.conceptEntry), .start(.termEntry):
                if let entry = try readEntry() { return entry }
            case .finished:
                if !isTBX {
                    throw ExchangeError(
                        "is not TBX: there is no <tbx> or <martif> element", file: log.file)
                }
                return nil
            default: break
            }
        }
    }

    private mutating func readEntry() throws -> TermEntry? {
        var entry = TermEntry(id: try scanner.attribute("id"))
        entry.line = scanner.line
        let depth = scanner.depth
        reading: while true {
            let token = try scanner.next()
            switch token {
            case .start(.langSec), .start(.langSet): try readLanguage(into: &entry)
            case .start(.note):
                let note = try readText()
                if entry.notes.count < TMXParser.maximumParts { entry.notes.append(note) }
            case .start(let element):
                if let (category, value) = try readCategory(element) {
                    Self.add(category, value, to: &entry)
                }
            case .end, .finished:
                if scanner.depth < depth { break reading }
            default: break
            }
        }
        if !entry.designations.isEmpty { return entry }
        try log.report(.skipped, line: entry.line, "an entry without terms left out")
        return nil
    }

    private static func add(_ category: String, _ value: String, to entry: inout TermEntry) {
        switch category {
        case "subjectField": entry.subject = value
        case "definition": entry.definition = entry.definition ?? value
        default: break
        }
    }

    private mutating func readLanguage(into entry: inout TermEntry) throws {
        let line = scanner.line
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        let depth = scanner.depth
        if tag == nil {
            try log.report(.skipped, line: line, "terms without a language left out")
        }
        while true {
            switch try scanner.next() {
            case .start(.termSec), .start(.tig), .start(.ntig):
                let designation = try readDesignation(languages[tag ?? "und"])
                if tag != nil, let designation,
                    entry.designations.count < TMXParser.maximumParts
                {
                    entry.designations.append(designation)
                }
            case .start(.note):
                let note = try readText()
                if entry.notes.count < TMXParser.maximumParts { entry.notes.append(note) }
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

    private mutating func readDesignation(_ language: Language) throws -> TermDesignation? {
        var designation = TermDesignation("", language)
        let depth = scanner.depth
        reading: while true {
            switch try scanner.next() {
            case .start(.term): designation.text = try readText()
            case .start(.note): designation.note = try readText()
            case .start(let element):
                if let (category, value) = try readCategory(element) {
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
        case "administrativeStatus", "normativeAuthorization":
            switch value.prefix(while: { $0 != "-" }) {
            case "preferredTerm", "standardizedTerm": designation.status = .preferred
            case "admittedTerm": designation.status = .admitted
            case "deprecatedTerm", "supersededTerm": designation.status = .deprecated
            default: break
            }
        case "partOfSpeech": designation.partOfSpeech = value
        case "grammaticalGender": designation.gender = value
        case "termType": designation.type = value
        case "context": designation.context = value
        case "source": designation.source = value
        default: break
        }
    }

    /// A data category: an element with `type` in the DCA style, one of its own name in the other.
    private mutating func readCategory(
        _ element: TBXElement?
    ) throws -> (name: String, value: String)? {
        switch element {
        case .termNote, .descrip, .admin:
            let type = try scanner.attribute("type") ?? ""
            return (type, try readText())
        case .subjectField, .definition, .context, .source, .administrativeStatus, .partOfSpeech,
            .grammaticalGender, .termType:
            let name = element?.rawValue ?? ""
            return (name, try readText())
        default: return nil
        }
    }

    private mutating func readText() throws -> String {
        let depth = scanner.depth
        var bytes: [UInt8] = []
        while true {
            switch try scanner.next() {
            case .text where bytes.count < TMXParser.maximumText:
                bytes.append(contentsOf: scanner.text)
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                return String(decoding: bytes, as: UTF8.self).trimmingXMLSpace
            default: break
            }
        }
    }
}

extension String {
    /// Without white space at the ends, and with single spaces for line breaks and indents.
    var trimmingXMLSpace: String {
        split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
            .joined(separator: " ")
    }
}
