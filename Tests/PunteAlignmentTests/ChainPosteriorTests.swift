import PunteTestSupport
import Testing

@testable import PunteAlignment

@Suite struct ChainPosteriorTests {
    @Test(arguments: 0..<80) func isTheShareOfTheChainsThatHoldTheBead(seed: UInt64) {
        let drawn = RandomBeads(
            romanian: Int(seed % 5) + 1, english: Int(seed / 5 % 6) + 1, seed: seed &+ 1000)
        let chains = drawn.allChains
        let weights = chains.map { chain in
            chain.reduce(1.0) { $0 * exponential(drawn.logOdds[$1]) }
        }
        let total = weights.reduce(0, +)
        let posterior = ChainPosterior(of: drawn.lattice)
        for index in drawn.beads.indices {
            let held = zip(chains, weights).filter { $0.0.contains(index) }.map(\.1).reduce(0, +)
            #expect(abs(Double(posterior.values[index]) - held / total) < 1e-4)
        }
    }

    /// The probabilities of a sentence's beads have a sum of at most 1, since a chain uses at most
    /// one of them.
    @Test(arguments: 0..<40) func probabilitiesOfTheBeadsOfASentenceAddUpToOneAtMost(seed: UInt64) {
        let drawn = RandomBeads(romanian: 9, english: 9, drawn: 60, seed: seed)
        let values = ChainPosterior(of: drawn.lattice).values
        for sentence in 0..<9 {
            let (inRow, inColumn) = drawn.beads.indices.reduce(into: (Float(0), Float(0))) {
                if drawn.beads[$1].romanian.contains(sentence) { $0.0 += values[$1] }
                if drawn.beads[$1].english.contains(sentence) { $0.1 += values[$1] }
            }
            #expect(inRow <= 1 + 1e-4)
            #expect(inColumn <= 1 + 1e-4)
        }
    }

    @Test func aBeadAloneHasTheProbabilityOfItsOdds() {
        var lattice = BeadLattice(romanianCount: 3, englishCount: 4)
        lattice.append(Bead(romanian: 1..<2, english: 2..<4), logOdds: 0)
        #expect(abs(ChainPosterior(of: lattice).values[0] - 0.5) < 1e-6)
    }

    @Test func twoBeadsThatCrossShareTheProbability() {
        var lattice = BeadLattice(romanianCount: 2, englishCount: 2)
        lattice.append(Bead(romanian: 0..<1, english: 1..<2), logOdds: 0)
        lattice.append(Bead(romanian: 1..<2, english: 0..<1), logOdds: 0)
        // The empty chain and one chain for each bead.
        for value in ChainPosterior(of: lattice).values { #expect(abs(value - 1.0 / 3) < 1e-6) }
    }

    @Test func aLongChainDoesNotOverflow() {
        let count = 400
        var lattice = BeadLattice(romanianCount: count, englishCount: count)
        for place in 0..<count {
            lattice.append(
                Bead(romanian: place..<place + 1, english: place..<place + 1), logOdds: 6)
        }
        let odds = exponential(6)
        for value in ChainPosterior(of: lattice).values {
            #expect(abs(Double(value) - odds / (1 + odds)) < 1e-4)
        }
    }

    @Test func oddsBeyondTheMaximumCountAsTheMaximum() {
        var (high, higher) = (
            BeadLattice(romanianCount: 1, englishCount: 1),
            BeadLattice(romanianCount: 1, englishCount: 1)
        )
        let bead = Bead(romanian: 0..<1, english: 0..<1)
        high.append(bead, logOdds: ChainPosterior.maximumLogOdds)
        higher.append(bead, logOdds: 80)
        #expect(ChainPosterior(of: high).values == ChainPosterior(of: higher).values)
    }
}
