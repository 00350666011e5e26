/// Reads and writes the strings of gettext catalogues, which have the syntax of C strings.
enum POString {
    /// Returns the content of a quoted string (gettext manual, "The Format of PO Files").
    ///
    /// - Parameter written: the string with its quotes; spaces before it and any text after it are
    ///   ignored.
    /// - Returns: The content; nil if a quote is missing.
    static func decoded(_ written: Substring) -> String? {
        let trimmed = written.drop { $0 == " " || $0 == "\t" }
        guard trimmed.utf8.first == .quote else { return nil }
        var result: [UInt8] = []
        var bytes = trimmed.utf8.dropFirst()
        while let byte = bytes.popFirst() {
            if byte == .quote { return String(decoding: result, as: UTF8.self) }
            guard byte == .backslash, let escape = bytes.popFirst() else {
                result.append(byte)
                continue
            }
            result.append(decoded(escape, &bytes))
        }
        return nil
    }

    /// Reads an escape sequence.
    ///
    /// - Parameters:
    ///   - escape: the character after the backslash.
    ///   - rest: the text after that; the digits of a number are removed from it.
    /// - Returns: The byte that the sequence represents.
    private static func decoded(
        _ escape: UInt8, _ rest: inout Substring.UTF8View
    ) -> UInt8 {
        switch escape {
        case UInt8(ascii: "n"): return .lineFeed
        case UInt8(ascii: "t"): return .tab
        case UInt8(ascii: "r"): return .carriageReturn
        case UInt8(ascii: "a"): return UInt8(ascii: "\u{7}")
        case UInt8(ascii: "b"): return UInt8(ascii: "\u{8}")
        case UInt8(ascii: "v"): return UInt8(ascii: "\u{B}")
        case UInt8(ascii: "f"): return UInt8(ascii: "\u{C}")
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(escape - UInt8(ascii: "0"))
            var digits = 1
            while digits < 3, let next = rest.first,
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(next)
            {
                value = value * 8 + Int(next - UInt8(ascii: "0"))
                rest = rest.dropFirst()
                digits += 1
            }
            return UInt8(truncatingIfNeeded: value)
        case UInt8(ascii: "x"):
            var value = 0
            while let next = rest.first, let digit = Character(Unicode.Scalar(next)).hexDigitValue {
                value = (value * 16 + digit) & 0xFF
                rest = rest.dropFirst()
            }
            return UInt8(value)
        default: return escape
        }
    }

    /// Returns a text as a quoted string.
    ///
    /// A text of several lines becomes an empty string followed by a string for each line, as
    /// gettext writes it.
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
