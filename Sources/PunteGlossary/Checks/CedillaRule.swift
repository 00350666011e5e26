internal import PunteLanguage

/// Reports ş and ţ with a cedilla, which Romanian spelling does not have.
struct CedillaRule: CheckRule {
    static let name = "cedilla"
    static let summary = "ş and ţ with a cedilla instead of a comma below."

    func findings(in pair: CheckedPair) -> [Finding] {
        for word in pair.romanian.words {
            let text = pair.romanian.excerpt(word.range)
            let hasCedilla = text.unicodeScalars.contains { scalar in
                switch scalar {
                case "ş", "ţ", "Ş", "Ţ", "\u{327}": true
                default: false
                }
            }
            guard hasCedilla else { continue }
            return [
                finding(
                    in: pair, romanian: word.range, "written with a cedilla",
                    advice: "use ș and ț with a comma below throughout")
            ]
        }
        return []
    }
}
