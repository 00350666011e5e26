import Testing

@testable import PunteAlignment

/// Beads at random places of two small texts, with log-odds from −3 to 3.
private func randomBeads(_ targets: Int, _ sources: Int, seed: UInt64) -> [(Bead, Float)] {
    var generator = SplitMix(state: seed)
    var result: [(Bead, Float)] = []
    var seen: Set<Bead> = []
    for _ in 0..<12 {
        let shape = Bead.shapes.randomElement(using: &generator) ?? (1, 1)
        guard shape.targets <= targets, shape.sources <= sources else { continue }
        let bead = Bead(
            target: Int.random(in: 0...targets - shape.targets, using: &generator),
            source: Int.random(in: 0...sources - shape.sources, using: &generator),
            targetCount: shape.targets, sourceCount: shape.sources)
        if seen.insert(bead).inserted {
            result.append((bead, Float(Int.random(in: -12...12, using: &generator)) / 4))
        }
    }
    return result
}

/// Every set of beads that forms a monotone chain.
private func allChains(_ beads: [Bead]) -> [[Int]] {
    let order = beads.indices.sorted { beads[$0].target < beads[$1].target }
    var chains: [[Int]] = [[]]
    for index in order {
        for chain in chains {
            guard let last = chain.last else {
                chains.append([index])
                continue
            }
            let fits =
                beads[last].targets.upperBound <= beads[index].targets.lowerBound
                && beads[last].sources.upperBound <= beads[index].sources.lowerBound
            if fits { chains.append(chain + [index]) }
        }
    }
    return chains
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct MonotoneSearchTests {
    @Test(arguments: 0..<60) func findsTheBestOfAllChains(seed: UInt64) {
        let (targets, sources) = (Int(seed % 5) + 1, Int(seed / 5 % 6) + 1)
        let beads = randomBeads(targets, sources, seed: seed).filter { $0.1 > 0 }
        let candidates = beads.map { MonotoneSearch.Candidate(bead: $0.0, gain: $0.1) }
        let found = MonotoneSearch.bestChain(
            of: candidates, freeTargets: Array(0..<targets), freeSources: Array(0..<sources))
        let value = { (chain: [Int]) in chain.reduce(Float(0)) { $0 + candidates[$1].gain } }
        let best = allChains(beads.map(\.0)).map(value).max() ?? 0
        #expect(abs(value(found) - best) < 1e-4)
        #expect(allChains(beads.map(\.0)).contains(found))
    }

    /// Against the plain recurrence over all beads of all shapes, on texts of up to 200 sentences.
    @Test(arguments: [(200, 200), (37, 190), (199, 12)])
    func equalsTheExactSearchOnWholeTexts(targets: Int, sources: Int) {
        var generator = SplitMix(state: UInt64(targets * 1000 + sources))
        var gains: [Bead: Float] = [:]
        for _ in 0..<targets * sources / 4 {
            let shape = Bead.shapes.randomElement(using: &generator) ?? (1, 1)
            let bead = Bead(
                target: Int.random(in: 0...targets - shape.targets, using: &generator),
                source: Int.random(in: 0...sources - shape.sources, using: &generator),
                targetCount: shape.targets, sourceCount: shape.sources)
            gains[bead] = Float(Int.random(in: 1...16, using: &generator)) / 4
        }
        var best = [[Float]](
            repeating: Array(repeating: 0, count: sources + 1), count: targets + 1)
        for row in 1...targets {
            for column in 1...sources {
                var value = max(best[row - 1][column], best[row][column - 1])
                for shape in Bead.shapes where shape.targets <= row && shape.sources <= column {
                    let (top, left) = (row - shape.targets, column - shape.sources)
                    let bead = Bead(
                        target: top, source: left, targetCount: shape.targets,
                        sourceCount: shape.sources)
                    if let gain = gains[bead] { value = max(value, best[top][left] + gain) }
                }
                best[row][column] = value
            }
        }
        let candidates = gains.map { MonotoneSearch.Candidate(bead: $0.key, gain: $0.value) }
        let chain = MonotoneSearch.bestChain(
            of: candidates, freeTargets: Array(0..<targets), freeSources: Array(0..<sources))
        #expect(chain.reduce(Float(0)) { $0 + candidates[$1].gain } == best[targets][sources])
        let beads = chain.map { candidates[$0].bead }
        #expect(
            zip(beads, beads.dropFirst()).allSatisfy {
                $0.targets.upperBound <= $1.targets.lowerBound
                    && $0.sources.upperBound <= $1.sources.lowerBound
            })
    }

    @Test func passesOverSentencesThatAreTaken() {
        let bead = Bead(target: 4, source: 7, targetCount: 1, sourceCount: 2)
        let found = MonotoneSearch.bestChain(
            of: [.init(bead: bead, gain: 1)], freeTargets: [0, 4], freeSources: [2, 7, 8])
        #expect(found == [0])
    }

    @Test(arguments: 0..<60) func posteriorIsTheShareOfTheChainsThatHoldTheBead(seed: UInt64) {
        let (targets, sources) = (Int(seed % 5) + 1, Int(seed / 5 % 6) + 1)
        let beads = randomBeads(targets, sources, seed: seed &+ 1000)
        var lattice = BeadLattice(targetCount: targets, sourceCount: sources)
        for (bead, odds) in beads { lattice.append(bead, logOdds: odds) }
        let chains = allChains(beads.map(\.0))
        let weights = chains.map { chain in
            chain.reduce(1.0) { $0 * Double(exponential(beads[$1].1)) }
        }
        let total = weights.reduce(0, +)
        let posterior = ChainPosterior(of: lattice)
        for index in beads.indices {
            let held = zip(chains, weights).filter { $0.0.contains(index) }.map(\.1).reduce(0, +)
            #expect(abs(Double(posterior.values[index]) - held / total) < 1e-4)
        }
    }

    @Test func posteriorOfALongChainDoesNotOverflow() {
        let count = 400
        var lattice = BeadLattice(targetCount: count, sourceCount: count)
        for place in 0..<count {
            lattice.append(
                Bead(target: place, source: place, targetCount: 1, sourceCount: 1), logOdds: 6)
        }
        let odds = Double(exponential(6))
        for value in ChainPosterior(of: lattice).values {
            #expect(abs(Double(value) - odds / (1 + odds)) < 1e-4)
        }
    }

    private func exponential(_ x: Float) -> Float {
        var (sum, term) = (Double(1), Double(1))
        for step in 1..<60 {
            term *= Double(x) / Double(step)
            sum += term
        }
        return Float(sum)
    }
}
