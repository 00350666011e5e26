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

    /// Written only when a term of the file uses it.
    var isOptional: Bool {
        switch self {
        case .englishDeprecated, .unit, .source: true
        default: false
        }
    }
}

/// The writing of values inside a column.
enum GlossaryValue {
    static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        let rest = bytes.trimming { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        return String(decoding: rest, as: UTF8.self)
    }

    /// The values of a column; empty ones are left out.
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

    /// A column with one value, in which semicolons are semicolons.
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

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        default: byte
        }
    }
}
