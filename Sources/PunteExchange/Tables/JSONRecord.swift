internal import PunteLanguage
import PunteText

/// A line of JSONL as it stands.
struct JSONRecord: Decodable {
    private var texts: [(key: String, text: String)] = []
    private var details = Details()

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

        enum CodingKeys: String, CodingKey {
            case language, text, codes, properties, notes, created, changed, tool
            case createdBy = "created_by"
            case changedBy = "changed_by"
            case lastUsed = "last_used"
            case toolVersion = "tool_version"
            case useCount = "use_count"
        }
    }

    private struct PropertyRecord: Decodable {
        var type, value: String
        var language: String?
    }

    private struct NoteRecord: Decodable {
        var text: String
        var language: String?
    }

    private struct CodeRecord: Decodable {
        var kind: String
        var offset: Int
        var pair, counterpart, type, content: String?
    }

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Members of the alignment's own lines and their names as properties.
    private static let own: Set<String> = [
        "article", "url", "outlet", "date", "position", "kind", "status", "confidence", "label",
        "origin",
    ]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            if let text = try? container.decode(String.self, forKey: key) {
                texts.append((key.stringValue, text))
            } else if let number = try? container.decode(Double.self, forKey: key) {
                texts.append((key.stringValue, number.written))
            }
        }
        details = try Details(from: decoder)
    }

    func unit(_ languages: [Language]) -> TranslationUnit {
        let primaries = Set(languages.map(\.primary))
        var unit = TranslationUnit()
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
            case "source" where !languages.isEmpty: add(text, languages[0], &unit)
            case "target" where languages.count > 1: add(text, languages[1], &unit)
            case "note": unit.notes.append(Note(text))
            case "id" where !primaries.contains("id"): unit.id = text
            default:
                if Self.isLanguage(key, among: primaries) {
                    add(text, Language(tag: key), &unit)
                } else {
                    let type = Self.own.contains(key) ? PunteProperty.prefix + key : key
                    unit.properties.append(Property(type, text))
                }
            }
        }
        unit.properties += (details.properties ?? []).map(Self.property)
        unit.notes += (details.notes ?? []).map(Self.note)
        if let variants = details.variants { unit.variants = variants.map(Self.variant) }
        return unit
    }

    /// A tag of a language asked for, or what looks like the tag of any other: `de`, `pt-BR`.
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

    private func add(_ text: String, _ language: Language, _ unit: inout TranslationUnit) {
        if !text.isEmpty { unit.variants.append(Variant(language, text)) }
    }

    private static func property(_ record: PropertyRecord) -> Property {
        Property(record.type, record.value, language: record.language.map(Language.init(tag:)))
    }

    private static func note(_ record: NoteRecord) -> Note {
        Note(record.text, language: record.language.map(Language.init(tag:)))
    }

    private static func variant(_ record: VariantRecord) -> Variant {
        let codes = (record.codes ?? []).map { code in
            InlineCode(
                InlineCode.Kind(rawValue: code.kind) ?? .placeholder, at: code.offset,
                pair: code.pair, counterpart: code.counterpart, type: code.type,
                content: code.content ?? "")
        }
        var variant = Variant(
            language: Language(tag: record.language), text: InlineText(record.text, codes: codes))
        variant.properties = (record.properties ?? []).map(property)
        variant.notes = (record.notes ?? []).map(note)
        variant.history.created = record.created.flatMap(Timestamp.init)
        variant.history.createdBy = record.createdBy
        variant.history.changed = record.changed.flatMap(Timestamp.init)
        variant.history.changedBy = record.changedBy
        variant.history.lastUsed = record.lastUsed.flatMap(Timestamp.init)
        variant.history.useCount = record.useCount
        variant.history.tool = record.tool
        variant.history.toolVersion = record.toolVersion
        return variant
    }
}

extension Double {
    /// Without a fraction where there is none.
    fileprivate var written: String {
        self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self)
    }
}
