import PunteLanguage
import PunteText
import Testing

@testable import PunteLab

/// Tests the mistakes in quantities that a model is fitted to.
@Suite struct FactPlanterTests {
    private let recognizer = QuantityRecognizer(language: .romanian)

    private func mistakes(in sentence: String, others: [String] = []) throws -> [String] {
        let quantity = try #require(recognizer.quantities(in: sentence).first)
        var generator = SplitMix64(seed: 7)
        return (0..<40).compactMap { _ in
            FactPlanter.mistake(
                at: quantity.range, in: sentence, others: others, using: &generator)?.text
        }
    }

    @Test("A number gets other digits, and nothing else changes")
    func digits() throws {
        let sentence = "Pompierii au salvat 42 de oameni."
        let found = try mistakes(in: sentence)
        #expect(found.contains("Pompierii au salvat 24 de oameni."))
        #expect(!found.contains(sentence))
        #expect(
            found.allSatisfy {
                $0.hasPrefix("Pompierii au salvat ") && $0.hasSuffix(" de oameni.")
            })
    }

    @Test("The number of another fact is put in its place, written as Romanian writes it")
    func otherFact() throws {
        let found = try mistakes(in: "Au venit 900 de turiști.", others: ["1,250"])
        #expect(found.contains("Au venit 1.250 de turiști."))
    }

    @Test(
        "Months, weekdays and units are exchanged for others of their kind",
        arguments: [
            ("Votul e pe 3 mai.", ["Votul e pe 3 iunie.", "Votul e pe 3 august."]),
            ("Au plecat luni.", ["Au plecat vineri.", "Au plecat marți."]),
            ("Drumul are 8 kilometri.", ["Drumul are 8 metri.", "Drumul are 8 mile."]),
        ])
    func words(sentence: String, wanted: [String]) throws {
        let found = try mistakes(in: sentence)
        #expect(wanted.contains { found.contains($0) })
    }

    @Test("A quantity that cannot be changed is left out")
    func unchanged() throws {
        let quantity = Quantity(kind: .cardinal, value: .number(ExactDecimal(1)), range: 0..<2)
        var generator = SplitMix64(seed: 1)
        #expect(
            FactPlanter.mistake(at: quantity.range, in: "Un om.", others: [], using: &generator)
                == nil)
    }

    @Test("The same seed makes the same mistakes")
    func seed() throws {
        let sentence = "Au fost 17 răniți."
        #expect(try mistakes(in: sentence) == mistakes(in: sentence))
    }
}
