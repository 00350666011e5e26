internal import CLibXML2
internal import PunteLanguage

/// Walks over the text of a page with its places in the page: tags, comments and the contents of
/// elements without text are passed over, character references decoded. It serves to find again
/// what libxml2's parser, which keeps no offsets, has read.
struct HTMLScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// Elements that are not closed in what follows.
    private var unclosed: Set<String> = []

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next scalar of text and its place.
    mutating func next() -> (scalar: UInt32, range: Range<Int>)? {
        while position < bytes.count {
            let start = position
            switch bytes[position] {
            case 0x3C where skipTag(): continue
            case 0x26:
                if let (scalar, end) = reference() {
                    position = end
                    return (scalar, start..<end)
                }
                position += 1
                return (0x26, start..<position)
            default:
                let (scalar, end) = bytes.scalar(at: position)
                position = end
                return (scalar, start..<end)
            }
        }
        return nil
    }

    /// Passes over a tag, a comment or an element without text; false where `<` opens none.
    private mutating func skipTag() -> Bool {
        if starts("<!--", at: position) {
            position = find("-->", from: position + 4).map { $0 + 3 } ?? bytes.count
            return true
        }
        guard position + 1 < bytes.count else { return false }
        let first = bytes[position + 1]
        let isTag =
            first == 0x2F || first == 0x21 || first == 0x3F
            || first.isASCIILetter
        guard isTag else { return false }
        let name = String(
            decoding: bytes[(position + 1)...].prefix(12).prefix(while: \.isASCIILetter),
            as: UTF8.self
        ).lowercased()
        position = tagEnd(position)
        guard HTMLText.silent.contains(name) || name == "title", name != "head", name != "input",
            !unclosed.contains(name)
        else { return true }
        guard let close = find("</" + name, from: position) else {
            unclosed.insert(name)
            return true
        }
        position = tagEnd(close)
        return true
    }

    /// The offset behind the `>` of a tag; quoted values may hold one.
    private func tagEnd(_ start: Int) -> Int {
        var quote: UInt8 = 0
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return position + 1
            } else if byte == 0x22 || byte == 0x27, bytes[position - 1] == 0x3D {
                quote = byte
            }
            position += 1
        }
        return bytes.count
    }

    /// `&bdquo;`, `&#259;`, `&#x103;`
    private func reference() -> (scalar: UInt32, end: Int)? {
        let name = bytes[(position + 1)...].prefix(32).prefix { $0 != 0x3B }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B, !name.isEmpty else {
            return nil
        }
        let text = String(decoding: name, as: UTF8.self)
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
            let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.map { ($0, name.endIndex + 1) }
        }
        guard let entity = htmlEntityLookup(text) else { return nil }
        return (UInt32(entity.pointee.value), name.endIndex + 1)
    }

    private func starts(_ text: StaticString, at offset: Int) -> Bool {
        text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    }

    /// Where a text in lower case stands from an offset on, in capitals or not.
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
