/// A message of a gettext catalogue.
struct POEntry {
    var line = 0
    var context: String?
    var id: String?
    var plural: String?
    /// By the number of the form; one for a message without plural.
    var translations: [Int: String] = [:]
    var translatorComments: [String] = []
    var extractedComments: [String] = []
    var references: [String] = []
    var flags: [String] = []
    var isObsolete = false

    var isEmpty: Bool { id == nil }
    var isHeader: Bool { id == "" && context == nil && !isObsolete }

    /// The fields of the header, names in lower case.
    static func fields(of header: String) -> [String: String] {
        var fields: [String: String] = [:]
        for line in header.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...]
            fields[line[..<colon].lowercased()] = String(value.drop { $0 == " " })
        }
        return fields
    }
}

/// Strings as C writes them.
enum POString {
    /// The content of a quoted string.
    /// - Returns: nil when the quotes are missing.
    static func decoded(_ written: Substring) -> String? {
        let trimmed = written.drop { $0 == " " || $0 == "\t" }
        guard trimmed.utf8.first == UInt8(ascii: "\"") else { return nil }
        var result: [UInt8] = []
        var bytes = trimmed.utf8.dropFirst()
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\"), let escape = bytes.popFirst() else {
                result.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "a"): result.append(0x07)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "v"): result.append(0x0B)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                var value = Int(escape - 0x30)
                var digits = 1
                while digits < 3, let next = bytes.first, (0x30...0x37).contains(next) {
                    value = value * 8 + Int(next - 0x30)
                    bytes = bytes.dropFirst()
                    digits += 1
                }
                result.append(UInt8(truncatingIfNeeded: value))
            case UInt8(ascii: "x"):
                var value = 0
                while let next = bytes.first, next.isASCIIHexDigit {
                    value =
                        (value * 16
                            + (next.isASCIIDigit ? Int(next - 0x30) : Int(next | 0x20) - 0x57))
                        & 0xFF
                    bytes = bytes.dropFirst()
                }
                result.append(UInt8(value))
            default: result.append(escape)
            }
        }
        return nil
    }

    /// A quoted string; one with line ends is broken after each of them, as gettext does.
    static func encoded(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, !(lines.count == 2 && lines[1].isEmpty) else {
            return "\"" + escaped(text) + "\""
        }
        var result = "\"\""
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            if isLast, line.isEmpty { break }
            result += "\n\"" + escaped(String(line) + (isLast ? "" : "\n")) + "\""
        }
        return result
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{7}": result += "\\a"
            case "\u{8}": result += "\\b"
            case "\u{B}": result += "\\v"
            case "\u{C}": result += "\\f"
            case let control where control.value < 0x20:
                let octal = String(control.value, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
