internal import Glibc
internal import PunteLanguage

/// Reads translation memories in TMX 1.1, 1.2, 1.3, 1.4 and 1.4b, levels 1 and 2.
///
/// An error in a unit never affects more than that unit; the guide <doc:Recovery> lists what is
/// corrected and what is skipped.
public final class TMXReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped units and notes.
    public let log: FindingLog
    /// The file being read.
    public let source: ByteSource
    private var parser: TMXParser

    /// Opens a translation memory.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(_ source: ByteSource, log: FindingLog? = nil) throws {
        self.source = source
        self.log = log ?? FindingLog(file: source.path)
        parser = try TMXParser(source, log: self.log)
    }

    /// The header of the file, complete after ``next()`` has returned the first unit.
    public var header: TMXHeader { parser.header }

    /// Reads the next unit.
    ///
    /// - Returns: A unit with texts in at least two languages; nil at the end of the file.
    /// - Throws: ``ExchangeError`` when the file is not TMX, cannot be read, declares entities or
    ///   nests too deeply, and at the first finding of a strict log.
    public func next() throws -> TranslationUnit? {
        try parser.next()
    }
}

/// The contents of the `header` element of a TMX file (TMX 1.4b, section "header").
public struct TMXHeader: Sendable, Hashable {
    /// The version of TMX (`version` of the `tmx` element).
    public var version: String?
    /// The program that wrote the file (`creationtool`).
    public var tool: String?
    /// The version of that program (`creationtoolversion`).
    public var toolVersion: String?
    /// The format of the memory from which the file was made (`o-tmf`).
    public var memoryFormat: String?
    /// The type of the texts (`datatype`): `plaintext`, `html` and others.
    public var dataType: String?
    /// The usual extent of a unit (`segtype`): `block`, `paragraph`, `sentence` or `phrase`.
    public var segmentType: String?
    /// The language of the properties and notes as written (`adminlang`).
    public var adminLanguage: String?
    /// The language of the source texts as written (`srclang`); `*all*` if any language may be the
    /// source.
    public var sourceLanguage: String?
    /// The properties of the whole file.
    public var properties: [Property] = []
    /// The notes on the whole file.
    public var notes: [Note] = []
    /// The users who created and changed the file, with the times.
    public var history = ChangeHistory()

    /// Creates an empty header.
    public init() {}
}

/// The elements of TMX 1.1 to 1.4b.
enum TMXElement: String, MarkupVocabulary {
    case tmx, header, body, tu, tuv, seg, prop, note, ude, map
    case bpt, ept, ph, it, hi, sub, ut

    var nests: Bool {
        switch self {
        case .hi, .sub, .bpt, .ept, .ph, .it, .ut, .map: true
        default: false
        }
    }
}

/// Builds translation units from the tokens of a TMX file.
///
/// It is a noncopyable struct, so that accesses to it, which occur for every tag, are not checked
/// at run time.
private struct TMXParser: ~Copyable {
    var header = TMXHeader()
    private var scanner: MarkupScanner<TMXElement>
    private let log: FindingLog
    private var languages = LanguageCache()
    private var types = NameCache()
    private var hasUnits = false
    private var segment = SegmentReader()

    /// The number of variants, properties and notes of the current unit so far.
    private var parts = 0

    init(_ source: ByteSource, log: FindingLog) throws {
        self.log = log
        scanner = try MarkupScanner(UTF8Stream(xml: source), log: log)
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

    /// Reads the unit whose start tag is the current token.
    ///
    /// - Returns: The unit; nil if it has to be skipped, which is reported.
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
        if parts > UnitLimits.parts {
            try log.report(
                .skipped, line: line, "a unit of more than \(UnitLimits.parts) parts left out")
            return nil
        }
        if !unit.isBilingual {
            // A variant that was left out has been reported already.
            if log.skipped > skipped { return nil }
            let found = unit.variants.first.map { "only \($0.language)" } ?? "no text"
            try log.report(.skipped, line: line, "a unit with \(found) in it left out")
            return nil
        }
        return unit
    }

    /// Counts a part of the unit.
    ///
    /// - Returns: False if the unit already has too many parts.
    private mutating func isAdmitted() -> Bool {
        parts += 1
        return parts <= UnitLimits.parts
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
        return Property(type, try scanner.elementText(), language: languages[optional: tag])
    }

    private mutating func propertyType() throws -> String {
        if let bytes = scanner.attributeBytes("type"), let name = types[bytes] { return name }
        return try scanner.attribute("type") ?? ""
    }

    private mutating func readNote() throws -> Note {
        let tag = try scanner.attribute("xml:lang") ?? scanner.attribute("lang")
        return Note(try scanner.elementText(), language: languages[optional: tag])
    }

    /// Adds a property to a unit, or sets the context that the property contains.
    ///
    /// OmegaT writes the context of a unit as properties.
    private mutating func add(_ property: Property, to unit: inout TranslationUnit) {
        switch property.type {
        case "file" where unit.context.file == nil: unit.context.file = property.value
        case "id" where unit.context.id == nil: unit.context.id = property.value
        case "prev" where unit.context.previous == nil: unit.context.previous = property.value
        case "next" where unit.context.next == nil: unit.context.next = property.value
        case "path" where unit.context.path == nil: unit.context.path = property.value
        default:
            if property.type == Self.confirmationLevel {
                unit.review = ReviewState(trados: property.value)
            }
            unit.properties.append(property)
        }
    }

    /// The property in which Trados Studio writes the state of a unit.
    private static let confirmationLevel = "x-ConfirmationLevel"

    /// Reads the users and times of the current start tag's element.
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

/// Caches the strings of short names, because every unit repeats the same few property types.
struct NameCache {
    private var known: [(bytes: [UInt8], name: String)] = []

    /// The maximum number of cached names, so that a file of random names cannot fill the memory.
    private static let limit = 32

    /// The name written as `bytes`; nil if it must be decoded in another way.
    ///
    /// The result is nil for a name with characters beyond plain ASCII names, which may contain
    /// references, and if the cache is full.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> String? {
        mutating get {
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
            for entry in known where entry.bytes.count == bytes.count {
                let isSame = entry.bytes.withUnsafeBytes {
                    $0.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? false
                }
                if isSame { return entry.name }
            }
            let isPlain = bytes.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
            guard known.count < Self.limit, isPlain else { return nil }
            let name = String(decoding: bytes, as: UTF8.self)
            known.append((Array(bytes), name))
            return name
        }
    }
}
