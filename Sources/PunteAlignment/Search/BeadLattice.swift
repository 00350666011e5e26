/// Candidate beads with their log-odds, and look-ups from sentences to beads.
struct BeadLattice {
    let targetCount: Int
    let sourceCount: Int
    private(set) var beads: [Bead] = []
    private(set) var logOdds: [Float] = []
    /// By shape, target and source: the number of the bead, −1 for none.
    private var indices: [Int32]
    /// Greatest log-odds of the beads that begin, end or have a cell at a place; ``absent`` for none.
    private(set) var starting: Matrix
    private(set) var ending: Matrix
    private(set) var holding: Matrix

    /// What stands for the log-odds of a bead that is no candidate.
    static let absent: Float = -12

    init(targetCount: Int, sourceCount: Int) {
        self.targetCount = targetCount
        self.sourceCount = sourceCount
        indices = Array(repeating: -1, count: Bead.shapes.count * targetCount * sourceCount)
        starting = Matrix(rows: targetCount + 1, columns: sourceCount + 1, filledWith: Self.absent)
        ending = starting
        holding = Matrix(rows: targetCount, columns: sourceCount, filledWith: Self.absent)
    }

    mutating func append(_ bead: Bead, logOdds odds: Float) {
        let odds = max(odds, Self.absent)
        indices[slot(of: bead)] = Int32(beads.count)
        beads.append(bead)
        logOdds.append(odds)
        let (targets, sources) = (bead.targets, bead.sources)
        let start = (targets.lowerBound, sources.lowerBound)
        starting[start.0, start.1] = max(starting[start.0, start.1], odds)
        let end = (targets.upperBound, sources.upperBound)
        ending[end.0, end.1] = max(ending[end.0, end.1], odds)
        for row in targets {
            for column in sources { holding[row, column] = max(holding[row, column], odds) }
        }
    }

    /// The number of a bead, nil when it is no candidate or does not lie within the texts.
    func index(of bead: Bead) -> Int? {
        guard bead.target >= 0, bead.source >= 0, bead.targets.upperBound <= targetCount,
            bead.sources.upperBound <= sourceCount, bead.shape != nil
        else { return nil }
        let index = indices[slot(of: bead)]
        return index >= 0 ? Int(index) : nil
    }

    /// The log-odds of a bead, ``absent`` when it is no candidate.
    func logOdds(of bead: Bead) -> Float {
        index(of: bead).map { logOdds[$0] } ?? Self.absent
    }

    private func slot(of bead: Bead) -> Int {
        ((bead.shape ?? 0) * targetCount + Int(bead.target)) * sourceCount + Int(bead.source)
    }
}
