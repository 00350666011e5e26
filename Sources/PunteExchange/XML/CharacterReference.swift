internal import CLibXML2
internal import PunteLanguage

/// A reference to a character in XML text: `&amp;`, `&#233;`, `&#xE9;`.
///
/// It also covers what damaged files contain instead of a valid reference.
enum CharacterReference: Equatable {
    /// A character, and the length of its reference in bytes.
    case character(Unicode.Scalar, length: Int)
    /// A character by its HTML name, which XML does not define.
    case html(Unicode.Scalar, length: Int)
    /// A reference to a code point that XML forbids.
    case forbidden(UInt32, length: Int)
    /// A bare ampersand, or a name that neither XML nor HTML knows.
    case none

    /// The maximum length of a reference, including `&` and `;`:
    /// `&CounterClockwiseContourIntegral;`.
    static let maximumLength = 40

    /// Reads the reference at the beginning of `bytes`, whose first byte is an ampersand.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self = .none
        let limit = min(bytes.count, Self.maximumLength)
        guard let end = bytes[..<limit].firstIndex(of: UInt8(ascii: ";")), end > 1 else { return }
        let name = bytes[1..<end]
        if name.first == UInt8(ascii: "#") {
            let isHex = name.count > 1 && name[2] | .space == UInt8(ascii: "x")
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

    /// Returns the character of an entity that XML itself declares (XML 1.0, section 4.6).
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
    /// Whether XML 1.0 allows the character (fifth edition, production 2, `Char`).
    var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

/// Normalises the values of attributes.
enum AttributeValue {
    /// Returns a value with references resolved and white space normalised (XML 1.0, section
    /// 3.3.3).
    ///
    /// - Parameters:
    ///   - raw: the value as written between its quotes.
    ///   - line: the line to mention in reports.
    ///   - log: receives a report for each correction.
    /// - Returns: The value of the attribute.
    /// - Throws: ``ExchangeError`` at the first correction, if the log is strict.
    static func normalized(
        _ raw: UnsafeBufferPointer<UInt8>, line: Int, log: FindingLog
    ) throws -> String {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var index = 0
        while index < raw.count {
            let byte = raw[index]
            switch byte {
            case .ampersand:
                let rest = UnsafeBufferPointer(rebasing: raw[index...])
                index += try appendReference(rest, to: &result, line: line, log: log)
            case .carriageReturn where index + 1 < raw.count && raw[index + 1] == .lineFeed:
                index += 1
            case .tab, .lineFeed, .carriageReturn:
                result.append(.space)
                index += 1
            case _ where byte.isControl:
                try log.report(.mended, line: line, "control character \(byte.hex) removed")
                index += 1
            case _ where byte.isBeyondASCII:
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

    /// Appends the character of the reference at the beginning of `raw`.
    ///
    /// - Returns: The length of the reference in bytes.
    private static func appendReference(
        _ raw: UnsafeBufferPointer<UInt8>, to result: inout [UInt8], line: Int, log: FindingLog
    ) throws -> Int {
        switch CharacterReference(raw) {
        case .character(let scalar, let length):
            result.append(contentsOf: scalar.utf8)
            return length
        case .html(let scalar, let length):
            try log.report(.mended, line: line, "HTML entity in an attribute read as in HTML")
            result.append(contentsOf: scalar.utf8)
            return length
        case .forbidden(let value, let length):
            try log.report(
                .mended, line: line,
                "reference to the forbidden character U+\(String(value, radix: 16)) removed")
            return length
        case .none:
            try log.report(.mended, line: line, "bare & in an attribute read as text")
            result.append(.ampersand)
            return 1
        }
    }
}
