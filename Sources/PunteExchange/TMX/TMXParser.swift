internal import PunteLanguage
import PunteText

/// The state of a TMX reader. A value without copies, so that no access to it is checked at run
/// time: it is touched for every tag.
struct TMXParser: ~Copyable {
    var header = TMXHeader()
    private var scanner: MarkupScanner<TMXElement>
    private let log: FindingLog
    private var languages = LanguageCache()
    private var types = NameCache()
    private var hasUnits = false
    private var bytes: [UInt8] = []
    private var segment = SegmentReader()

    /// Variants, properties and notes of the current unit so far.
    private var parts = 0

    /// A unit with more parts is left out.
    static let maximumParts = 5000
    /// Longest text of a segment, a property or a note, in bytes.
    static let maximumText = 1 << 20

    init(_ source: ByteSource, log: FindingLog) throws {
        self.log = log
        scanner = try MarkupScanner(
            UTF8Stream(source, declared: XMLDeclaration.encoding), log: log)
    }

    mutating func next() throws -> TranslationUnit? {
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

    private mutating func readHeader() throws {
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
            case .start(.prop):
                let property = try readProperty()
                if isAdmitted() { header.properties.append(property) }
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { header.notes.append(note) }
            case .end, .finished:
                if scanner.depth < depth { return }
            default: break
            }
        }
    }

    /// Reads the unit whose start tag is current.
    /// - Returns: nil when it has to be left out.
    private mutating func readUnit() throws -> TranslationUnit? {
        let line = scanner.line
        var unit = TranslationUnit(id: try scanner.attribute("tuid"))
        unit.line = line
        unit.sourceLanguage =
            try sourceLanguage(scanner.attribute("srclang") ?? header.sourceLanguage)
        if scanner.attributeCount > (unit.id == nil ? 0 : 1) { unit.history = try readHistory() }
        unit.variants.reserveCapacity(2)
        let depth = scanner.depth
        let skipped = log.skipped
        parts = 0
        unit: while true {
            switch try scanner.next() {
            case .start(.tuv):
                if let variant = try readVariant(), isAdmitted() { unit.variants.append(variant) }
            case .start(.prop):
                let property = try readProperty()
                if isAdmitted() { add(property, to: &unit) }
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { unit.notes.append(note) }
            case .end, .finished:
                if scanner.depth < depth { break unit }
            default: break
            }
        }
        if parts > Self.maximumParts {
            try log.report(
                .skipped, line: line, "a unit of more than \(Self.maximumParts) parts left out")
            return nil
        }
        if !unit.isBilingual {
            // What was left out inside the unit has said so already.
            if log.skipped > skipped { return nil }
            let found = unit.variants.first.map { "only \($0.language)" } ?? "no text"
            try log.report(.skipped, line: line, "a unit with \(found) in it left out")
            return nil
        }
        return unit
    }

    /// Counts a part of the unit, so that no file can make one unit fill the memory.
    private mutating func isAdmitted() -> Bool {
        parts += 1
        return parts <= Self.maximumParts
    }

    private mutating func readVariant() throws -> Variant? {
        let line = scanner.line
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        var variant = Variant(language: languages[tag ?? "und"], text: "")
        if scanner.attributeCount > 1 { variant.history = try readHistory() }
        let depth = scanner.depth
        var text: InlineText?
        variant: while true {
            switch try scanner.next() {
            case .start(.seg): text = try segment.read(from: &scanner)
            case .start(.prop):
                let property = try readProperty()
                if isAdmitted() { variant.properties.append(property) }
            case .start(.note):
                let note = try readNote()
                if isAdmitted() { variant.notes.append(note) }
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

    private mutating func readProperty() throws -> Property {
        let type = try propertyType()
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        return Property(type, try readText(), language: languages[optional: tag])
    }

    private mutating func propertyType() throws -> String {
        if let bytes = scanner.attributeBytes("type"), let name = types[bytes] { return name }
        return try scanner.attribute("type") ?? ""
    }

    private mutating func readNote() throws -> Note {
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        return Note(try readText(), language: languages[optional: tag])
    }

    /// The text of the current element; tags within it are passed over.
    private mutating func readText() throws -> String {
        let depth = scanner.depth
        let line = scanner.line
        bytes.removeAll(keepingCapacity: true)
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
    private mutating func add(_ property: Property, to unit: inout TranslationUnit) {
        switch property.type {
        case "file" where unit.context.file == nil: unit.context.file = property.value
        case "id" where unit.context.id == nil: unit.context.id = property.value
        case "prev" where unit.context.previous == nil: unit.context.previous = property.value
        case "next" where unit.context.next == nil: unit.context.next = property.value
        case "path" where unit.context.path == nil: unit.context.path = property.value
        default: unit.properties.append(property)
        }
    }

    private mutating func readHistory() throws -> ChangeHistory {
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

    private mutating func timestamp(_ attribute: StaticString) throws -> Timestamp? {
        guard let bytes = scanner.attributeBytes(attribute), !bytes.isEmpty else { return nil }
        if let timestamp = Timestamp(bytes) { return timestamp }
        let written = try scanner.attribute(attribute) ?? ""
        try log.report(
            .noted, line: scanner.line, "\(attribute) \"\(written)\" is no date: ignored")
        return nil
    }

    private mutating func sourceLanguage(_ tag: String?) -> Language? {
        guard let tag, !tag.hasPrefix("*") else { return nil }
        return languages[tag]
    }
}
