internal import PunteText

struct DateRule: QuantityRule {
    static let name = "date"
    static let summary = "Dates, weekdays and times that disagree or are missing."
    static let noun = "date"

    func covers(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .date, .weekday, .time: true
        default: false
        }
    }
}
