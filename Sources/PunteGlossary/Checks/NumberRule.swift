internal import PunteText

struct NumberRule: QuantityRule {
    static let name = "number"
    static let summary = "Numbers that disagree or are missing."
    static let noun = "number"

    func covers(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .cardinal, .ordinal, .fraction, .score: true
        default: false
        }
    }
}
