internal import FoundationEssentials
public import PunteLanguage

/// Reads JSON Lines: an object in each line.
///
/// The members with texts are named by language tags (`"en"`, `"ro"`), or `source` and `target`.
/// Files from ``JSONLWriter`` are read back completely, and files from `punte align --format jsonl`
/// are understood. Any other text or number becomes a property with the name of the member.
public final class JSONLReader: TranslationUnitReader {
    /// The findings so far: corrections, skipped lines and notes.
    public let log: FindingLog
    /// The file being read.
    public var source: ByteSource { lines.input.source }
    private let lines: LineReader
    private let languages: [Language]
    private let decoder = JSONDecoder()

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - languages: the languages of the members `source` and `target`.
    ///   - log: collects the findings; by default a new log that is not strict.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    public init(
        _ source: ByteSource, languages: [Language] = [.english, .romanian], log: FindingLog? = nil
    ) throws {
        self.log = log ?? FindingLog(file: source.path)
        self.languages = languages
        lines = try LineReader(source, log: self.log)
    }

    /// Reads the next unit.
    ///
    /// - Returns: The unit; nil at the end of the file. Lines that are not JSON objects, and
    ///   objects without text in two languages, are skipped and reported.
    /// - Throws: ``ExchangeError`` when the file cannot be read, and at the first finding of a
    ///   strict log.
    public func next() throws -> TranslationUnit? {
        while let record = try lines.next(record) {
            guard let record else { continue }
            var unit = record.unit(languages)
            unit.line = lines.line
            if unit.isBilingual { return unit }
            try log.report(
                .skipped, line: unit.line, "an object without text in two languages left out")
        }
        return nil
    }

    private func record(_ line: UnsafeBufferPointer<UInt8>) throws -> JSONLRecord? {
        if line.allSatisfy(\.isXMLSpace) { return nil }
        do {
            return try decoder.decode(JSONLRecord.self, from: Data(line))
        } catch {
            try log.report(.skipped, line: lines.line, "a line that is no JSON object left out")
            return nil
        }
    }
}

/// The JSON object of one line.
private struct JSONLRecord: Decodable {
    /// The members whose values are texts or numbers, ordered by name.
    private var texts: [(key: String, text: String)] = []
    private var details = Details()

    /// The members whose values are arrays.
    private struct Details: Decodable {
        var variants: [VariantRecord]?
        var properties: [PropertyRecord]?
        var notes: [NoteRecord]?
    }

    private struct VariantRecord: Decodable {
        var language: String
        var text: String
        var codes: [CodeRecord]?
        var properties: [PropertyRecord]?
        var notes: [NoteRecord]?
        var created, createdBy, changed, changedBy, lastUsed, tool, toolVersion: String?
        var useCount: Int?

        private enum CodingKeys: String, CodingKey {
            case language, text, codes, properties, notes, created, changed, tool
            case createdBy = "created_by"
            case changedBy = "changed_by"
            case lastUsed = "last_used"
            case toolVersion = "tool_version"
            case useCount = "use_count"
        }

        var variant: Variant {
            let text = InlineText(text, codes: (codes ?? []).map(\.code))
            var variant = Variant(language: Language(tag: language), text: text)
            variant.properties = (properties ?? []).map(\.property)
            variant.notes = (notes ?? []).map(\.note)
            variant.history = ChangeHistory(
                created: created.flatMap(Timestamp.init), createdBy: createdBy,
                changed: changed.flatMap(Timestamp.init), changedBy: changedBy)
            variant.history.lastUsed = lastUsed.flatMap(Timestamp.init)
            variant.history.useCount = useCount
            variant.history.tool = tool
            variant.history.toolVersion = toolVersion
            return variant
        }
    }

    private struct PropertyRecord: Decodable {
        var type, value: String
        var language: String?

        var property: Property {
            Property(type, value, language: language.map(Language.init(tag:)))
        }
    }

    private struct NoteRecord: Decodable {
        var text: String
        var language: String?

        var note: Note { Note(text, language: language.map(Language.init(tag:))) }
    }

    private struct CodeRecord: Decodable {
        var kind: String
        var offset: Int
        var pair, counterpart, type, content: String?

        var code: InlineCode {
            InlineCode(
                InlineCode.Kind(rawValue: kind) ?? .placeholder, at: offset, pair: pair,
                counterpart: counterpart, type: type, content: content ?? "")
        }
    }

    private struct MemberName: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The members in the output of `punte align` that become properties of Punte.
    private static let alignmentMembers: Set<String> = [
        "article", "url", "outlet", "date", "position", "kind", "status", "confidence", "label",
        "origin",
    ]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: MemberName.self)
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            if let text = try? container.decode(String.self, forKey: key) {
                texts.append((key.stringValue, text))
            } else if let isTrue = try? container.decode(Bool.self, forKey: key) {
                texts.append((key.stringValue, isTrue ? "true" : "false"))
            } else if let number = try? container.decode(Double.self, forKey: key) {
                texts.append((key.stringValue, number.withoutEmptyFraction))
            }
        }
        details = try Details(from: decoder)
    }

    /// Returns the unit that the object describes.
    ///
    /// - Parameter languages: the languages of the members `source` and `target`.
    /// - Returns: The unit, which may lack text in two languages.
    func unit(_ languages: [Language]) -> TranslationUnit {
        let primaries = Set(languages.map(\.primary))
        var unit = TranslationUnit()
        func add(_ text: String, in language: Language) {
            if !text.isEmpty { unit.variants.append(Variant(language, text)) }
        }
        for (key, text) in texts {
            switch key {
            case "unit": unit.id = text
            case "source_language": unit.sourceLanguage = Language(tag: text)
            case "file": unit.context.file = text
            case "context_id": unit.context.id = text
            case "previous": unit.context.previous = text
            case "next": unit.context.next = text
            case "path": unit.context.path = text
            case "created": unit.history.created = Timestamp(text)
            case "created_by": unit.history.createdBy = text
            case "changed": unit.history.changed = Timestamp(text)
            case "changed_by": unit.history.changedBy = text
            case "last_used": unit.history.lastUsed = Timestamp(text)
            case "use_count": unit.history.useCount = Int(text)
            case "tool": unit.history.tool = text
            case "tool_version": unit.history.toolVersion = text
            case "source" where !languages.isEmpty:
                add(text, in: languages[0])
                unit.isAssumed = true
            case "target" where languages.count > 1: add(text, in: languages[1])
            case "note": unit.notes.append(Note(text))
            case "fuzzy":
                unit.properties.append(Property(key, text))
                if text != "false", text != "0" { unit.review = .needsReview }
            case "id" where !primaries.contains("id"): unit.id = text
            default:
                if Self.isLanguage(key, among: primaries) {
                    add(text, in: Language(tag: key))
                } else {
                    let isKnown = Self.alignmentMembers.contains(key)
                    unit.properties.append(
                        Property(isKnown ? PunteProperty.prefix + key : key, text))
                }
            }
        }
        unit.properties += (details.properties ?? []).map(\.property)
        unit.notes += (details.notes ?? []).map(\.note)
        if let variants = details.variants { unit.variants = variants.map(\.variant) }
        return unit
    }

    /// Returns whether the name of a member is a language tag.
    ///
    /// The tags of requested languages are accepted, and names that look like other tags: `de`,
    /// `pt-BR`.
    private static func isLanguage(_ key: String, among primaries: Set<String>) -> Bool {
        let subtags = key.utf8.split(separator: UInt8(ascii: "-"))
        if subtags.count <= 3, subtags.allSatisfy({ $0.count <= 8 }),
            primaries.contains(Language(tag: key).primary)
        {
            return true
        }
        return subtags.first?.count == 2 && key.utf8.count <= 8
            && subtags.allSatisfy { $0.allSatisfy(\.isASCIIAlphanumeric) }
    }
}
