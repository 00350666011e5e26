import PunteText

/// Reads translation memories in TMX 1.1, 1.2, 1.3, 1.4 and 1.4b, levels 1 and 2.
///
/// Whatever is wrong in one unit costs at most that unit; see the guide *Formats* for what is mended
/// and what is skipped.
public final class TMXReader: TranslationUnitReader {
    public let log: FindingLog
    public let source: ByteSource
    /// Complete once the first unit has been read.
    public private(set) var header = TMXHeader()

    let scanner: MarkupScanner<TMXElement>
    private var languages: [String: Language] = [:]
    private var hasUnits = false

    /// Longest text of a segment, a property or a note, in bytes.
    static let maximumText = 1 << 20

    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        scanner = try MarkupScanner(
            UTF8Stream(source, declared: XMLDeclaration.encoding), log: self.log)
    }

    public func next() throws -> TranslationUnit? {
        while true {
            switch try scanner.next() {
            case .start(.tu):
                hasUnits = true
                if let unit = try readUnit() { return unit }
            case .start(.tmx): header.version = try scanner.attribute("version")
            case .start(.header): try readHeader()
            case .finished:
                if header.version == nil, !hasUnits {
                    throw ExchangeError("is not TMX: there is no <tmx> element", file: log.file)
                }
                return nil
            default: break
            }
        }
    }

    private func readHeader() throws {
        header.tool = try scanner.attribute("creationtool")
        header.toolVersion = try scanner.attribute("creationtoolversion")
        header.memoryFormat = try scanner.attribute("o-tmf")
        header.dataType = try scanner.attribute("datatype")
        header.segmentType = try scanner.attribute("segtype")
        header.adminLanguage = try scanner.attribute("adminlang")
        header.sourceLanguage = try scanner.attribute("srclang")
        header.history = try readHistory()
        let depth = scanner.depth
        while true {
            switch try scanner.next() {
            case .start(.prop): header.properties.append(try readProperty())
            case .start(.note): header.notes.append(try readNote())
            case .end, .finished:
                if scanner.depth < depth { return }
            default: break
            }
        }
    }

    /// Reads the unit whose start tag is current.
    /// - Returns: nil when it has to be left out.
    private func readUnit() throws -> TranslationUnit? {
        let line = scanner.line
        var unit = TranslationUnit(id: try scanner.attribute("tuid"))
        unit.line = line
        unit.sourceLanguage =
            try sourceLanguage(scanner.attribute("srclang") ?? header.sourceLanguage)
        if !scanner.attributes.isEmpty { unit.history = try readHistory() }
        let depth = scanner.depth
        unit: while true {
            switch try scanner.next() {
            case .start(.tuv):
                if let variant = try readVariant() { unit.variants.append(variant) }
            case .start(.prop): add(try readProperty(), to: &unit)
            case .start(.note): unit.notes.append(try readNote())
            case .end, .finished:
                if scanner.depth < depth { break unit }
            default: break
            }
        }
        if unit.variants.count < 2 {
            let languages = unit.variants.first.map { "only \($0.language)" } ?? "no text"
            try log.report(.skipped, line: line, "a unit with \(languages) in it left out")
            return nil
        }
        return unit
    }

    private func readVariant() throws -> Variant? {
        let line = scanner.line
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        var variant = Variant(language: language(tag ?? "und"), text: "")
        if scanner.attributes.count > 1 { variant.history = try readHistory() }
        let depth = scanner.depth
        var text: InlineText?
        variant: while true {
            switch try scanner.next() {
            case .start(.seg): text = try readSegment()
            case .start(.prop): variant.properties.append(try readProperty())
            case .start(.note): variant.notes.append(try readNote())
            case .end, .finished:
                if scanner.depth < depth { break variant }
            default: break
            }
        }
        guard tag != nil else {
            try log.report(.skipped, line: line, "a variant without a language left out")
            return nil
        }
        guard let text, !text.text.isEmpty || !text.codes.isEmpty else { return nil }
        variant.text = text
        return variant
    }

    private func readSegment() throws -> InlineText? {
        var segment = SegmentReader(line: scanner.line)
        return try segment.read(from: scanner)
    }

    private func readProperty() throws -> Property {
        let type = try scanner.attribute("type") ?? ""
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        return Property(type, try readText(), language: tag.map(language))
    }

    private func readNote() throws -> Note {
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        return Note(try readText(), language: tag.map(language))
    }

    /// The text of the current element; tags within it are passed over.
    private func readText() throws -> String {
        let depth = scanner.depth
        let line = scanner.line
        var bytes: [UInt8] = []
        while true {
            switch try scanner.next() {
            case .text where bytes.count < Self.maximumText:
                bytes.append(contentsOf: scanner.text)
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if bytes.count >= Self.maximumText {
                    try log.report(.mended, line: line, "a text longer than 1 MB cut")
                }
                return String(decoding: bytes, as: UTF8.self)
            default: break
            }
        }
    }

    /// OmegaT and its like keep the context of a unit in its properties.
    private func add(_ property: Property, to unit: inout TranslationUnit) {
        switch property.type {
        case "file" where unit.context.file == nil: unit.context.file = property.value
        case "id" where unit.context.id == nil: unit.context.id = property.value
        case "prev" where unit.context.previous == nil: unit.context.previous = property.value
        case "next" where unit.context.next == nil: unit.context.next = property.value
        case "path" where unit.context.path == nil: unit.context.path = property.value
        default: unit.properties.append(property)
        }
    }

    private func readHistory() throws -> ChangeHistory {
        var history = ChangeHistory()
        history.created = try timestamp("creationdate")
        history.createdBy = try scanner.attribute("creationid")
        history.changed = try timestamp("changedate")
        history.changedBy = try scanner.attribute("changeid")
        history.lastUsed = try timestamp("lastusagedate")
        history.useCount = try scanner.attribute("usagecount").flatMap { Int($0) }
        history.tool = try scanner.attribute("creationtool")
        history.toolVersion = try scanner.attribute("creationtoolversion")
        return history
    }

    private func timestamp(_ attribute: StaticString) throws -> Timestamp? {
        guard let written = try scanner.attribute(attribute), !written.isEmpty else { return nil }
        if let timestamp = Timestamp(written) { return timestamp }
        try log.report(
            .noted, line: scanner.line, "\(attribute) \"\(written)\" is no date: ignored")
        return nil
    }

    private func sourceLanguage(_ tag: String?) -> Language? {
        guard let tag, tag.lowercased() != "*all*" else { return nil }
        return language(tag)
    }

    /// Tags recur in every unit; their values are made once.
    private func language(_ tag: String) -> Language {
        if let known = languages[tag] { return known }
        let language = Language(tag: tag)
        if languages.count < 1000 { languages[tag] = language }
        return language
    }
}
