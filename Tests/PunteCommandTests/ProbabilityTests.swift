import ArgumentParser
import Testing

@testable import PunteCommand

@Suite("Probabilities and scores as people write them")
struct ProbabilityTests {
    @Test(
        "A probability is a number from 0 to 1 or a percentage",
        arguments: [("0.9", 0.9), ("90%", 0.9), ("0", 0), ("100%", 1), ("1", 1), ("0.5%", 0.005)])
    func probability(text: String, value: Double) throws {
        #expect(abs(try Probability.parse(text) - value) < 1e-12)
    }

    @Test(
        "What is outside, or no number, is refused",
        arguments: ["90", "1.1", "-0.1", "101%", "-1%", "%", "", "nan", "inf", "sure"])
    func noProbability(text: String) {
        #expect(throws: ValidationError.self) { try Probability.parse(text) }
    }

    @Test(
        "A score may carry a percent sign", arguments: [("75", 75), ("75%", 75), ("99.5%", 99.5)])
    func score(text: String, value: Double) throws {
        #expect(try MatchThreshold.parse(text) == value)
    }

    @Test("A score outside 50 to 100 is refused", arguments: ["49", "0.75", "101", "nan", "%", ""])
    func noScore(text: String) {
        #expect(throws: ValidationError.self) { try MatchThreshold.parse(text) }
    }
}
