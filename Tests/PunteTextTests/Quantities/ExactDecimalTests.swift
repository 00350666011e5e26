import Foundation
import PunteTestSupport
import Testing

@testable import PunteText

@Suite struct ExactDecimalTests {
    /// Reads `-12.50`.
    static func decimal(_ text: String) -> ExactDecimal? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let significand = Int64(parts.joined()) else { return nil }
        return ExactDecimal(significand, exponent: parts.count > 1 ? -parts[1].count : 0)
    }

    private static func random(_ random: inout SeededRandom) -> ExactDecimal {
        ExactDecimal(
            Int64.random(in: -999_999_999...999_999_999, using: &random),
            exponent: Int.random(in: -4...4, using: &random))
    }

    private static func foundation(_ number: ExactDecimal) -> Decimal {
        // Decimal has no signed significand.
        let magnitude = Decimal(
            sign: .plus, exponent: number.exponent,
            significand: Decimal(number.significand.magnitude))
        return number.significand < 0 ? -magnitude : magnitude
    }

    @Test func sumsAndProductsAreThoseOfFoundation() throws {
        var random = SeededRandom(seed: 31)
        for _ in 0..<200 {
            let left = Self.random(&random)
            let right = Self.random(&random)
            let factor = Int64.random(in: -1000...1000, using: &random)
            let sum = try #require(left.adding(right))
            #expect(Self.foundation(sum) == Self.foundation(left) + Self.foundation(right))
            let product = try #require(left.multiplied(by: factor))
            #expect(Self.foundation(product) == Self.foundation(left) * Decimal(factor))
            #expect(Self.foundation(left.negated) == -Self.foundation(left))
            #expect(left.adding(left.negated) == .zero)
        }
    }

    @Test func descriptionsAreReadBack() throws {
        var random = SeededRandom(seed: 32)
        for _ in 0..<200 {
            let number = Self.random(&random)
            #expect(Self.decimal(number.description) == number)
            #expect(
                Decimal(string: number.description, locale: Locale(identifier: "en_US"))
                    == Self.foundation(number))
            #expect(Double(number.description) == number.double, "\(number)")
        }
    }

    @Test(arguments: [
        ("2.50", "2.5"), ("100", "100"), ("0.000", "0"), ("-0.25", "-0.25"), ("0.05", "0.05"),
        ("12.00", "12"), ("-7", "-7"),
    ])
    func equalNumbersAreEqualValues(written: String, shown: String) throws {
        let number = try #require(Self.decimal(written))
        #expect(number.description == shown)
        let other = try #require(Self.decimal(shown))
        #expect(number == other)
        #expect(number.hashValue == other.hashValue)
    }

    @Test func theSignificandHasNoTrailingZeros() {
        #expect(ExactDecimal(1500).significand == 15)
        #expect(ExactDecimal(1500).exponent == 2)
        #expect(ExactDecimal(0, exponent: 12) == .zero)
        #expect(ExactDecimal(0, exponent: 12).exponent == 0)
    }

    @Test(
        arguments: [
            ("1500", 1500), ("-3", -3), ("0", 0), ("2.5", nil), ("0.1", nil),
        ] as [(String, Int?)])
    func integers(written: String, expected: Int?) throws {
        let number = try #require(Self.decimal(written))
        #expect(number.integer == expected)
        #expect(number.isWhole == (expected != nil))
    }

    @Test func whatDoesNotFitIsNil() {
        let huge = ExactDecimal(Int64.max)
        #expect(huge.adding(ExactDecimal(1)) == nil)
        #expect(huge.multiplied(by: 2) == nil)
        #expect(ExactDecimal(1, exponent: 19).integer == nil)
        #expect(ExactDecimal(1, exponent: 40).integer == nil)
        #expect(ExactDecimal(1, exponent: 30).adding(ExactDecimal(1)) == nil)
        let far = ExactDecimal(1, exponent: 12)
        #expect(ExactDecimal.zero.adding(far) == far)
    }

    @Test func scalingMovesThePoint() {
        #expect(ExactDecimal(25, exponent: -1).scaled(by: 6) == ExactDecimal(2_500_000))
        #expect(ExactDecimal(2_500_000).scaled(by: -6) == ExactDecimal(25, exponent: -1))
        #expect(ExactDecimal.zero.scaled(by: 9) == .zero)
    }
}
