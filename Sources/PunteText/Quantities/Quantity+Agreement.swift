extension Quantity {
    /// Says in which way two quantities, of the same language or not, are equal.
    public enum Agreement: Int, Sendable, Comparable {
        /// Equal in value and unit.
        case same
        /// Equal after conversion of units, within the precision of both written numbers.
        case converted

        /// Returns whether `left` is the closer agreement of the two.
        public static func < (left: Agreement, right: Agreement) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// Returns how another quantity is equal to this one; nil if it is not equal.
    ///
    /// Kinds are not compared, so that an age of 24 years agrees with the measure 24 years. A time
    /// that may be before or after noon agrees with both. Quantities in different units agree when
    /// the intervals from which their numbers may have been rounded overlap.
    public func agreement(with other: Quantity) -> Agreement? {
        switch (value, other.value) {
        case (.number(let left), .number(let right)):
            return agreement(of: left, with: right, in: other)
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            guard let first = agreement(of: low, with: otherLow, in: other),
                let second = agreement(of: high, with: otherHigh, in: other)
            else { return nil }
            return max(first, second)
        case (.fraction, .fraction), (.score, .score): return value == other.value ? .same : nil
        case (.date(let left), .date(let right)): return left.agrees(with: right) ? .same : nil
        case (.weekday(let left), .weekday(let right)): return left == right ? .same : nil
        case (.time(let left), .time(let right)): return agreement(of: left, with: right)
        default: return nil
        }
    }

    /// Returns the agreement of a number of this quantity with a number of another quantity.
    private func agreement(
        of left: ExactDecimal, with right: ExactDecimal, in other: Quantity
    ) -> Agreement? {
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

    /// Returns the interval of all numbers that give this one when rounded to the digits written.
    private static func interval(_ number: ExactDecimal, _ style: Style) -> ClosedRange<Double> {
        let written = style.scale > 0 ? number.scaled(by: -style.scale) : number
        let significant = UnitConversion.significantDigits(
            of: written, fractionDigits: style.fractionDigits)
        let digits = String(number.significand.magnitude).count
        let half = ExactDecimal(5, exponent: number.exponent + digits - significant - 1).double
        return number.double - half...number.double + half
    }

    private func agreement(of left: ClockTime, with right: ClockTime) -> Agreement? {
        if left.minutes == right.minutes { return .same }
        guard !left.isCertain || !right.isCertain else { return nil }
        let halfDay = 12 * 60
        return abs(left.minutes - right.minutes) == halfDay ? .same : nil
    }
}
