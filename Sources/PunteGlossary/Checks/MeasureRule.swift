internal import PunteText

struct MeasureRule: QuantityRule {
    static let name = "measure"
    static let summary = "Measures, ages and percentages that disagree, also after conversion."
    static let noun = "measure"

    func covers(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .measure, .percent, .age: true
        default: false
        }
    }
}
