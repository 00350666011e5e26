internal import CLibXML2
internal import PunteLanguage

/// Reads the text of a page together with its byte offsets, which libxml2's parser does not keep.
///
/// Tags, comments and elements without readable text are skipped; character references are decoded.
/// ``SourceText`` uses the result to locate the sentences that the parser extracted.
struct HTMLScanner {
    /// The page as valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The names of elements that have no end tag in the rest of the page.
    private var unclosed: Set<String> = []

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Returns the next character of the text and its UTF-8 offsets in the page; nil at the end.
    mutating func next() -> (scalar: UInt32, range: Range<Int>)? {
        while position < bytes.count {
            let start = position
            switch bytes[position] {
            case "<" where skipTag(): continue
            case "&":
                if let (scalar, end) = reference() {
                    position = end
                    return (scalar, start..<end)
                }
                position += 1
                return (UInt32(UInt8(ascii: "&")), start..<position)
            default:
                let (scalar, end) = bytes.scalar(at: position)
                position = end
                return (scalar, start..<end)
            }
        }
        return nil
    }

    /// Skips a tag, a comment or an element without text; returns false if `<` begins none of
    /// these.
    private mutating func skipTag() -> Bool {
        if starts("<!--", at: position) {
            position = find("-->", from: position + 4).map { $0 + 3 } ?? bytes.count
            return true
        }
        guard position + 1 < bytes.count else { return false }
        let first = bytes[position + 1]
        guard first == "/" || first == "!" || first == "?" || first.isASCIILetter else {
            return false
        }
        let name = String(
            decoding: bytes[(position + 1)...].prefix(12).prefix(while: \.isASCIILetter),
            as: UTF8.self
        ).lowercased()
        position = tagEnd(from: position)
        guard HTMLText.silent.contains(name) || name == "title", name != "head", name != "input",
            !unclosed.contains(name)
        else { return true }
        guard let close = find("</" + name, from: position) else {
            unclosed.insert(name)
            return true
        }
        position = tagEnd(from: close)
        return true
    }

    /// Returns the offset after the `>` that ends a tag; a `>` inside a quoted value does not end
    /// it.
    private func tagEnd(from start: Int) -> Int {
        var quote: UInt8?
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == ">" {
                return position + 1
            } else if byte == "\"" || byte == "'", bytes[position - 1] == "=" {
                quote = byte
            }
            position += 1
        }
        return bytes.count
    }

    /// Returns the character of a reference (`&bdquo;`, `&#259;`, `&#x103;`) and the offset after
    /// it.
    private func reference() -> (scalar: UInt32, end: Int)? {
        let name = bytes[(position + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == ";", !name.isEmpty else {
            return nil
        }
        let text = String(decoding: name, as: UTF8.self)
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.map { ($0, name.endIndex + 1) }
        }
        guard let entity = htmlEntityLookup(text) else { return nil }
        return (UInt32(entity.pointee.value), name.endIndex + 1)
    }

    private func starts(_ text: StaticString, at offset: Int) -> Bool {
        text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    }

    /// Returns the offset of the next occurrence of a lower-case text, in any case, from an offset
    /// on.
    private func find(_ text: String, from start: Int) -> Int? {
        let letters = Array(text.utf8)
        guard start <= bytes.count - letters.count else { return nil }
        return (start...bytes.count - letters.count).first { offset in
            for (index, letter) in letters.enumerated() {
                let byte = bytes[offset + index]
                if byte.loweredASCII != letter { return false }
            }
            return true
        }
    }
}
