import PunteTestSupport

@testable import PunteAlignment

/// Beads at random places of two small texts, each with log-odds from −3 to 3 in steps of ¼.
struct RandomBeads {
    let romanianCount: Int
    let englishCount: Int
    private(set) var beads: [Bead] = []
    private(set) var logOdds: [Float] = []

    init(romanian: Int, english: Int, drawn: Int = 12, seed: UInt64) {
        romanianCount = romanian
        englishCount = english
        var random = SeededRandom(seed: seed)
        var seen: Set<Bead> = []
        for _ in 0..<drawn {
            guard let bead = Self.bead(romanian: romanian, english: english, using: &random),
                seen.insert(bead).inserted
            else { continue }
            beads.append(bead)
            logOdds.append(Float(Int.random(in: -12...12, using: &random)) / 4)
        }
    }

    /// Returns a bead of a random shape; nil if it does not fit into the texts.
    static func bead(
        romanian: Int, english: Int, using random: inout SeededRandom
    ) -> Bead? {
        let shape = Bead.shapes[Int.random(in: 0..<Bead.shapes.count, using: &random)]
        guard shape.romanian <= romanian, shape.english <= english else { return nil }
        return Bead(
            shape, fromRomanian: Int.random(in: 0...romanian - shape.romanian, using: &random),
            english: Int.random(in: 0...english - shape.english, using: &random))
    }

    /// A lattice that contains the beads.
    var lattice: BeadLattice {
        var lattice = BeadLattice(romanianCount: romanianCount, englishCount: englishCount)
        for (bead, odds) in zip(beads, logOdds) { lattice.append(bead, logOdds: odds) }
        return lattice
    }

    /// Every set of beads that forms a monotone chain, as indices in the order of the texts.
    var allChains: [[Int]] { Self.allChains(of: beads) }

    static func allChains(of beads: [Bead]) -> [[Int]] {
        let order = beads.indices.sorted {
            beads[$0].romanian.lowerBound < beads[$1].romanian.lowerBound
        }
        var chains: [[Int]] = [[]]
        for index in order {
            for chain in chains {
                guard let last = chain.last else {
                    chains.append([index])
                    continue
                }
                if beads[last].precedes(beads[index]) { chains.append(chain + [index]) }
            }
        }
        return chains
    }
}

extension Bead {
    /// Returns whether both sides end before those of another bead begin.
    func precedes(_ other: Bead) -> Bool {
        romanian.upperBound <= other.romanian.lowerBound
            && english.upperBound <= other.english.lowerBound
    }
}

/// Returns e to the power x, computed by its series.
func exponential(_ x: Float) -> Double {
    var (sum, term) = (Double(1), Double(1))
    for step in 1..<80 {
        term *= Double(x) / Double(step)
        sum += term
    }
    return sum
}
