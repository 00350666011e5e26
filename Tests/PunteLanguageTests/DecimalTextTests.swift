import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct DecimalTextTests {
    @Test(arguments: [
        (0.0, 4, "0.0000"), (1.0, 4, "1.0000"), (0.98765, 4, "0.9877"), (12.5, 0, "13"),
        (0.05, 1, "0.1"), (1999.999, 2, "2000.00"), (-0.001, 2, "0.00"), (-1.25, 1, "-1.3"),
        (7, 0, "7"),
    ])
    func `a number has exactly the decimals asked for`(
        value: Double, decimals: Int, text: String
    ) {
        #expect(value.fixed(decimals) == text)
    }

    @Test func `rounding towards zero never reaches the next whole number`() {
        #expect(99.99.fixed(1, .towardZero) == "99.9")
        #expect((-99.99).fixed(1, .towardZero) == "-99.9")
        #expect(0.999.percent(.down) == 99)
        #expect(0.995.percent() == 100)
        #expect(0.284.percent() == 28)
    }

    @Test func `numbers that have no decimals to give do not stop the program`() {
        #expect(Double.infinity.fixed(2) == "inf")
        #expect((-Double.infinity).fixed(2) == "-inf")
        #expect(Double.nan.fixed(2) == "nan")
        #expect(1e300.fixed(4) == "1e+300")
    }

    @Test func `the text read back is as near as its decimals allow`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2000 {
            let value = Double.random(in: -5000...5000, using: &random)
            let decimals = Int.random(in: 0...6, using: &random)
            let text = value.fixed(decimals)
            let read = try #require(Double(text))
            let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
            #expect(abs(read - value) <= half * 1.000001, "\(value) as \(text)")
            let fraction = text.split(separator: ".").dropFirst().first ?? ""
            #expect(fraction.count == decimals)
            #expect(abs(value.rounded(decimals) - read) < 1e-9)
        }
    }

    @Test(arguments: [
        (3.0, "3"), (3.5, "3.5"), (-2, "-2"), (0, "0"), (1e16, "1e+16"), (0.1, "0.1"),
    ])
    func `a whole number is written without a fraction`(value: Double, text: String) {
        #expect(value.withoutEmptyFraction == text)
    }

    @Test func `a duration in seconds has its fraction`() {
        #expect(Duration.milliseconds(1500).seconds == 1.5)
        #expect(Duration.seconds(3600).seconds == 3600)
    }
}
