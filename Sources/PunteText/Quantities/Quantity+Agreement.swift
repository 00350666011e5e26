extension Quantity {
    /// How two quantities, of one language or two, say the same.
    public enum Agreement: Int, Sendable, Comparable {
        /// Equal in value and unit.
        case same
        /// Equal after conversion, within the precision that both were written with.
        case converted

        public static func < (left: Agreement, right: Agreement) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Whether another quantity says the same; the kind does not count, so that an age of 24 years
    /// agrees with 24 years. Nil when it does not.
    public func agreement(with other: Quantity) -> Agreement? {
        switch (value, other.value) {
        case (.number(let left), .number(let right)):
            return agreement(left, right, other)
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            guard let first = agreement(low, otherLow, other),
                let second = agreement(high, otherHigh, other)
            else { return nil }
            return max(first, second)
        case (.fraction, .fraction), (.score, .score): return value == other.value ? .same : nil
        case (.date(let left), .date(let right)): return left.agrees(with: right) ? .same : nil
        case (.weekday(let left), .weekday(let right)): return left == right ? .same : nil
        case (.time(let left), .time(let right)): return agreement(left, right)
        default: return nil
        }
    }

    private func agreement(_ left: ExactDecimal, _ right: ExactDecimal, _ other: Quantity)
        -> Agreement?
    {
        if unit == other.unit { return left == right ? .same : nil }
        guard let unit, let otherUnit = other.unit else { return nil }
        let units = UnitConversion.standard
        let own = Self.interval(left, style)
        let others = Self.interval(right, other.style)
        guard let low = units.convert(own.lowerBound, from: unit, to: otherUnit),
            let high = units.convert(own.upperBound, from: unit, to: otherUnit)
        else { return nil }
        return low <= others.upperBound && others.lowerBound <= high ? .converted : nil
    }

    /// What a number may have been before it was rounded to the digits that were written.
    private static func interval(_ number: ExactDecimal, _ style: Style) -> ClosedRange<Double> {
        let written = style.scale > 0 ? number.scaled(by: -style.scale) : number
        let significant = UnitConversion.significantDigits(
            of: written, fractionDigits: style.fractionDigits)
        let digits = String(number.significand.magnitude).count
        let half = ExactDecimal(5, exponent: number.exponent + digits - significant - 1).double
        return number.double - half...number.double + half
    }

    /// A time without its half of the day agrees with either.
    private func agreement(_ left: ClockTime, _ right: ClockTime) -> Agreement? {
        if left.minutes == right.minutes { return .same }
        guard !left.isCertain || !right.isCertain else { return nil }
        return abs(left.minutes - right.minutes) == 720 ? .same : nil
    }
}
