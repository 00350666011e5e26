internal import PunteLanguage

/// Writes JSON Lines: an object in each line, with all data of the unit.
///
/// The texts are written as `{"en": …, "ro": …}`. Foundation's encoder is not used because it does
/// not keep the order of members and is slower.
public final class JSONLWriter: TranslationUnitWriter {
    /// The log, which stays empty because the format can express everything.
    public let log: FindingLog
    private var json: JSONOutput

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - sink: the file.
    ///   - log: the log to return as ``log``; by default a new one.
    public init(_ sink: ByteSink, log: FindingLog? = nil) {
        self.log = log ?? FindingLog(file: sink.path)
        json = JSONOutput(sink)
    }

    /// Writes a unit.
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
            Self.write(unit.history, to: &json)
            Self.write(unit.properties, notes: unit.notes, to: &json)
            let isPlain = unit.variants.allSatisfy { variant in
                variant.text.codes.isEmpty && variant.history.isEmpty && variant.properties.isEmpty
                    && variant.notes.isEmpty
            }
            if !isPlain || seen.count < unit.variants.count {
                json.array("variants") { json in
                    for variant in unit.variants { Self.write(variant, to: &json) }
                }
            }
        }
        try json.endLine()
    }

    /// Writes the rest of the file and renames the file to its path.
    public func finish() throws {
        try json.finish()
    }

    private static func write(_ variant: Variant, to json: inout JSONOutput) {
        json.object { json in
            json.member("language", variant.language.tag)
            json.member("text", variant.text.text)
            if !variant.text.codes.isEmpty {
                json.array("codes") { json in
                    for code in variant.text.codes { write(code, to: &json) }
                }
            }
            write(variant.history, to: &json)
            write(variant.properties, notes: variant.notes, to: &json)
        }
    }

    private static func write(_ code: InlineCode, to json: inout JSONOutput) {
        json.object { json in
            json.member("kind", code.kind.rawValue)
            json.member("offset", code.offset)
            json.member("pair", code.pair)
            json.member("counterpart", code.counterpart)
            json.member("type", code.type)
            json.member("content", code.content.isEmpty ? nil : code.content)
        }
    }

    private static func write(_ history: ChangeHistory, to json: inout JSONOutput) {
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
        _ properties: [Property], notes: [Note], to json: inout JSONOutput
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
}

/// Writes JSON (RFC 8259) as UTF-8, value by value.
private struct JSONOutput {
    private var output: ByteBuffer
    /// Whether the next value is not the first one of its object or array.
    private var needsComma = false

    init(_ sink: ByteSink) { output = ByteBuffer(sink) }

    /// Writes an object whose members `body` writes.
    mutating func object(_ body: (inout JSONOutput) -> Void) {
        comma()
        begin("{")
        body(&self)
        end("}")
    }

    /// Writes a member whose value is an array.
    ///
    /// - Parameters:
    ///   - key: the name of the member.
    ///   - body: writes the elements.
    mutating func array(_ key: String, _ body: (inout JSONOutput) -> Void) {
        self.key(key)
        begin("[")
        body(&self)
        end("]")
    }

    /// Writes a member whose value is a text; writes nothing for nil.
    mutating func member(_ key: String, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
        needsComma = true
    }

    /// Writes a member whose value is a number; writes nothing for nil.
    mutating func member(_ key: String, _ value: Int?) {
        guard let value else { return }
        self.key(key)
        output.append(String(value))
        needsComma = true
    }

    mutating func endLine() throws {
        output.append(.lineFeed)
        needsComma = false
        try output.flushIfFull()
    }

    mutating func finish() throws { try output.finish() }

    private mutating func begin(_ bracket: Unicode.Scalar) {
        output.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        output.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { output.append(UInt8(ascii: ",")) }
    }

    private mutating func key(_ key: String) {
        comma()
        string(key)
        output.append(UInt8(ascii: ":"))
    }

    private mutating func string(_ text: String) {
        output.append(.quote)
        for byte in text.utf8 {
            switch byte {
            case .quote, .backslash:
                output.append(.backslash)
                output.append(byte)
            case .lineFeed: output.append("\\n")
            case .tab: output.append("\\t")
            case _ where byte.isControl: output.append("\\u00\(byte.hex)")
            default: output.append(byte)
            }
        }
        output.append(.quote)
    }
}
