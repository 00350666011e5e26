internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What the other beads of two texts say about a bead, given first log-odds of all and a first
/// chain: rivals, neighbours, the gap that it would fill, how much of the texts is linked at all.
struct ContextFeatures {
    static let names = [
        "log-odds", "chain-posterior", "rival-target", "rival-source", "best-inside",
        "best-outside", "split", "joined-before", "joined-after", "near-before", "near-after",
        "crossed", "chosen", "within-gap", "gap-targets", "gap-sources", "gap-left",
        "linked-targets", "linked-sources", "order-distance",
    ]

    private let lattice: BeadLattice
    private let posterior: ChainPosterior
    private let rows: RivalTable
    private let columns: RivalTable
    private let gaps: GapTable
    private let chosen: Set<Bead>
    private let linked: (targets: Float, sources: Float)

    init(_ lattice: BeadLattice, chain: [Bead], later: [Bead]) {
        self.lattice = lattice
        posterior = ChainPosterior(of: lattice)
        var shifted = lattice.holding
        shifted.shift(by: -BeadLattice.absent)
        rows = RivalTable(shifted)
        columns = RivalTable(shifted, transposed: true)
        let all = chain + later
        chosen = Set(all)
        gaps = GapTable(
            chain: chain, later: later, targetCount: lattice.targetCount,
            sourceCount: lattice.sourceCount)
        let targets = all.reduce(0) { $0 + Int($1.targetCount) }
        let sources = all.reduce(0) { $0 + Int($1.sourceCount) }
        linked = (
            Float(targets) / Float(max(1, lattice.targetCount)),
            Float(sources) / Float(max(1, lattice.sourceCount))
        )
    }

    /// Appends the features of a bead of the lattice in the order of ``names``.
    func append(at index: Int, to result: inout [Float]) {
        let bead = lattice.beads[index]
        let odds = lattice.logOdds[index]
        let (targets, sources) = (bead.targets, bead.sources)
        let probability = min(max(posterior.values[index], 1e-5), 1 - 1e-5)
        result.append(odds)
        result.append(logf(probability / (1 - probability)))
        let rivalTarget = targets.map { rows.greatest(in: $0, outside: sources) }.max() ?? 0
        let rivalSource = sources.map { columns.greatest(in: $0, outside: targets) }.max() ?? 0
        result.append(odds - (rivalTarget + BeadLattice.absent))
        result.append(odds - (rivalSource + BeadLattice.absent))
        result.append(bestInside(bead))
        result.append(bestOutside(bead))
        result.append(bestSplit(bead))
        let (top, left) = (targets.lowerBound, sources.lowerBound)
        let (bottom, right) = (targets.upperBound, sources.upperBound)
        result.append(lattice.ending[top, left])
        result.append(lattice.starting[bottom, right])
        result.append(near(top, left, -1, lattice.ending))
        result.append(near(bottom, right, 1, lattice.starting))
        result.append(crossed(bead))
        result.append(chosen.contains(bead) ? 1 : 0)
        let gap = gaps.gap(around: bead)
        result.append(gap.isWithin ? 1 : 0)
        result.append(Float(min(gap.targets, 20)))
        result.append(Float(min(gap.sources, 20)))
        let gapLeft = gap.targets - targets.count + gap.sources - sources.count
        result.append(Float(max(-9, min(gapLeft, 20))))
        result.append(linked.targets)
        result.append(linked.sources)
        result.append(Float(min(gap.distance, 40)))
    }

    /// The best of the beads that lie inside and are smaller.
    private func bestInside(_ bead: Bead) -> Float {
        guard !bead.isSingle else { return BeadLattice.absent }
        var best = BeadLattice.absent
        for (targets, sources) in Bead.shapes
        where targets <= bead.targets.count && sources <= bead.sources.count
            && targets + sources < bead.targets.count + bead.sources.count
        {
            for row in bead.targets.lowerBound...bead.targets.upperBound - targets {
                for column in bead.sources.lowerBound...bead.sources.upperBound - sources {
                    let inner = Bead(
                        target: row, source: column, targetCount: targets, sourceCount: sources)
                    best = max(best, lattice.logOdds(of: inner))
                }
            }
        }
        return best
    }

    /// The best of the beads with one sentence more.
    private func bestOutside(_ bead: Bead) -> Float {
        let (row, column) = (Int(bead.target), Int(bead.source))
        let (targets, sources) = (Int(bead.targetCount), Int(bead.sourceCount))
        let wider = [
            Bead(target: row - 1, source: column, targetCount: targets + 1, sourceCount: sources),
            Bead(target: row, source: column, targetCount: targets + 1, sourceCount: sources),
            Bead(target: row, source: column - 1, targetCount: targets, sourceCount: sources + 1),
            Bead(target: row, source: column, targetCount: targets, sourceCount: sources + 1),
        ]
        return wider.map { lattice.logOdds(of: $0) }.max() ?? BeadLattice.absent
    }

    /// The weaker half of the best way to cut a bead in two beads in order.
    private func bestSplit(_ bead: Bead) -> Float {
        var best = BeadLattice.absent
        guard bead.targetCount > 1, bead.sourceCount > 1 else { return best }
        let (row, column) = (Int(bead.target), Int(bead.source))
        for top in 1..<Int(bead.targetCount) {
            for left in 1..<Int(bead.sourceCount) {
                let first = Bead(target: row, source: column, targetCount: top, sourceCount: left)
                let second = Bead(
                    target: row + top, source: column + left,
                    targetCount: Int(bead.targetCount) - top,
                    sourceCount: Int(bead.sourceCount) - left)
                best = max(best, min(lattice.logOdds(of: first), lattice.logOdds(of: second)))
            }
        }
        return best
    }

    /// The best bead that is parted by a few skipped sentences.
    private func near(_ row: Int, _ column: Int, _ step: Int, _ places: Matrix) -> Float {
        var best = BeadLattice.absent
        for rows in 0...2 {
            for columns in 0...3 where rows + columns > 0 {
                let place = (row + step * rows, column + step * columns)
                guard place.0 >= 0, place.0 < places.rows, place.1 >= 0, place.1 < places.columns
                else { continue }
                best = max(best, places[place.0, place.1])
            }
        }
        return best
    }

    /// The best bead that touches this one with both sides exchanged.
    private func crossed(_ bead: Bead) -> Float {
        var best = BeadLattice.absent
        for (targets, sources) in Bead.shapes {
            let first = Bead(
                target: bead.targets.upperBound, source: Int(bead.source) - sources,
                targetCount: targets, sourceCount: sources)
            let second = Bead(
                target: Int(bead.target) - targets, source: bead.sources.upperBound,
                targetCount: targets, sourceCount: sources)
            best = max(best, lattice.logOdds(of: first), lattice.logOdds(of: second))
        }
        return best
    }
}

/// Where a bead would stand in a chain of beads.
struct GapTable {
    struct Gap {
        /// Free sentences between the links around a bead.
        var targets: Int
        var sources: Int
        /// The source side fits between the links around the target side.
        var isWithin: Bool
        /// By how many source sentences it misses them.
        var distance: Int
    }

    private let chain: [Bead]
    private let freeTargets: [Int]
    private let freeSources: [Int]
    private let size: (targets: Int, sources: Int)

    init(chain: [Bead], later: [Bead], targetCount: Int, sourceCount: Int) {
        self.chain = chain.sorted { $0.target < $1.target }
        size = (targetCount, sourceCount)
        var targets = [Int](repeating: 1, count: targetCount)
        var sources = [Int](repeating: 1, count: sourceCount)
        for bead in later + chain {
            for row in bead.targets { targets[row] = 0 }
            for column in bead.sources { sources[column] = 0 }
        }
        freeTargets = targets.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        freeSources = sources.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// The gap between the links of the chain before and after a bead's target side; links that
    /// share a target sentence with the bead are passed over.
    func gap(around bead: Bead) -> Gap {
        var low = (0, 0)
        var high = (size.targets, size.sources)
        var position = firstIndex(endingAfter: Int(bead.target))
        if position > 0 {
            let before = chain[position - 1]
            low = (before.targets.upperBound, before.sources.upperBound)
        }
        while position < chain.count, chain[position].targets.overlaps(bead.targets) {
            position += 1
        }
        if position < chain.count {
            high = (chain[position].targets.lowerBound, chain[position].sources.lowerBound)
        }
        let distance = max(
            0, low.1 - bead.sources.lowerBound, bead.sources.upperBound - high.1)
        return Gap(
            targets: freeTargets[high.0] - freeTargets[min(low.0, high.0)],
            sources: freeSources[max(low.1, high.1)] - freeSources[low.1],
            isWithin: distance == 0, distance: distance)
    }

    private func firstIndex(endingAfter target: Int) -> Int {
        var (low, high) = (0, chain.count)
        while low < high {
            let middle = (low + high) / 2
            if chain[middle].targets.upperBound > target { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
