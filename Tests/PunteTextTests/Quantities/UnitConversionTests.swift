import PunteTestSupport
import Testing

@testable import PunteText

/// Conversions against exact fractions: the international yard and pound of 1959, the US gallon, the
/// nautical mile, the temperature scales.
@Suite struct UnitConversionTests {
    /// `target = source · numerator / denominator`, exactly.
    struct Factor: CustomTestStringConvertible {
        let source: String
        let target: String
        let numerator: Int64
        let denominator: Int64
        var testDescription: String { "\(source) → \(target)" }

        /// The exact product with an integer, rounded to a number of significant digits; nil where it is
        /// half-way between two.
        func rounded(_ number: Int64, to digits: Int) -> ExactDecimal? {
            let product = Int128(number) * Int128(numerator)
            let denominator = Int128(denominator)
            var exponent = 0
            let limit = power(digits)
            // scaled / 10^exponent is the product; it has `digits` digits before the decimal point.
            func scaled(_ exponent: Int) -> (over: Int128, under: Int128) {
                exponent >= 0
                    ? (product, denominator * power(exponent))
                    : (product * power(-exponent), denominator)
            }
            while scaled(exponent).over >= scaled(exponent).under * limit { exponent += 1 }
            while scaled(exponent).over * 10 < scaled(exponent).under * limit { exponent -= 1 }
            let (over, under) = scaled(exponent)
            let (quotient, rest) = over.quotientAndRemainder(dividingBy: under)
            if rest * 2 == under { return nil }
            return ExactDecimal(
                Int64(rest * 2 > under ? quotient + 1 : quotient), exponent: exponent)
        }

        private func power(_ exponent: Int) -> Int128 {
            (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
        }
    }

    static let factors = [
        Factor(
            source: "length-mile", target: "length-kilometer", numerator: 1_609_344,
            denominator: 1_000_000),
        Factor(
            source: "length-foot", target: "length-meter", numerator: 3048, denominator: 10_000),
        Factor(
            source: "length-inch", target: "length-centimeter", numerator: 254, denominator: 100),
        Factor(
            source: "length-yard", target: "length-meter", numerator: 9144, denominator: 10_000),
        Factor(
            source: "length-nautical-mile", target: "length-kilometer", numerator: 1852,
            denominator: 1000),
        Factor(
            source: "area-acre", target: "area-hectare", numerator: 40_468_564_224,
            denominator: 100_000_000_000),
        Factor(
            source: "area-square-mile", target: "area-square-kilometer",
            numerator: 2_589_988_110_336, denominator: 1_000_000_000_000),
        Factor(
            source: "mass-pound", target: "mass-kilogram", numerator: 45_359_237,
            denominator: 100_000_000),
        Factor(
            source: "mass-ounce", target: "mass-gram", numerator: 28_349_523_125,
            denominator: 1_000_000_000),
        Factor(
            source: "volume-gallon", target: "volume-liter", numerator: 3_785_411_784,
            denominator: 1_000_000_000),
        Factor(
            source: "speed-mile-per-hour", target: "speed-kilometer-per-hour",
            numerator: 1_609_344, denominator: 1_000_000),
        Factor(
            source: "duration-week", target: "duration-day", numerator: 7, denominator: 1),
    ]

    @Test(arguments: UnitConversionTests.factors)
    func valuesAreExactToTheLastDigits(factor: Factor) throws {
        var random = SeededRandom(seed: 21)
        for _ in 0..<60 {
            let number = Int64.random(in: 1...100_000, using: &random)
            let expected =
                Double(number) * Double(factor.numerator) / Double(factor.denominator)
            let converted = try #require(
                UnitConversion.standard.convert(
                    Double(number), from: factor.source, to: factor.target))
            #expect(abs(converted - expected) <= expected * 1e-13, "\(number)")
            let back = try #require(
                UnitConversion.standard.convert(
                    converted, from: factor.target, to: factor.source))
            #expect(abs(back - Double(number)) <= Double(number) * 1e-13, "\(number)")
        }
    }

    /// A converted number is the exact product, rounded to as many digits as were written, or to more
    /// where that would be off by more than a twentieth.
    @Test(arguments: UnitConversionTests.factors)
    func numbersKeepTheirPrecision(factor: Factor) throws {
        var random = SeededRandom(seed: 22)
        for _ in 0..<60 {
            let number = Int64.random(in: 1...9999, using: &random)
            let written = ExactDecimal(number)
            let digits = UnitConversion.significantDigits(of: written, fractionDigits: 0)
            let converted = try #require(
                UnitConversion.standard.convert(
                    written, fractionDigits: 0, from: factor.source, to: factor.target))
            let allowed = (digits...digits + 3).compactMap { factor.rounded(number, to: $0) }
            // Half-way between two numbers it may be either.
            if allowed.count == 4 {
                #expect(allowed.contains(converted), "\(number) gives \(converted)")
            }
            let exact = Double(number) * Double(factor.numerator) / Double(factor.denominator)
            #expect(abs(converted.double - exact) <= exact * 0.05, "\(number)")
        }
    }

    @Test(arguments: [
        (0.0, 32.0), (100, 212), (-40, -40), (37, 98.6), (-17.5, 0.5), (20, 68),
    ])
    func temperatures(celsius: Double, fahrenheit: Double) throws {
        let units = UnitConversion.standard
        let warm = try #require(
            units.convert(celsius, from: "temperature-celsius", to: "temperature-fahrenheit"))
        #expect(abs(warm - fahrenheit) < 1e-9)
        let kelvin = try #require(
            units.convert(fahrenheit, from: "temperature-fahrenheit", to: "temperature-kelvin"))
        #expect(abs(kelvin - celsius - 273.15) < 1e-9)
    }

    @Test(arguments: [
        ("1", 0, 1), ("97", 0, 2), ("500", 0, 2), ("1200", 0, 2), ("1250", 0, 3), ("20", 0, 2),
        ("2.5", 1, 2), ("2.50", 2, 3), ("0.05", 2, 1), ("100.0", 1, 4),
    ])
    func significantDigitsOfWrittenNumbers(written: String, fractionDigits: Int, digits: Int)
        throws
    {
        let number = try #require(ExactDecimalTests.decimal(written))
        #expect(
            UnitConversion.significantDigits(of: number, fractionDigits: fractionDigits) == digits)
    }

    @Test(arguments: [
        (123.456, 2, "120"), (123.456, 5, "123.46"), (0.00123, 1, "0.001"), (9.99, 2, "10"),
        (-45.6, 2, "-46"), (0, 3, "0"), (.infinity, 3, "0"), (.nan, 3, "0"),
    ])
    func rounding(value: Double, digits: Int, expected: String) {
        #expect(
            UnitConversion.rounded(value, significantDigits: digits).description == expected)
    }

    @Test(arguments: [
        ("length-mile", "mass-gram"), ("length-mile", "length-furlong"), ("", "length-meter"),
        ("temperature-celsius", "temperature-generic"), ("duration-year", "duration-day"),
    ])
    func unitsOfOtherDimensionsAreNotConverted(source: String, target: String) {
        #expect(UnitConversion.standard.convert(1, from: source, to: target) == nil)
        #expect(
            UnitConversion.standard.convert(
                ExactDecimal(1), fractionDigits: 0, from: source, to: target) == nil)
    }
}
