internal import PunteLanguage
internal import PunteText

/// What the rules on quantities share: those of some kinds that disagree or are missing.
protocol QuantityRule: CheckRule {
    static var noun: String { get }
    func covers(_ quantity: Quantity) -> Bool
}

extension QuantityRule {
    func findings(in pair: CheckedPair) -> [Finding] {
        let pairing = pair.quantities
        var result: [Finding] = []
        for disagreement in pairing.disagreeing where covers(disagreement.english) {
            let (english, romanian) = (disagreement.english, disagreement.romanian)
            let source = pair.english.excerpt(english.range)
            result.append(
                finding(
                    in: pair, romanian: romanian.range, "the English has “\(source)”",
                    advice: "check the \(Self.noun)"))
        }
        for quantity in pairing.english where covers(quantity) {
            result.append(
                finding(
                    in: pair, english: quantity.range,
                    "this \(Self.noun) has no counterpart in the Romanian",
                    advice: "add it, or leave it out on purpose"))
        }
        for quantity in pairing.romanian where covers(quantity) {
            result.append(
                finding(
                    in: pair, romanian: quantity.range,
                    "this \(Self.noun) has no counterpart in the English",
                    advice: "check where it comes from"))
        }
        return result
    }
}
