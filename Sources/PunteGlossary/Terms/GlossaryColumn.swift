internal import PunteLanguage
internal import PunteText

/// The columns of a glossary file, in the order in which they are written.
enum GlossaryColumn: String, CaseIterable {
    case kind
    case english = "en"
    case romanian = "ro"
    case englishAdmitted = "en_admitted"
    case englishDeprecated = "en_deprecated"
    case romanianAdmitted = "ro_admitted"
    case romanianDeprecated = "ro_deprecated"
    case grammar
    case forms = "ro_forms"
    case unit
    case source
    case note

    /// The language and status of the names in the column; nil for columns without names.
    var designation: (Language, Designation.Status)? {
        switch self {
        case .english: (.english, .preferred)
        case .romanian: (.romanian, .preferred)
        case .englishAdmitted: (.english, .admitted)
        case .englishDeprecated: (.english, .deprecated)
        case .romanianAdmitted: (.romanian, .admitted)
        case .romanianDeprecated: (.romanian, .deprecated)
        default: nil
        }
    }

    /// Whether the column is left out of a file in which no term uses it.
    var isOptional: Bool {
        switch self {
        case .englishDeprecated, .unit, .source: true
        default: false
        }
    }
}

/// Reads and writes the values in a column.
enum GlossaryValue {
    /// Returns bytes as text, without spaces and carriage returns at both ends.
    static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let rest = bytes.trimming { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        return String(decoding: rest, as: UTF8.self)
    }

    /// Returns the values that semicolons separate, without empty ones.
    static func list(_ bytes: some Collection<UInt8>) -> [String] {
        var values: [String] = []
        var value: [UInt8] = []
        var escaped = false
        for byte in bytes {
            if escaped {
                value.append(unescaped(byte))
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: ";") {
                values.append(trimmed(value))
                value = []
            } else {
                value.append(byte)
            }
        }
        values.append(trimmed(value))
        return values.filter { !$0.isEmpty }
    }

    /// Returns the value of a column in which semicolons separate nothing; nil when it is empty.
    static func single(_ bytes: some Collection<UInt8>) -> String? {
        var value: [UInt8] = []
        var escaped = false
        for byte in bytes {
            if escaped {
                value.append(unescaped(byte))
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else {
                value.append(byte)
            }
        }
        let text = trimmed(value)
        return text.isEmpty ? nil : text
    }

    /// Returns a value with its tabs, line feeds, backslashes and, in a list, semicolons escaped.
    static func written(_ value: String, inList: Bool) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\\": result += "\\\\"
            case ";" where inList: result += "\\;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Returns the byte that is meant by a byte after a backslash.
    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        default: byte
        }
    }
}
