internal import PunteLanguage

/// Names of ASCII characters, and character classes that file formats define.
extension UInt8 {
    static var tab: UInt8 { UInt8(ascii: "\t") }
    static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    static var space: UInt8 { UInt8(ascii: " ") }
    static var quote: UInt8 { UInt8(ascii: "\"") }
    static var apostrophe: UInt8 { UInt8(ascii: "'") }
    static var ampersand: UInt8 { UInt8(ascii: "&") }
    static var lessThan: UInt8 { UInt8(ascii: "<") }
    static var greaterThan: UInt8 { UInt8(ascii: ">") }
    static var backslash: UInt8 { UInt8(ascii: "\\") }

    /// Whether the byte is a control character of ASCII, except DEL.
    var isControl: Bool { self < .space }

    /// Whether the byte belongs to a character beyond ASCII.
    var isBeyondASCII: Bool { self >= 0x80 }

    /// Whether the byte is XML 1.0 white space (production 3, `S`).
    var isXMLSpace: Bool {
        self == .space || self == .lineFeed || self == .tab || self == .carriageReturn
    }

    /// Whether an XML name can begin with the byte; every byte beyond ASCII is accepted.
    var isXMLNameStart: Bool {
        isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || isBeyondASCII
    }

    /// The byte as two hexadecimal digits.
    var hex: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
