import PunteLanguage
import Testing

@testable import PunteAlignment

/// Tests the evidence that two texts are versions of the same article.
@Suite struct TextEvidenceTests {
    private func evidence(
        _ english: [String], _ romanian: [String], links: [Link]
    ) throws -> TextEvidence {
        let bitext = try SmallBitext(english: english, romanian: romanian).bitext
        var evidence = TextEvidence()
        evidence.add(
            TextParts.Part(romanian: romanian.indices, english: english.indices), of: bitext)
        evidence.add(links, of: bitext)
        return evidence
    }

    private let english = [
        "Heavy snow closed 30 roads in Harghita county.",
        "Two hundred drivers spent the night in cars.",
        "The army brought them blankets and tea.",
    ]
    private let romanian = [
        "Ninsoarea abundentă a închis 30 de drumuri din județul Harghita.",
        "Două sute de șoferi au petrecut noaptea în mașini.",
        "Armata le-a adus pături și ceai.",
    ]

    private func link(_ place: Int, logOdds: Double) -> Link {
        Link(
            english: place..<place + 1, romanian: place..<place + 1, confidence: 1,
            logOdds: logOdds)
    }

    @Test func linksRaiseTheEvidence() throws {
        let none = try evidence(english, romanian, links: [])
        let one = try evidence(english, romanian, links: [link(0, logOdds: 4)])
        let all = try evidence(english, romanian, links: (0..<3).map { link($0, logOdds: 4) })
        #expect(none.features[0] == 0)
        #expect(none.features[0] < one.features[0])
        #expect(one.features[0] < all.features[0])
        #expect(none.probability() < one.probability())
        #expect(one.probability() <= all.probability())
        #expect((0...1).contains(all.features[0]))
    }

    @Test func logOddsBeyondEightCountAsEight() throws {
        let high = try evidence(english, romanian, links: [link(0, logOdds: 8)])
        let higher = try evidence(english, romanian, links: [link(0, logOdds: 30)])
        #expect(high.features == higher.features)
        #expect(high.features[1] == 8)
    }

    @Test func theProbabilityIsLogisticInTheFeatures() throws {
        let evidence = try evidence(english, romanian, links: [link(1, logOdds: 2)])
        let weights = LogisticWeights(DataTable(text: "tied\t3\nsurest\t0.5\nbias\t-1\n"))
        let odds = 3 * evidence.features[0] + 0.5 * evidence.features[1] - 1
        let expected = 1 / (1 + exponential(-odds))
        #expect(abs(evidence.probability(weights) - expected) < 1e-6)
    }

    @Test func textsWithoutWordsAreNoEvidence() throws {
        #expect(TextEvidence().probability() == 0)
        #expect(try evidence(["…", "?"], ["!"], links: []).probability() == 0)
        #expect(try evidence(["Yes."], ["…"], links: []).probability() == 0)
    }

    @Test func weightsAreReadByName() {
        let weights = LogisticWeights(DataTable(text: "# remark\ntied\t2.5\nbias\t-1\nx\ty\n"))
        #expect(weights["tied"] == 2.5)
        #expect(weights["surest"] == 0)
        #expect(weights["x"] == 0)
        #expect(weights.bias == -1)
    }
}
