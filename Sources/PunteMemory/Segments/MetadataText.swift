internal import FoundationEssentials
internal import PunteLanguage

/// The JSON text in which a row stores the metadata of its segment.
///
/// The keys are sorted: `{"notes":[…],"properties":[{"side":"en","type":"…","value":"…"}]}`.
///
/// Every row of an imported memory may have metadata, so this form, which Punte always writes, is
/// read and written directly. Other valid JSON is left to Foundation.
enum MetadataText {
    /// Returns metadata as JSON; nil if there are none.
    static func text(of metadata: SegmentMetadata) -> String? {
        guard !metadata.isEmpty else { return nil }
        var bytes: [UInt8] = []
        append(metadata, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends metadata as JSON in UTF-8.
    static func append(_ metadata: SegmentMetadata, to bytes: inout [UInt8]) {
        var writer = MetadataWriter()
        swap(&writer.bytes, &bytes)
        defer { swap(&writer.bytes, &bytes) }
        writer.list("{\"notes\":[", of: metadata.notes) { note, writer in
            writer.member("language", note.language)
            writer.member("side", note.side?.rawValue)
            writer.member("text", note.text)
        }
        writer.list("],\"properties\":[", of: metadata.properties) { property, writer in
            writer.member("language", property.language)
            writer.member("side", property.side?.rawValue)
            writer.member("type", property.type)
            writer.member("value", property.value)
        }
        writer.append("]}")
    }

    /// Returns the metadata of a row; empty metadata for nil and for text that cannot be read.
    static func metadata(_ text: String?) -> SegmentMetadata {
        guard var text else { return SegmentMetadata() }
        let read = text.withUTF8 { bytes in
            var reader = MetadataReader(bytes)
            return reader.metadata()
        }
        if let read { return read }
        let decoded = try? JSONDecoder().decode(SegmentMetadata.self, from: Data(text.utf8))
        return decoded ?? SegmentMetadata()
    }
}

private struct MetadataWriter {
    var bytes: [UInt8] = []
    private var needsComma = false

    mutating func append(_ text: StaticString) {
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func list<Item>(
        _ start: StaticString, of items: [Item], _ body: (Item, inout Self) -> Void
    ) {
        append(start)
        for (index, item) in items.enumerated() {
            append(index == 0 ? "{" : ",{")
            needsComma = false
            body(item, &self)
            append("}")
        }
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        guard var value else { return }
        append(needsComma ? ",\"" : "\"")
        append(key)
        append("\":\"")
        needsComma = true
        value.withUTF8 { appendEscaped($0) }
        append("\"")
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        let isPlain = text.allSatisfy {
            $0 >= 0x20 && $0 != .quote && $0 != .backslash
        }
        if isPlain {
            bytes.append(contentsOf: text)
            return
        }
        for byte in text {
            switch byte {
            case .quote: append("\\\"")
            case .backslash: append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u001")
                bytes += String(byte & 15, radix: 16).utf8
            default: bytes.append(byte)
            }
        }
    }
}

/// Reads the form of JSON that ``MetadataText`` writes.
struct MetadataReader {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

    /// Returns the metadata; nil for any other form of JSON.
    mutating func metadata() -> SegmentMetadata? {
        var result = SegmentMetadata()
        guard skip("{\"notes\":[") else { return nil }
        while skip("{") {
            guard let members = members(), let text = members.text else { return nil }
            result.notes.append(.init(text: text, side: members.side, language: members.language))
            _ = skip(",")
        }
        guard skip("],\"properties\":[") else { return nil }
        while skip("{") {
            guard let members = members(), let type = members.type, let value = members.value
            else { return nil }
            result.properties.append(
                .init(type: type, value: value, side: members.side, language: members.language))
            _ = skip(",")
        }
        return skip("]}") && rest.isEmpty ? result : nil
    }

    /// Calls `body` with the type and value of each property.
    ///
    /// Every property must belong to the pair, not to a side, and contain no escaped characters.
    ///
    /// - Returns: False if a property does not; `body` may have been called for earlier ones.
    mutating func plainProperties(
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
    ) -> Bool {
        guard skip("{\"notes\":[],\"properties\":[") else { return false }
        while skip("{\"type\":\"") {
            guard let type = plainBytes(), skip(",\"value\":\""), let value = plainBytes(),
                skip("}")
            else { return false }
            body(type, value)
            _ = skip(",")
        }
        return skip("]}") && rest.isEmpty
    }

    /// Reads a string up to and including its closing quote; returns nil if an escaped character
    /// comes first.
    private mutating func plainBytes() -> UnsafeBufferPointer<UInt8>? {
        guard let end = rest.firstIndex(where: { $0 == .quote || $0 == .backslash }),
            rest[end] == .quote
        else { return nil }
        defer { rest = rest[(end + 1)...] }
        return UnsafeBufferPointer(rebasing: rest[..<end])
    }

    private struct Members {
        var side: Side?
        var language, text, type, value: String?
    }

    private mutating func members() -> Members? {
        var members = Members()
        while true {
            if skip("\"language\":") {
                members.language = string()
            } else if skip("\"side\":") {
                guard let side = string().flatMap(Side.init(rawValue:)) else { return nil }
                members.side = side
            } else if skip("\"text\":") {
                members.text = string()
            } else if skip("\"type\":") {
                members.type = string()
            } else if skip("\"value\":") {
                members.value = string()
            } else {
                return nil
            }
            if skip("}") { return members }
            guard skip(",") else { return nil }
        }
    }

    /// Reads a string; returns nil if it has escapes of more than one character.
    private mutating func string() -> String? {
        guard skip("\"") else { return nil }
        guard let end = rest.firstIndex(where: { $0 == .quote || $0 == .backslash }) else {
            return nil
        }
        if rest[end] == .quote {
            defer { rest = rest[(end + 1)...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte != .quote else { return String(decoding: bytes, as: UTF8.self) }
            guard byte == .backslash else {
                bytes.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8.quote: bytes.append(.quote)
            case UInt8.backslash: bytes.append(.backslash)
            case 0x2F: bytes.append(0x2F)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            default: return nil
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard rest.count >= count else { return false }
        let start = rest.startIndex
        for offset in 0..<count where rest[start + offset] != text.utf8Start[offset] {
            return false
        }
        rest = rest[(start + count)...]
        return true
    }
}

extension UInt8 {
    fileprivate static var quote: UInt8 { UInt8(ascii: "\"") }
    fileprivate static var backslash: UInt8 { UInt8(ascii: "\\") }
}
