internal import PunteLanguage

/// Shortens start tags that would make the parser slow.
///
/// libxml2 compares each attribute of an element with all attributes before it.
enum HTMLTags {
    /// The largest number of attributes that an element keeps.
    private static let maximumAttributes = 3_000

    /// Returns a page in which no element has more than ``maximumAttributes`` attributes: of longer
    /// tags, the name is left.
    ///
    /// - Complexity: Linear in the length of the page.
    static func limited(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var copied = 0
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count,
                bytes[place + 1].isASCIILetter
            else {
                place += 1
                continue
            }
            let nameEnd =
                bytes[place...].dropFirst().firstIndex { !$0.isASCIILetter && !$0.isASCIIDigit }
                ?? bytes.count
            let tag = scan(bytes, from: nameEnd)
            if tag.attributes > maximumAttributes {
                result += bytes[copied..<nameEnd]
                copied = tag.end
            }
            place = max(tag.end, place + 1)
        }
        guard copied > 0 else { return text }
        result += bytes[copied...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns the place of the `>` that ends a tag, and how many attributes have a value or a name.
    private static func scan(_ bytes: [UInt8], from start: Int) -> (end: Int, attributes: Int) {
        var quote: UInt8?
        var isBlank = false
        var attributes = 0
        for place in start..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return (place, attributes)
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else {
                let isNextBlank = byte <= 0x20
                if isBlank, !isNextBlank { attributes += 1 }
                isBlank = isNextBlank
            }
        }
        return (bytes.count, attributes)
    }
}
