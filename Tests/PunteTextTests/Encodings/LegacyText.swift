/// Romanian text in the single-byte encodings that newsrooms used before Unicode.
enum LegacyText {
    enum Encoding: String, CaseIterable {
        case windows1250 = "windows-1250"
        case latin2 = "ISO-8859-2"
        case latin10 = "ISO-8859-16"

        /// The bytes of the letters and quotes beyond ASCII; ş and ţ stand for ș and ț as well.
        var table: [Character: UInt8] {
            var table: [Character: UInt8] = [
                "Ă": 0xC3, "ă": 0xE3, "Â": 0xC2, "â": 0xE2, "Î": 0xCE, "î": 0xEE, "é": 0xE9,
                "ș": 0xBA, "Ș": 0xAA, "ț": 0xFE, "Ț": 0xDE,
            ]
            switch self {
            case .windows1250:
                table.merge(["„": 0x84, "”": 0x94, "–": 0x96, "…": 0x85, "€": 0x80]) { $1 }
            case .latin2: break
            case .latin10: table.merge(["„": 0xA5, "”": 0xB5, "€": 0xA4]) { $1 }
            }
            return table
        }
    }

    static let news =
        "Primăria a promis că țărani și orășeni vor fi despăgubiți până în mai. „Încă așteptăm”, "
        + "a spus Ștefan Țurcanu, unul dintre cei afectați de inundațiile din octombrie."

    /// A text in an encoding; a character that the encoding lacks becomes a straight quote.
    static func bytes(of text: String, in encoding: Encoding) -> [UInt8] {
        let table = encoding.table
        return text.map { table[$0] ?? $0.asciiValue ?? UInt8(ascii: "\"") }
    }
}
