/// Text as it stands in XML.
enum XMLText {
    /// 0 for a byte that stands for itself, else what is to be done with it.
    private static let classes: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0D: 1
        case 0x09, 0x0A, UInt8(ascii: "\""): 2
        case 0..<0x20: 3
        case 0xEF: 4
        default: 0
        }
    }

    /// Whether anything is left of a text when what XML forbids is removed.
    static func remains(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.isAllowedInXML }
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var text = text
        _ = text.withUTF8 { escape($0, into: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends text with `& < >` and the carriage return as references, and without what XML
    /// forbids.
    /// - Parameter isAttribute: quotes, tabs and line feeds are references too, for a parser would
    ///   make spaces of the latter.
    /// - Returns: how many characters were removed.
    @discardableResult
    static func escape(
        _ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8], isAttribute: Bool = false
    ) -> Int {
        var removed = 0
        var start = 0
        var index = 0
        classes.withUnsafeBufferPointer { classes in
            func flush() {
                result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            }
            while index < text.count {
                let byte = text[index]
                switch classes[Int(byte)] {
                case 0: index += 1
                case 1:
                    flush()
                    result.append(contentsOf: UnsafeBufferPointer(reference(byte)))
                    index += 1
                    start = index
                case 2 where !isAttribute: index += 1
                case 2:
                    flush()
                    result.append(contentsOf: UnsafeBufferPointer(reference(byte)))
                    index += 1
                    start = index
                case 4:
                    let isNoncharacter =
                        index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] > 0xBD
                    guard isNoncharacter else {
                        index += 1
                        continue
                    }
                    flush()
                    removed += 1
                    index += 3
                    start = index
                default:
                    flush()
                    removed += 1
                    index += 1
                    start = index
                }
            }
            flush()
        }
        return removed
    }

    private static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x0D: "&#13;"
        case 0x0A: "&#10;"
        default: "&#9;"
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    init(_ literal: StaticString) {
        self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    }
}
