import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct BeadLatticeTests {
    @Test(arguments: 0..<40) func findsExactlyTheBeadsThatItHolds(seed: UInt64) {
        let drawn = RandomBeads(romanian: 6, english: 5, drawn: 20, seed: seed)
        let lattice = drawn.lattice
        #expect(lattice.beads == drawn.beads)
        let held = Dictionary(uniqueKeysWithValues: zip(drawn.beads, drawn.logOdds))
        // Beads of all shapes, inside and partly outside the texts.
        for shape in Bead.shapes + [.init(romanian: 2, english: 3), .init(romanian: 5, english: 1)]
        {
            for row in -2...7 {
                for column in -2...6 {
                    let bead = Bead(shape, fromRomanian: row, english: column)
                    #expect(lattice.index(of: bead) == drawn.beads.firstIndex(of: bead))
                    #expect(lattice.logOdds(of: bead) == held[bead] ?? BeadLattice.absent)
                }
            }
        }
    }

    @Test(arguments: 0..<40) func matricesAreTheMaximaOverAllBeads(seed: UInt64) {
        let drawn = RandomBeads(romanian: 5, english: 6, drawn: 16, seed: seed)
        let lattice = drawn.lattice
        func maximum(where isMeant: (Bead) -> Bool) -> Float {
            zip(drawn.beads, drawn.logOdds).filter { isMeant($0.0) }.map(\.1).max()
                ?? BeadLattice.absent
        }
        for row in 0...5 {
            for column in 0...6 {
                #expect(
                    lattice.starting[row, column]
                        == maximum {
                            $0.romanian.lowerBound == row && $0.english.lowerBound == column
                        })
                #expect(
                    lattice.ending[row, column]
                        == maximum {
                            $0.romanian.upperBound == row && $0.english.upperBound == column
                        })
                guard row < 5, column < 6 else { continue }
                #expect(
                    lattice.holding[row, column]
                        == maximum { $0.romanian.contains(row) && $0.english.contains(column) })
            }
        }
    }

    @Test func hopelessBeadsCountAsAbsent() {
        var lattice = BeadLattice(romanianCount: 2, englishCount: 2)
        let bead = Bead(romanian: 0..<1, english: 0..<1)
        lattice.append(bead, logOdds: -40)
        #expect(lattice.index(of: bead) == 0)
        #expect(lattice.logOdds(of: bead) == BeadLattice.absent)
    }

    @Test func emptyTextsHaveNoBeads() {
        let lattice = BeadLattice(romanianCount: 0, englishCount: 3)
        #expect(lattice.index(of: Bead(romanian: 0..<1, english: 0..<1)) == nil)
        #expect(ChainPosterior(of: lattice).values.isEmpty)
    }
}
