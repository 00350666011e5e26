internal import PunteLanguage

/// Reports a side that is far longer than the other.
struct LengthRule: CheckRule {
    static let name = "length"
    static let summary = "A Romanian sentence less than half or more than 2.5 times as long."

    func findings(in pair: CheckedPair) -> [Finding] {
        let (source, target) = (pair.english.text.count, pair.romanian.text.count)
        guard min(source, target) > 0,
            max(source, target) > GlossaryParameters.Checks.maximumUncomparedLength
        else { return [] }
        let ratio = Double(target) / Double(source)
        guard !GlossaryParameters.Checks.lengthRatios.contains(ratio) else { return [] }
        return [
            finding(
                in: pair, romanian: 0..<pair.romanian.bytes.count,
                ratio < 1 ? "much shorter than the English" : "much longer than the English",
                advice: "check that nothing is missing or added")
        ]
    }
}
