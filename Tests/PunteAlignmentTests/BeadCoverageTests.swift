import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Compares the mutual coverage of a bead's sides with its definition.
@Suite struct BeadCoverageTests {
    private struct Drawn {
        let bitext: Bitext
        let coverage: BeadCoverage

        init(seed: UInt64) throws {
            var random = SeededRandom(seed: seed)
            let language = MadeUpLanguage(words: 20, random: &random)
            bitext = try SmallBitext(
                english: language.text(language.english, sentences: 6, using: &random),
                romanian: language.text(language.romanian, sentences: 6, using: &random),
                lexicon: language.lexicon
            ).bitext
            coverage = BeadCoverage(bitext)
        }

        var beads: [Bead] {
            Bead.shapes.flatMap { shape in
                (0...6 - shape.romanian).flatMap { row in
                    (0...6 - shape.english).map {
                        Bead(shape, fromRomanian: row, english: $0)
                    }
                }
            }
        }

        /// Returns the share of Romanian sentences that is covered by English sentences.
        func romanianShare(_ rows: Range<Int>, by columns: Range<Int>) -> Float {
            bitext.romanianCoverage.share(of: rows, coveredBy: columns)
        }

        func englishShare(_ columns: Range<Int>, by rows: Range<Int>) -> Float {
            bitext.englishCoverage.share(of: columns, coveredBy: rows)
        }
    }

    @Test(arguments: 0..<8) func sharesAndMassesAreThoseOfTheWindows(seed: UInt64) throws {
        let drawn = try Drawn(seed: seed)
        for bead in drawn.beads {
            let shares = drawn.coverage.shares(of: bead)
            let english = drawn.englishShare(bead.english, by: bead.romanian)
            let romanian = drawn.romanianShare(bead.romanian, by: bead.english)
            #expect(abs(shares.english - english) < 1e-5)
            #expect(abs(shares.romanian - romanian) < 1e-5)
            let singles =
                bead.english.map { drawn.englishShare($0..<$0 + 1, by: bead.romanian) }
                + bead.romanian.map { drawn.romanianShare($0..<$0 + 1, by: bead.english) }
            #expect(abs(shares.minimum - (singles.min() ?? 1)) < 1e-5)
            let mass = bead.english.reduce(Float(0)) { $0 + drawn.bitext.englishCoverage.mass[$1] }
            #expect(abs(shares.englishMass - mass) < 1e-4)
        }
    }

    @Test(arguments: 0..<8) func excessOutsideComparesWithTheBestSentenceElsewhere(
        seed: UInt64
    ) throws {
        let drawn = try Drawn(seed: seed &+ 20)
        for bead in drawn.beads {
            let shares = drawn.coverage.shares(of: bead)
            let english = bead.english.map { column in
                let best =
                    (0..<6).filter { !bead.romanian.contains($0) }.map {
                        drawn.englishShare(column..<column + 1, by: $0..<$0 + 1)
                    }.max() ?? 0
                return best - drawn.englishShare(column..<column + 1, by: bead.romanian)
            }
            #expect(abs(shares.englishExcessOutside - (english.max() ?? 0)) < 1e-5)
            let romanian = bead.romanian.map { row in
                let best =
                    (0..<6).filter { !bead.english.contains($0) }.map {
                        drawn.romanianShare(row..<row + 1, by: $0..<$0 + 1)
                    }.max() ?? 0
                return best - drawn.romanianShare(row..<row + 1, by: bead.english)
            }
            #expect(abs(shares.romanianExcessOutside - (romanian.max() ?? 0)) < 1e-5)
        }
    }

    @Test(arguments: 0..<8) func lossIsThatOfTheLessImportantOuterSentence(seed: UInt64) throws {
        let drawn = try Drawn(seed: seed &+ 40)
        for bead in drawn.beads {
            let shares = drawn.coverage.shares(of: bead)
            var losses: [Float] = []
            if bead.english.count > 1 {
                for part in [bead.english.dropFirst(), bead.english.dropLast()] {
                    losses.append(
                        shares.romanian - drawn.romanianShare(bead.romanian, by: part))
                }
            }
            if bead.romanian.count > 1 {
                for part in [bead.romanian.dropFirst(), bead.romanian.dropLast()] {
                    losses.append(shares.english - drawn.englishShare(bead.english, by: part))
                }
            }
            let expected = losses.min().map { min(1, $0) } ?? 0
            #expect(abs(drawn.coverage.loss(of: bead, shares) - expected) < 1e-5)
        }
    }

    @Test(arguments: 0..<8) func gainIsWhatTheBetterNeighbourAdds(seed: UInt64) throws {
        let drawn = try Drawn(seed: seed &+ 60)
        for bead in drawn.beads {
            let shares = drawn.coverage.shares(of: bead)
            let found = drawn.coverage.neighbours(of: bead, shares)
            var gain: Float = 0
            let (rows, columns) = (bead.romanian, bead.english)
            if rows.lowerBound > 0 {
                let wider = rows.lowerBound - 1..<rows.upperBound
                gain = max(gain, drawn.englishShare(columns, by: wider) - shares.english)
            }
            if rows.upperBound < 6 {
                let wider = rows.lowerBound..<rows.upperBound + 1
                gain = max(gain, drawn.englishShare(columns, by: wider) - shares.english)
            }
            #expect(abs(found.englishGain - gain) < 1e-5)
            #expect((0...1.0001).contains(found.meanCosine))
            #expect(found.preference >= 0)
        }
    }

    @Test func aBeadOfTheWholeTextsHasNoNeighbours() throws {
        let texts = try SmallBitext(
            english: ["The mayor resigned."], romanian: ["Primarul a demisionat."])
        let coverage = BeadCoverage(texts.bitext)
        let bead = Bead(romanian: 0..<1, english: 0..<1)
        let found = coverage.neighbours(of: bead, coverage.shares(of: bead))
        #expect(found.englishGain == 0)
        #expect(found.romanianGain == 0)
        #expect(found.meanCosine == 0)
    }

    @Test func aSentenceSplitInTwoGainsByItsSecondHalf() throws {
        let texts = try SmallBitext(
            english: [
                "The river rose by two metres in one night, and 300 people left their homes."
            ],
            romanian: [
                "Râul a crescut cu doi metri într-o noapte.", "300 de oameni și-au părăsit casele.",
            ])
        let coverage = BeadCoverage(texts.bitext)
        let half = Bead(romanian: 0..<1, english: 0..<1)
        let whole = Bead(romanian: 0..<2, english: 0..<1)
        let shares = coverage.shares(of: half)
        #expect(coverage.neighbours(of: half, shares).englishGain > 0.2)
        #expect(coverage.shares(of: whole).english > shares.english + 0.2)
        #expect(coverage.loss(of: whole, coverage.shares(of: whole)) > 0.2)
    }
}
