internal import CLibXML2

/// `&amp;`, `&#233;`, `&#xE9;`, and what damaged files write in their place.
enum CharacterReference: Equatable {
    /// A character, and the length of what stood for it.
    case character(Unicode.Scalar, length: Int)
    /// The name of an HTML entity, which XML does not know.
    case html(Unicode.Scalar, length: Int)
    /// A reference to a character that XML forbids.
    case forbidden(UInt32, length: Int)
    /// A bare ampersand, or a name that nobody knows.
    case none

    /// Longest reference, `&` and `;` included: `&CounterClockwiseContourIntegral;`.
    static let maximumLength = 40

    /// - Parameter bytes: begins with the ampersand.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self = .none
        let limit = min(bytes.count, Self.maximumLength)
        guard let end = bytes[..<limit].firstIndex(of: UInt8(ascii: ";")), end > 1 else { return }
        let name = bytes[1..<end]
        if name.first == UInt8(ascii: "#") {
            let isHex = name.count > 1 && name[2] | 0x20 == UInt8(ascii: "x")
            let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
            guard digits.utf8.allSatisfy({ $0.isASCIIHexDigit }) else { return }
            guard let value = UInt32(digits, radix: isHex ? 16 : 10) else { return }
            if let scalar = Unicode.Scalar(value), scalar.isAllowedInXML {
                self = .character(scalar, length: end + 1)
            } else {
                self = .forbidden(value, length: end + 1)
            }
            return
        }
        if let scalar = Self.predefined(name) {
            self = .character(scalar, length: end + 1)
        } else if name.allSatisfy(\.isASCIIAlphanumeric),
            let entry = htmlEntityLookup(Array(name) + [0]),
            let scalar = Unicode.Scalar(entry.pointee.value)
        {
            self = .html(scalar, length: end + 1)
        }
    }

    private static func predefined(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        switch name.count {
        case 2 where name.elementsEqual("lt".utf8): "<"
        case 2 where name.elementsEqual("gt".utf8): ">"
        case 3 where name.elementsEqual("amp".utf8): "&"
        case 4 where name.elementsEqual("quot".utf8): "\""
        case 4 where name.elementsEqual("apos".utf8): "'"
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// `Char` of XML 1.0, fifth edition, production 2.
    var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension UInt8 {
    var isASCIIAlphanumeric: Bool {
        isASCIIDigit || (0x61...0x7A).contains(self | 0x20)
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    var isASCIIHexDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }

    /// Space, tab, line feed, carriage return.
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

    /// What a name of an element can begin with; every byte beyond ASCII passes.
    var isNameStart: Bool {
        (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "_") || self >= 0x80
            || self == UInt8(ascii: ":")
    }
}
