/// A decimal number without rounding errors: `significand · 10^exponent`.
///
/// Invariant: the significand is not a multiple of ten, except that zero is `0 · 10⁰`, so that
/// equal numbers are equal values. 2.50 and 2.5 are the same value;
/// ``Quantity/Style/fractionDigits`` records which was written.
public struct ExactDecimal: Hashable, Sendable, CustomStringConvertible {
    /// The digits of the number as an integer, with its sign.
    public let significand: Int64
    /// The power of ten that the significand is multiplied by.
    public let exponent: Int

    /// Creates the number `significand · 10^exponent`.
    public init(_ significand: Int64, exponent: Int = 0) {
        var significand = significand
        var exponent = significand == 0 ? 0 : exponent
        while significand != 0, significand.isMultiple(of: 10) {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// The number 0.
    public static let zero = ExactDecimal(0)

    /// The nearest `Double`, correctly rounded for significands up to 2⁵³ and exponents from -22 to
    /// 22.
    public var double: Double {
        // Division by a power of ten is correctly rounded where multiplication by 0.1… is not.
        exponent >= 0
            ? Double(significand) * Self.power(exponent)
            : Double(significand) / Self.power(-exponent)
    }

    /// The number as an `Int`; nil if it is not whole or does not fit.
    public var integer: Int? {
        guard exponent >= 0 else { return nil }
        var value = significand
        for _ in 0..<min(exponent, 19) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return exponent > 19 ? nil : Int(value)
    }

    /// Whether the number is an integer.
    public var isWhole: Bool { exponent >= 0 }

    /// The number with the opposite sign.
    public var negated: ExactDecimal { ExactDecimal(-significand, exponent: exponent) }

    /// Returns the number multiplied by ten to the power `power`.
    public func scaled(by power: Int) -> ExactDecimal {
        ExactDecimal(significand, exponent: exponent + power)
    }

    /// Returns the sum of two numbers; nil if it does not fit.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        let low = min(exponent, other.exponent)
        guard let left = expanded(to: low), let right = other.expanded(to: low) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactDecimal(sum, exponent: low)
    }

    /// Returns the number multiplied by an integer; nil if the product does not fit.
    public func multiplied(by factor: Int64) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(product, exponent: exponent)
    }

    /// Returns the significand that the number has with a lower exponent; nil if it does not fit.
    private func expanded(to low: Int) -> Int64? {
        guard exponent - low <= 18 else { return significand == 0 ? 0 : nil }
        var value = significand
        for _ in low..<max(low, exponent) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }

    private static func power(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(exponent, 400) { result *= 10 }
        return result
    }

    /// The number in digits with a decimal point and no exponent, as ICU reads it: `-0.25`.
    public var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let padding = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
        let all = padding + digits
        let point = all.index(all.endIndex, offsetBy: exponent)
        return sign + all[..<point] + "." + all[point...]
    }
}
