internal import PunteLanguage
import PunteText

/// Writes one JSON object a line: `{"en": …, "ro": …}` and whatever else is known of the unit, so
/// that nothing is lost.
public final class JSONLWriter: TranslationUnitWriter {
    public let log: FindingLog
    private let sink: ByteSink
    private var json = JSONText()

    public init(_ sink: ByteSink, log: FindingLog? = nil) {
        self.log = log ?? FindingLog(file: sink.path)
        self.sink = sink
    }

    public func write(_ unit: TranslationUnit) throws {
        json.object { json in
            var seen: Set<Language> = []
            for variant in unit.variants where seen.insert(variant.language).inserted {
                json.member(variant.language.tag, variant.text.text)
            }
            json.member("unit", unit.id)
            json.member("source_language", unit.sourceLanguage?.tag)
            json.member("file", unit.context.file)
            json.member("context_id", unit.context.id)
            json.member("previous", unit.context.previous)
            json.member("next", unit.context.next)
            json.member("path", unit.context.path)
            Self.write(unit.history, &json)
            Self.write(unit.properties, unit.notes, &json)
            let isPlain = unit.variants.allSatisfy { variant in
                variant.text.codes.isEmpty && variant.history.isEmpty && variant.properties.isEmpty
                    && variant.notes.isEmpty
            }
            if !isPlain || seen.count < unit.variants.count {
                json.array("variants") { json in
                    for variant in unit.variants { Self.write(variant, &json) }
                }
            }
        }
        json.line()
        if json.bytes.count >= 1 << 16 { try flush() }
    }

    public func finish() throws {
        try flush()
        try sink.finish()
    }

    private static func write(_ variant: Variant, _ json: inout JSONText) {
        json.object { json in
            json.member("language", variant.language.tag)
            json.member("text", variant.text.text)
            if !variant.text.codes.isEmpty {
                json.array("codes") { json in
                    for code in variant.text.codes { write(code, &json) }
                }
            }
            write(variant.history, &json)
            write(variant.properties, variant.notes, &json)
        }
    }

    private static func write(_ code: InlineCode, _ json: inout JSONText) {
        json.object { json in
            json.member("kind", code.kind.rawValue)
            json.member("offset", code.offset)
            json.member("pair", code.pair)
            json.member("counterpart", code.counterpart)
            json.member("type", code.type)
            json.member("content", code.content.isEmpty ? nil : code.content)
        }
    }

    private static func write(_ history: ChangeHistory, _ json: inout JSONText) {
        json.member("created", history.created?.extended)
        json.member("created_by", history.createdBy)
        json.member("changed", history.changed?.extended)
        json.member("changed_by", history.changedBy)
        json.member("last_used", history.lastUsed?.extended)
        json.member("use_count", history.useCount)
        json.member("tool", history.tool)
        json.member("tool_version", history.toolVersion)
    }

    private static func write(
        _ properties: [Property], _ notes: [Note], _ json: inout JSONText
    ) {
        if !properties.isEmpty {
            json.array("properties") { json in
                for property in properties {
                    json.object { json in
                        json.member("type", property.type)
                        json.member("value", property.value)
                        json.member("language", property.language?.tag)
                    }
                }
            }
        }
        if !notes.isEmpty {
            json.array("notes") { json in
                for note in notes {
                    json.object { json in
                        json.member("text", note.text)
                        json.member("language", note.language?.tag)
                    }
                }
            }
        }
    }

    private func flush() throws {
        try json.bytes.withUnsafeBytes { try sink.write($0) }
        json.removeAll()
    }
}
