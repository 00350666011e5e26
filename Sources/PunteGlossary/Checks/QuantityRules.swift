internal import PunteLanguage
internal import PunteText

/// A rule about some kinds of quantities: it reports those that disagree or are missing.
protocol QuantityRule: CheckRule {
    /// The name of such a quantity in messages.
    static var noun: String { get }
    /// Whether the rule is about numbers in words that are no quantities: dozens, sute; tripled, „dublat”.
    var reportsVagueNumbers: Bool { get }
    /// Returns whether the rule is about quantities of this kind.
    func covers(_ quantity: Quantity) -> Bool
}

extension QuantityRule {
    var reportsVagueNumbers: Bool { false }

    func findings(in pair: CheckedPair) -> [Finding] {
        let pairing = pair.quantities
        var result: [Finding] = []
        for disagreement in pairing.disagreeing where covers(disagreement.english) {
            let (english, romanian) = (disagreement.english, disagreement.romanian)
            let source = disagreement.written ?? pair.english.excerpt(english.range)
            result.append(
                finding(
                    in: pair, romanian: romanian.range, against: source,
                    advice: "check the \(own: Self.noun)"))
        }
        for quantity in pairing.english where covers(quantity) {
            result.append(
                finding(
                    in: pair, english: quantity.range,
                    "this \(own: Self.noun) has no counterpart in the Romanian",
                    advice: "add it, or leave it out on purpose"))
        }
        for quantity in pairing.romanian where covers(quantity) {
            result.append(
                finding(
                    in: pair, romanian: quantity.range,
                    "this \(own: Self.noun) has no counterpart in the English",
                    advice: "check where it comes from"))
        }
        if reportsVagueNumbers, let numbers = pairing.vague {
            result.append(
                finding(
                    in: pair, romanian: numbers.romanian, against: numbers.english,
                    advice: "check the \(own: Self.noun)"))
        }
        if reportsVagueNumbers, let multiples = MultipleComparison.disagreement(in: pair) {
            result.append(
                finding(
                    in: pair, romanian: multiples.romanian, against: multiples.english,
                    advice: "check the \(Self.noun)"))
        }
        return result
    }
}

/// Reports numbers that disagree or are missing.
struct NumberRule: QuantityRule {
    static let name = "number"
    static let summary = "Numbers that disagree or are missing."
    static let noun = "number"
    let reportsVagueNumbers = true

    func covers(_ quantity: Quantity) -> Bool {
        switch quantity.kind {
        case .cardinal, .ordinal, .fraction, .score: true
        default: false
        }
    }
}

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

/// Reports amounts of money that disagree or are missing.
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

/// Reports measures, ages and percentages that disagree or are missing.
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
