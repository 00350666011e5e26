internal import Glibc

/// An attribute of the current start tag, as places in the scanner's window.
struct MarkupAttribute {
    var name: Range<Int>
    var value: Range<Int>

    /// More attributes of one tag are not read.
    static let limit = 256
}

extension MarkupScanner {
    /// The value of an attribute, its references resolved and its white space as XML 1.0 section
    /// 3.3.3 wants it. What XML forbids in it is mended and reported.
    /// - Parameter name: with its prefix: `xml:lang`.
    func attribute(_ name: StaticString) throws -> String? {
        try place(of: name).map { try value(of: attributes[$0]) }
    }

    /// The value as it is written, references and all; valid until the next token.
    func attributeBytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        place(of: name).map { index in
            let value = attributes[index].value
            return UnsafeBufferPointer(start: window + value.lowerBound, count: value.count)
        }
    }

    private func place(of name: StaticString) -> Int? {
        let length = name.utf8CodeUnitCount
        for index in 0..<attributeCount where attributes[index].name.count == length {
            let written = window + attributes[index].name.lowerBound
            if memcmp(written, name.utf8Start, length) == 0 { return index }
        }
        return nil
    }

    /// All attributes in their order, names with prefixes.
    func allAttributes() throws -> [(name: String, value: String)] {
        try (0..<attributeCount).map { index in
            let attribute = attributes[index]
            let name = UnsafeBufferPointer(
                start: window + attribute.name.lowerBound, count: attribute.name.count)
            return (String(decoding: name, as: UTF8.self), try value(of: attribute))
        }
    }

    private func value(of attribute: MarkupAttribute) throws -> String {
        let raw = UnsafeBufferPointer(
            start: window + attribute.value.lowerBound, count: attribute.value.count)
        let isPlain = raw.allSatisfy { byte in
            byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "&")
        }
        if isPlain { return String(decoding: raw, as: UTF8.self) }
        return try cleaned(raw)
    }

    private func cleaned(_ raw: UnsafeBufferPointer<UInt8>) throws -> String {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var index = 0
        while index < raw.count {
            let byte = raw[index]
            switch byte {
            case UInt8(ascii: "&"):
                index += try appendReference(
                    UnsafeBufferPointer(rebasing: raw[index...]), to: &result)
            case 0x0D where index + 1 < raw.count && raw[index + 1] == 0x0A: index += 1
            case 0x09, 0x0A, 0x0D:
                result.append(0x20)
                index += 1
            case 0..<0x20:
                try log.report(.mended, line: line, "control character \(byte.hex) removed")
                index += 1
            case 0x80...:
                if case .valid(let length) = UTF8Sequence(raw, at: index) {
                    result.append(contentsOf: raw[index..<index + length])
                    index += length
                } else {
                    try log.report(
                        .mended, line: line, "byte \(byte.hex) is not UTF-8: read as \u{FFFD}")
                    result.append(contentsOf: "\u{FFFD}".utf8)
                    index += 1
                }
            default:
                result.append(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// - Returns: how many bytes the reference took.
    private func appendReference(
        _ raw: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
    ) throws -> Int {
        switch CharacterReference(raw) {
        case .character(let scalar, let length):
            result.append(contentsOf: String(scalar).utf8)
            return length
        case .html(let scalar, let length):
            try log.report(.mended, line: line, "HTML entity in an attribute read as in HTML")
            result.append(contentsOf: String(scalar).utf8)
            return length
        case .forbidden(let value, let length):
            try log.report(
                .mended, line: line,
                "reference to the forbidden character U+\(String(value, radix: 16)) removed")
            return length
        case .none:
            try log.report(.mended, line: line, "bare & in an attribute read as text")
            result.append(UInt8(ascii: "&"))
            return 1
        }
    }
}
