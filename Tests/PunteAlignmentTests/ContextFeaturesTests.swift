import PunteTestSupport
import Testing

@testable import PunteAlignment

/// Compares the features of a bead that depend on other beads with their definitions.
@Suite struct ContextFeaturesTests {
    private struct Drawn {
        let beads: RandomBeads
        let lattice: BeadLattice
        let chain: [Bead]
        let later: [Bead]
        let features: ContextFeatures

        init(seed: UInt64) {
            beads = RandomBeads(romanian: 7, english: 6, drawn: 30, seed: seed)
            lattice = beads.lattice
            let chains = LinkChains(
                beads: beads.beads, logOdds: beads.logOdds, romanianCount: 7, englishCount: 6,
                thresholds: .init(first: 0, later: 0.5))
            chain = chains.first.map { [beads] in beads.beads[$0] }
            later = chains.later.map { [beads] in beads.beads[$0] }
            features = ContextFeatures(lattice, chain: chain, later: later)
        }

        func values(at index: Int) -> [String: Float] {
            var row: [Float] = []
            features.append(at: index, to: &row)
            return Dictionary(uniqueKeysWithValues: zip(ContextFeatures.names, row))
        }

        /// Returns the maximum log-odds of the beads that satisfy a condition.
        func best(where isMeant: (Bead) -> Bool) -> Float {
            zip(beads.beads, beads.logOdds).filter { isMeant($0.0) }.map(\.1).max()
                ?? BeadLattice.absent
        }
    }

    @Test func everyNameHasItsValue() {
        let drawn = Drawn(seed: 1)
        var row: [Float] = []
        drawn.features.append(at: 0, to: &row)
        #expect(row.count == ContextFeatures.names.count)
        #expect(Set(ContextFeatures.names).count == ContextFeatures.names.count)
        #expect(row.allSatisfy { $0.isFinite })
    }

    @Test(arguments: 0..<25) func neighboursAndCompetitorsAreTheBestOfTheirKind(seed: UInt64) {
        let drawn = Drawn(seed: seed)
        for (index, bead) in drawn.beads.beads.enumerated() {
            let values = drawn.values(at: index)
            let odds = drawn.beads.logOdds[index]
            #expect(values["log-odds"] == odds)
            #expect(values["chosen"] == ((drawn.chain + drawn.later).contains(bead) ? 1 : 0))
            let inRows = drawn.best {
                $0.romanian.overlaps(bead.romanian)
                    && $0.english.contains { !bead.english.contains($0) }
            }
            #expect(abs((values["rival-target"] ?? 0) - (odds - inRows)) < 1e-4)
            let inColumns = drawn.best {
                $0.english.overlaps(bead.english)
                    && $0.romanian.contains { !bead.romanian.contains($0) }
            }
            #expect(abs((values["rival-source"] ?? 0) - (odds - inColumns)) < 1e-4)
            #expect(
                values["joined-before"]
                    == drawn.best {
                        $0.romanian.upperBound == bead.romanian.lowerBound
                            && $0.english.upperBound == bead.english.lowerBound
                    })
            #expect(
                values["joined-after"]
                    == drawn.best {
                        $0.romanian.lowerBound == bead.romanian.upperBound
                            && $0.english.lowerBound == bead.english.upperBound
                    })
            #expect(
                values["crossed"]
                    == drawn.best {
                        ($0.romanian.lowerBound == bead.romanian.upperBound
                            && $0.english.upperBound == bead.english.lowerBound)
                            || ($0.romanian.upperBound == bead.romanian.lowerBound
                                && $0.english.lowerBound == bead.english.upperBound)
                    })
        }
    }

    @Test(arguments: 0..<25) func insideOutsideAndSplitAreTheBestOfTheirKind(seed: UInt64) {
        let drawn = Drawn(seed: seed &+ 90)
        for (index, bead) in drawn.beads.beads.enumerated() {
            let values = drawn.values(at: index)
            let inside = drawn.best {
                $0 != bead && bead.romanian.contains($0.romanian)
                    && bead.english.contains($0.english)
            }
            #expect(values["best-inside"] == inside)
            let outside = drawn.best {
                $0.sentenceCount == bead.sentenceCount + 1
                    && $0.romanian.contains(bead.romanian) && $0.english.contains(bead.english)
            }
            #expect(values["best-outside"] == outside)
            var split = BeadLattice.absent
            for (first, a) in zip(drawn.beads.beads, drawn.beads.logOdds) {
                for (second, b) in zip(drawn.beads.beads, drawn.beads.logOdds)
                where first.romanian.lowerBound == bead.romanian.lowerBound
                    && first.romanian.upperBound == second.romanian.lowerBound
                    && second.romanian.upperBound == bead.romanian.upperBound
                    && first.english.lowerBound == bead.english.lowerBound
                    && first.english.upperBound == second.english.lowerBound
                    && second.english.upperBound == bead.english.upperBound
                {
                    split = max(split, min(a, b))
                }
            }
            #expect(values["split"] == split)
        }
    }

    @Test(arguments: 0..<10) func linkedSharesAreThoseOfTheGuess(seed: UInt64) {
        let drawn = Drawn(seed: seed &+ 200)
        let guess = drawn.chain + drawn.later
        let values = drawn.values(at: 0)
        #expect(values["linked-targets"] == Float(guess.flatMap(\.romanian).count) / 7)
        #expect(values["linked-sources"] == Float(guess.flatMap(\.english).count) / 6)
    }

    @Test func aBeadThatFillsItsGapLeavesNothing() {
        var lattice = BeadLattice(romanianCount: 3, englishCount: 3)
        let beads = (0..<3).map { Bead(romanian: $0..<$0 + 1, english: $0..<$0 + 1) }
        for bead in beads { lattice.append(bead, logOdds: 1) }
        let features = ContextFeatures(lattice, chain: [beads[0], beads[2]], later: [])
        var row: [Float] = []
        features.append(at: 1, to: &row)
        let values = Dictionary(uniqueKeysWithValues: zip(ContextFeatures.names, row))
        #expect(values["within-gap"] == 1)
        #expect(values["gap-targets"] == 1)
        #expect(values["gap-sources"] == 1)
        #expect(values["gap-left"] == 0)
        #expect(values["order-distance"] == 0)
        #expect(values["joined-before"] == 1)
    }
}
