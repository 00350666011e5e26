internal import PunteText

struct MoneyRule: QuantityRule {
    static let name = "money"
    static let summary = "Amounts of money that disagree or are missing."
    static let noun = "amount"

    func covers(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .money: true
        default: false
        }
    }
}
