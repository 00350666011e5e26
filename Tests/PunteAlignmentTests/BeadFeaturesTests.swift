import Testing

@testable import PunteAlignment

/// Tests the features of a single bead by name.
@Suite struct BeadFeaturesTests {
    private let english = [
        "Floods close 12 schools", "The river Olt flooded 12 schools in Slatina on Monday.",
        "“We have never seen so much water,” the mayor said.",
        "Will it rain again? Forecasters do not know.", "The army sent 40 soldiers.",
    ]
    private let romanian = [
        "Inundațiile au închis 12 școli",
        "Râul Olt a inundat luni 12 școli din Slatina, iar armata a trimis 40 de soldați.",
        "„Nu am văzut niciodată atâta apă”, a spus primarul.",
        "Va ploua din nou? Meteorologii nu știu.",
    ]

    private func features(opensTexts: Bool = true) throws -> BeadFeatures {
        BeadFeatures(
            try SmallBitext(english: english, romanian: romanian).bitext,
            english: english.map(SentenceTraits.init), romanian: romanian.map(SentenceTraits.init),
            opensTexts: opensTexts)
    }

    private func values(
        _ features: BeadFeatures, romanian: Range<Int>, english: Range<Int>
    ) -> [String: Float] {
        var row: [Float] = []
        features.append(Bead(romanian: romanian, english: english), to: &row)
        return Dictionary(uniqueKeysWithValues: zip(BeadFeatures.names, row))
    }

    @Test func everyNameHasItsValue() throws {
        var row: [Float] = [-1]
        try features().append(Bead(romanian: 0..<1, english: 0..<2), to: &row)
        #expect(row.count == BeadFeatures.names.count + 1)
        #expect(row[0] == -1)
        #expect(row.allSatisfy { $0.isFinite })
        #expect(Set(BeadFeatures.names).count == BeadFeatures.names.count)
    }

    @Test func differencesAreThoseOfTheirParts() throws {
        let features = try features()
        for romanian in [0..<1, 1..<2, 1..<3] {
            for english in [0..<1, 1..<2, 3..<5] {
                let found = values(features, romanian: romanian, english: english)
                func value(_ name: String) -> Float { found[name] ?? .nan }
                #expect(value("cover-lesser") == min(value("cover-source"), value("cover-target")))
                #expect(value("above-row") == value("cosine") - value("rival-row"))
                #expect(value("above-column") == value("cosine") - value("rival-column"))
                #expect(value("length-difference") == abs(value("length-ratio")))
                #expect(
                    value("neighbour-gain")
                        == max(0, value("neighbour-gain-source"), value("neighbour-gain-target")))
                #expect(value("targets") == Float(romanian.count))
                #expect(value("sources") == Float(english.count))
                let isSingle = romanian.count == 1 && english.count == 1
                #expect(
                    value("astray")
                        == (isSingle
                            ? 0 : max(value("cover-rival-source"), value("cover-rival-target"))))
            }
        }
    }

    @Test func aSentenceElsewhereThatCoversAPartShowsInTheExcess() throws {
        let features = try features()
        // The soldiers are at the end of the report.
        let wrong = values(features, romanian: 1..<2, english: 1..<3)
        #expect((wrong["astray"] ?? 0) > 0)
        let right = values(features, romanian: 1..<2, english: 1..<2)
        #expect((right["cover-source"] ?? 0) > (wrong["cover-source"] ?? 1))
    }

    @Test func aRightBeadExceedsItsCompetitors() throws {
        let features = try features()
        let right = values(features, romanian: 2..<3, english: 2..<3)
        let wrong = values(features, romanian: 2..<3, english: 3..<4)
        #expect((right["above-row"] ?? 0) > 0)
        #expect((wrong["above-row"] ?? 0) < 0)
        #expect(right["quotes"] == 1)
        #expect(wrong["quotes"] == -1)
        #expect(wrong["question"] == -1)
    }

    @Test func openingTellsHeadlines() throws {
        let features = try features()
        #expect(values(features, romanian: 0..<1, english: 0..<1)["opening"] == 1)
        #expect(values(features, romanian: 0..<1, english: 1..<2)["opening"] == -1)
        #expect(values(features, romanian: 1..<2, english: 1..<2)["opening"] == 0)
        let later = try self.features(opensTexts: false)
        #expect(values(later, romanian: 0..<1, english: 0..<1)["opening"] == 0)
    }

    @Test func theDiagonalNeighboursAreThoseBeforeAndAfter() throws {
        let features = try features()
        let cosine = try SmallBitext(english: english, romanian: romanian).bitext.cosine
        let found = values(features, romanian: 1..<2, english: 1..<2)
        #expect(found["diagonal-before"] == cosine[0, 0])
        #expect(found["diagonal-after"] == cosine[2, 2])
        #expect(values(features, romanian: 0..<1, english: 0..<1)["diagonal-before"] == 0)
    }
}
