internal import PunteLanguage

/// Reports quotation marks that are not the Romanian „ ”.
struct QuoteRule: CheckRule {
    static let name = "quotes"
    static let summary = "Straight or English quotation marks in the Romanian."

    func findings(in pair: CheckedPair) -> [Finding] {
        var position = 0
        for scalar in pair.romanian.text.unicodeScalars {
            let length = String(scalar).utf8.count
            if scalar == "\"" || scalar == "“" {
                return [
                    finding(
                        in: pair, romanian: position..<(position + length),
                        scalar == "“"
                            ? "an English quotation mark" : "a straight quotation mark",
                        advice: "write „…”, and «…» inside")
                ]
            }
            position += length
        }
        return []
    }
}
