internal import PunteLanguage

/// Converts between units of measurement, by the factors of `units.tsv` (NIST Special Publication 811).
public struct UnitConversion: Sendable {
    /// A unit, defined by its relation to the base unit of its dimension:
    /// `base = value · factor + offset`.
    private struct Unit: Sendable {
        var dimension: String
        var factor: Double
        var offset: Double
    }

    private let units: [String: Unit]

    /// The units of `units.tsv`.
    public static let standard = UnitConversion()

    private init() {
        var units: [String: Unit] = [:]
        for row in DataTable(LanguageData.Both.units).rows where row.count > 3 {
            guard let factor = Double(row[2]), let offset = Double(row[3]) else { continue }
            units[row[0]] = Unit(
                dimension: row[1], factor: factor, offset: offset)
        }
        self.units = units
    }

    /// Returns a value converted to another unit.
    ///
    /// - Parameters:
    ///   - value: a number of source units.
    ///   - source: a CLDR identifier, such as `length-mile`.
    ///   - target: a CLDR identifier.
    ///   - isDifference: whether the value is the difference of two values on a scale with a zero
    ///     point of its own, as scales of temperature have.
    /// - Returns: The number of target units; nil if a unit is unknown or the two measure different
    ///   things.
    public func convert(
        _ value: Double, from source: String, to target: String, isDifference: Bool = false
    ) -> Double? {
        guard let from = units[source], let to = units[target], from.dimension == to.dimension
        else { return nil }
        let offset = isDifference ? 0 : from.offset - to.offset
        return (value * from.factor + offset) / to.factor
    }

    /// Returns a value in the base unit of what it measures, with the name of that dimension; nil for an
    /// unknown unit.
    package func base(_ value: Double, of unit: String) -> (dimension: String, value: Double)? {
        units[unit].map { ($0.dimension, value * $0.factor + $0.offset) }
    }

    /// Returns a number converted to another unit and rounded to the precision of the written
    /// number.
    ///
    /// 60 miles are 97 km, 5 miles 8 km, 500 feet 150 m. Trailing zeros count as rounding, except
    /// in the first two digits. Digits are added while rounding would change the value by more than
    /// ``TextParameters/conversionTolerance``.
    ///
    /// - Parameters:
    ///   - number: a number of source units.
    ///   - fractionDigits: the number of digits written after the decimal separator.
    ///   - source: a CLDR identifier, such as `length-mile`.
    ///   - target: a CLDR identifier.
    ///   - isDifference: whether the number is the difference of two temperatures.
    /// - Returns: The number of target units; nil if a unit is unknown or the two measure different
    ///   things.
    public func convert(
        _ number: ExactDecimal, fractionDigits: Int, from source: String, to target: String,
        isDifference: Bool = false
    ) -> ExactDecimal? {
        guard
            let exact = convert(
                number.double, from: source, to: target, isDifference: isDifference)
        else { return nil }
        if isDifference {
            // Nobody says 2,8 grade for a rise by 5 degrees Fahrenheit.
            let factor = (0..<fractionDigits).reduce(1.0) { factor, _ in factor * 10 }
            let rounded = (exact * factor).rounded() / factor
            if abs(rounded - exact) <= abs(exact) * TextParameters.differenceTolerance {
                return ExactDecimal(
                    Int64((rounded * factor).rounded()), exponent: -fractionDigits)
            }
        }
        var digits = Self.significantDigits(of: number, fractionDigits: fractionDigits)
        if units[source]?.offset != units[target]?.offset {
            // 5 degrees Fahrenheit have one digit, but nobody rounds a temperature to tens.
            digits = max(digits, Self.wholeDigits(of: exact))
        }
        while digits < 15 {
            let rounded = Self.rounded(exact, significantDigits: digits)
            if abs(rounded.double - exact) <= abs(exact) * TextParameters.conversionTolerance {
                return rounded
            }
            digits += 1
        }
        return Self.rounded(exact, significantDigits: digits)
    }

    /// Returns the number of digits before the decimal separator.
    private static func wholeDigits(of value: Double) -> Int {
        var (digits, rest) = (1, abs(value))
        while rest >= 10, rest.isFinite {
            rest /= 10
            digits += 1
        }
        return digits
    }

    /// Returns the number of significant digits with which a number was written.
    static func significantDigits(of number: ExactDecimal, fractionDigits: Int) -> Int {
        let digits = String(number.significand.magnitude).count
        if fractionDigits > 0 { return digits + max(0, fractionDigits + number.exponent) }
        return number.exponent > 0 ? max(digits, 2) : digits
    }

    /// Returns a number rounded to `significantDigits` digits; 0 for zero, infinity and NaN.
    static func rounded(_ value: Double, significantDigits: Int) -> ExactDecimal {
        guard value != 0, value.isFinite else { return .zero }
        var exponent = 0
        var scaled = abs(value)
        while scaled >= 10 {
            scaled /= 10
            exponent += 1
        }
        while scaled < 1 {
            scaled *= 10
            exponent -= 1
        }
        for _ in 1..<max(1, significantDigits) { scaled *= 10 }
        let significand = Int64(scaled.rounded()) * (value < 0 ? -1 : 1)
        return ExactDecimal(significand, exponent: exponent - max(1, significantDigits) + 1)
    }
}
