/// Metadata of a segment as the JSON (RFC 8259) that `SegmentMetadata` decodes: written for each
/// segment of an import, where an encoder made anew for each row costs more than the row itself.
struct MetadataJSON {
    private var bytes: [UInt8] = []

    static func text(of metadata: SegmentMetadata) -> String {
        var json = MetadataJSON()
        json.put("{\"notes\":[")
        for (place, note) in metadata.notes.enumerated() {
            json.open(place, side: note.side, language: note.language)
            json.put("\"text\":", note.text)
            json.put("}")
        }
        json.put("],\"properties\":[")
        for (place, property) in metadata.properties.enumerated() {
            json.open(place, side: property.side, language: property.language)
            json.put("\"type\":", property.type)
            json.put(",\"value\":", property.value)
            json.put("}")
        }
        json.put("]}")
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private mutating func open(_ place: Int, side: Side?, language: String?) {
        put(place == 0 ? "{" : ",{")
        if let language {
            put("\"language\":", language)
            put(",")
        }
        if let side {
            put("\"side\":", side.rawValue)
            put(",")
        }
    }

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A name and a string.
    private mutating func put(_ name: StaticString, _ value: String) {
        put(name)
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            for byte in text {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0..<0x20:
                    put("\\u00")
                    bytes.append(UInt8(ascii: "0") + byte >> 4)
                    bytes.append(Self.digit(byte & 0xF))
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
