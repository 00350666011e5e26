internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The keys of quantities: equal for the same value in any unit and either language.
enum QuantityKeys {
    /// Returns the keys of a quantity; none for those that any article has.
    static func keys(of quantity: Quantity) -> [SketchKey] {
        texts(of: quantity).map { SketchKey(.quantity, $0.utf8) }
    }

    /// Returns what the keys of a quantity are made of.
    static func texts(of quantity: Quantity) -> [String] {
        guard quantity.style.form != .article else { return [] }
        switch quantity.value {
        case .number(let number): return text(of: number, quantity).map { [$0] } ?? []
        case .range(let low, let high):
            return [low, high].compactMap { text(of: $0, quantity) }
        case .score(let first, let second):
            return ["score \(max(first, second)) \(min(first, second))"]
        case .date(let date):
            guard let month = date.month, let day = date.day else { return [] }
            return ["date \(month) \(day)"]
        case .fraction, .weekday, .time: return []
        }
    }

    private static func text(of number: ExactDecimal, _ quantity: Quantity) -> String? {
        if quantity.kind == .age { return "age \(number)" }
        guard let unit = quantity.unit else {
            let isSmall = number.isWhole && abs(number.double) < smallestTelling
            return isSmall ? nil : "number \(number)"
        }
        guard let base = UnitConversion.standard.base(number.double, of: unit) else {
            return "\(unit) \(number)"
        }
        return "\(base.dimension) \(rounded(base.value))"
    }

    /// Whole numbers below this are in most articles.
    private static let smallestTelling = 10.0

    /// Returns a value with two digits: what is left of a number that was converted and rounded.
    private static func rounded(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return "0" }
        let power = (log10(abs(value))).rounded(.down)
        let digits = (value / pow(10, power) * 10).rounded()
        return "\(Int(digits))e\(Int(power))"
    }
}
