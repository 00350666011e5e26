internal import CICU

/// The named normal forms of a text, from the closest to the coarsest.
///
/// | written | surface | folded | bare |
/// |---|---|---|---|
/// | `Ştiinţă` | `Ştiinţă` | `știință` | `stiinta` |
/// | `„Sînt”` | `„Sînt”` | `"sînt"` | `"sant"` |
/// | `infor\u{AD}mații` | `informații` | `informații` | `informatii` |
public enum NormalForm {
    /// NFC without soft hyphens and zero-width characters.
    public static func surface(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
        if plain { return text }
        let kept = String.UnicodeScalarView(text.unicodeScalars.filter { !isIgnorable($0) })
        return composed(String(kept))
    }

    /// ``surface(_:)`` in lower case, with quotes, dashes and spaces unified and the cedilla
    /// letters ş and ţ replaced by ș and ț.
    public static func folded(_ text: String) -> String {
        var result = ""
        for scalar in surface(text).lowercased().unicodeScalars {
            switch scalar {
            case "ş": result += "ș"
            case "ţ": result += "ț"
            case "„", "”", "“", "«", "»", "‟": result += "\""
            case "’", "‘", "‚", "‛": result += "'"
            case "–", "—", "‐", "‑", "‒", "−", "―": result += "-"
            case "\u{A0}", "\u{202F}", "\u{2009}": result += " "
            case "…": result += "..."
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// ``folded(_:)`` without diacritics. An î inside a word counts as â first, so that texts of
    /// both Romanian spellings meet.
    public static func bare(_ text: String) -> String {
        let folded = folded(text)
        if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
        var result = ""
        let characters = Array(folded)
        for (position, character) in characters.enumerated() {
            let inside =
                position > 0 && characters[position - 1].isLetter
                && position + 1 < characters.count && characters[position + 1].isLetter
            if character == "î" {
                result += inside ? "a" : "i"
            } else {
                let decomposed = decomposed(String(character)).unicodeScalars
                result.unicodeScalars.append(
                    contentsOf: decomposed.filter { !(0x300...0x36F).contains($0.value) })
            }
        }
        return result
    }

    static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func composed(_ text: String) -> String {
        normalize(text, with: unorm2_getNFCInstance)
    }

    private static func decomposed(_ text: String) -> String {
        normalize(text, with: unorm2_getNFDInstance)
    }

    private static func normalize(
        _ text: String, with instance: (UnsafeMutablePointer<UErrorCode>?) -> OpaquePointer?
    ) -> String {
        let source = Array(text.utf16)
        var status = U_ZERO_ERROR
        let normalizer = instance(&status)
        var result = [UInt16](repeating: 0, count: source.count * 4 + 8)
        let length = unorm2_normalize(
            normalizer, source, Int32(source.count), &result, Int32(result.count), &status)
        guard status.rawValue <= U_ZERO_ERROR.rawValue else { return text }
        return String(decoding: result[..<Int(length)], as: UTF16.self)
    }
}
