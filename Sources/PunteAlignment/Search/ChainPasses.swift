/// The best monotone chain of beads, then the best chains over what is left: sentences and blocks
/// that were moved.
struct ChainPasses {
    struct Thresholds: Sendable {
        /// Least log-odds of a bead in the first chain.
        var first: Float
        /// Least log-odds in later chains.
        var later: Float
    }

    /// Numbers of the lattice's beads: the first chain, and all later ones.
    private(set) var chain: [Int] = []
    private(set) var moved: [Int] = []

    /// More chains than this have not been seen to find anything.
    private static let passes = 6
    /// Log-odds above this count no more.
    private static let greatest: Float = 8

    init(beads: [Bead], logOdds: [Float], size: (targets: Int, sources: Int), _ limits: Thresholds)
    {
        var freeTargets = [Bool](repeating: true, count: size.targets)
        var freeSources = [Bool](repeating: true, count: size.sources)
        for pass in 0..<Self.passes {
            let threshold = pass == 0 ? limits.first : limits.later
            var numbers: [Int] = []
            var candidates: [MonotoneSearch.Candidate] = []
            for (number, bead) in beads.enumerated() where logOdds[number] > threshold {
                guard bead.targets.allSatisfy({ freeTargets[$0] }),
                    bead.sources.allSatisfy({ freeSources[$0] })
                else { continue }
                let sentences = Float(bead.targetCount + bead.sourceCount) / 2
                let gain = (min(logOdds[number], Self.greatest) - threshold) * sentences
                numbers.append(number)
                candidates.append(MonotoneSearch.Candidate(bead: bead, gain: gain))
            }
            let found = MonotoneSearch.bestChain(
                of: candidates, freeTargets: freeTargets.indices.filter { freeTargets[$0] },
                freeSources: freeSources.indices.filter { freeSources[$0] })
            if found.isEmpty { break }
            for index in found {
                for row in candidates[index].bead.targets { freeTargets[row] = false }
                for column in candidates[index].bead.sources { freeSources[column] = false }
            }
            let chosen = found.map { numbers[$0] }
            if pass == 0 { chain = chosen } else { moved += chosen }
        }
    }
}
